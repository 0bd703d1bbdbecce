import { describe, expect, test } from 'vitest';
import { leaseGuard, releaseLease, renewLease, takeLease } from '#storage/lease.ts';
import { tallies, tally } from './rows.ts';
import type { Subject } from './subject.ts';

const request = { tenant: 1, name: 'job:7', ttl: 30_000 };

export function leaseContract({ place }: Subject): void {
  const open = async () => (await place()).open();

  describe('a lease', () => {
    test('is had by one; the other is told by whom and until when', async () => {
      const storage = await open();
      expect(await takeLease(storage, { ...request, owner: 'a', now: 1_000 })).toMatchObject({ fence: 1 });
      expect(await takeLease(storage, { ...request, owner: 'b', now: 30_999 })).toEqual({
        held: { owner: 'a', until: 31_000 },
      });
      expect(await takeLease(storage, { ...request, name: 'job:8', owner: 'b', now: 1_000 })).toMatchObject({
        fence: 1,
      });
      expect(await takeLease(storage, { ...request, tenant: 2, owner: 'b', now: 1_000 })).toMatchObject({ fence: 1 });
    });

    test('goes to exactly one of many who want it at once', async () => {
      const storage = await open();
      const owners = Array.from({ length: 10 }, (_, index) => `owner ${index}`);
      const answers = await Promise.all(owners.map((owner) => takeLease(storage, { ...request, owner, now: 0 })));
      expect(answers.filter((answer) => answer.held === undefined)).toHaveLength(1);
    });

    test('that has run out is taken by the next with a higher fence, and the stale holder writes nothing', async () => {
      const storage = await open();
      const first = await takeLease(storage, { ...request, owner: 'a', now: 0 });
      const second = await takeLease(storage, { ...request, owner: 'b', now: 30_000 });
      if (first.held !== undefined || second.held !== undefined) throw new Error('A free lease was refused.');
      expect(second.fence).toBe(2);
      const late = await storage.commit({ tenant: 1, writes: [leaseGuard(first.lease, 60_000), tally(1, 'stale')] });
      expect(late).toEqual({ done: false, refusal: 'fenced' });
      const writes = [leaseGuard(second.lease, 90_000), tally(1, 'right')];
      expect(await storage.commit({ tenant: 1, writes })).toMatchObject({ done: true });
      expect(await tallies(storage, 1)).toEqual(['right']);
      expect(await renewLease(storage, first.lease, 99_000)).toBe(false);
      expect(await takeLease(storage, { ...request, owner: 'c', now: 60_000 })).toEqual({
        held: { owner: 'b', until: 90_000 },
      });
    });

    test('that is given back is free at once, and its old holder is fenced', async () => {
      const storage = await open();
      const first = await takeLease(storage, { ...request, owner: 'a', now: 0 });
      if (first.held !== undefined) throw new Error('A free lease was refused.');
      await releaseLease(storage, first.lease);
      expect(await takeLease(storage, { ...request, owner: 'b', now: 1 })).toMatchObject({ fence: 2 });
      expect(await renewLease(storage, first.lease, 50_000)).toBe(false);
    });
  });
}
