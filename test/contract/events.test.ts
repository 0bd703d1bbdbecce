import { expect, it } from 'vitest';
import { awaitMove } from '#events/await-move.ts';
import { eventsAfter, lastPosition } from '#events/read-events.ts';
import { profiles } from '#gallery/profiles.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { cutFeed } from '#resources/cut-feed.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import type { Profile } from '#resources/profile.ts';
import { eraseResource } from '#resources/purge-resource.ts';
import { addRecord } from '#resources/records.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openTenant, patch } from '../support/resource-context.ts';
import { eachStore } from '../support/stores.ts';

function profileNamed(key: string): Profile {
  const profile = profiles.get(key);
  if (profile === undefined) throw new Error(`no profile ${key}`);
  return profile;
}

async function told(context: ResourceContext, after = 0) {
  const { events } = await eventsAfter(context.storage, context.tenant.tenant, after, 1000);
  return events.map(({ type, resource, member }) =>
    [type, resource.externalId ?? resource.id, member?.externalId ?? member?.id].filter((part) => part !== undefined),
  );
}

const setActive = (value: boolean) => [{ op: 'replace', path: 'active', value }];

eachStore((_name, open) => {
  it('are told of a life: each change of the active flag and each membership is one of its own, and who is erased is named still', async () => {
    const context = await openTenant(await open(), profileNamed('generic'));
    const user = await createResource(context, 'User', { userName: 'ada', externalId: 'e-ada' });
    const away = await createResource(context, 'User', { userName: 'bob', externalId: 'e-bob', active: false });
    const members = [{ value: user.id }];
    const group = await createResource(context, 'Group', { displayName: 'Agents', externalId: 'g', members });
    await patch(context, 'User', user.id, [...setActive(false), { op: 'replace', path: 'title', value: 'Countess' }]);
    await patch(context, 'User', user.id, setActive(false));
    await patch(context, 'User', user.id, setActive(true));
    await addRecord(context, user.id, 'What a user does in the application is no event');
    await patch(context, 'Group', group.id, [{ op: 'add', path: 'members', value: [{ value: away.id }] }]);
    await eraseResource(context, 'User', user.id);
    await deleteResource(context, 'Group', group.id);
    expect(await told(context)).toEqual([
      // Gone for good: nobody knows any more what the client called it.
      ['user.created', user.id],
      ['user.created', 'e-bob'],
      ['user.deactivated', 'e-bob'],
      ['group.created', group.id],
      ['membership.added', group.id, user.id],
      ['user.updated', user.id],
      ['user.deactivated', user.id],
      ['user.updated', user.id],
      ['user.reactivated', user.id],
      ['membership.added', group.id, 'e-bob'],
      ['membership.removed', group.id, user.id],
      ['user.deleted', user.id],
      ['user.erased', user.id],
      ['membership.removed', group.id, 'e-bob'],
      ['group.deleted', group.id],
    ]);
    const { events, next, last } = await eventsAfter(context.storage, context.tenant.tenant, 5, 1);
    expect(events).toEqual([
      {
        id: expect.stringMatching(new RegExp(`^${context.tenant.tenant}-6-[0-9a-z]+$`)),
        tenant: context.tenant.tenant,
        position: 6,
        type: 'user.updated',
        at: expect.any(Number),
        resource: { type: 'User', id: user.id },
        paths: ['title', 'active'],
        version: 2,
        actor: 'test',
      },
    ]);
    expect([next, last]).toEqual([6, await lastPosition(context.storage, context.tenant.tenant)]);
  });

  it('say that somebody concealed is gone, and back, inactive where he is', async () => {
    const context = await openTenant(await open(), profileNamed('purecloud'));
    const input = { userName: 'ada@x.example', displayName: 'Ada' };
    const { id } = await createResource(context, 'User', input);
    await deleteResource(context, 'User', id);
    await createResource(context, 'User', { ...input, active: false });
    expect((await told(context)).map(([type]) => type)).toEqual([
      'user.created',
      'user.deleted',
      'user.restored',
      'user.deactivated',
    ]);
  });

  it('are waited for no longer when the server is told to stop, and what is read after a change is not missed', async () => {
    const context = await openTenant(await open(), profileNamed('generic'));
    const stop = new AbortController();
    const reads = { count: 0 };
    const begun = Promise.withResolvers<void>();
    const read = async () => {
      reads.count += 1;
      begun.resolve();
      return reads.count;
    };
    const wait = { ms: 30_000, signal: stop.signal };
    const deps = { storage: context.storage, clock: createManualClock() };
    const waiting = awaitMove(deps, context.tenant.tenant, read, (count) => count > 2, wait);
    await begun.promise;
    await createResource(context, 'User', { userName: 'ada' });
    await expect.poll(() => reads.count).toBe(2);
    stop.abort();
    expect(await waiting).toBe(2);
  });

  it('tell a reader that fell behind what it missed and where to go on, and one that is ahead of a restored feed too', async () => {
    const context = await openTenant(await open(), profileNamed('generic'));
    const { storage, tenant } = context;
    for (const userName of ['a', 'b', 'c']) await createResource(context, 'User', { userName });
    await cutFeed(storage, tenant.tenant, Number.MAX_SAFE_INTEGER);
    await createResource(context, 'User', { userName: 'd' });
    expect(await eventsAfter(storage, tenant.tenant, 1, 10)).toEqual({
      events: [],
      next: 4,
      last: 4,
      gap: { reason: 'cut', after: 1, oldest: 4, resume: 4 },
    });
    expect((await eventsAfter(storage, tenant.tenant, 3, 10)).events.map(({ position }) => position)).toEqual([4]);
    expect(await eventsAfter(storage, tenant.tenant, 5, 10)).toMatchObject({ next: 4, gap: { reason: 'ahead' } });
    expect(await eventsAfter(storage, 4711, 0, 10)).toEqual({ events: [], next: 0, last: 0 });
  });
});
