import { describe, expect, test } from 'vitest';
import { type Query, ScanBudgetExceeded, type Storage } from '#storage/port.ts';
import { withFeed } from '#test/support/stores.ts';
import type { Subject } from './subject.ts';

const everything = 25_000;

/** A tenant with 25,000 numbers, every hundredth of them a row of `change`. */
async function filled(subject: Subject, ...tenants: readonly number[]): Promise<Storage> {
  const storage = await withFeed(await (await subject.place()).open(), ...tenants);
  for (const tenant of tenants) {
    await storage.commit({
      tenant,
      writes: [
        { sql: 'update feed set seq = ? where tenant = ?', parameters: [everything, tenant] },
        {
          sql:
            'with recursive numbers (seq) as (select 100 union all select seq + 100 from numbers where seq < ?) ' +
            'insert into change (tenant, seq, n, id, type, kind, at) ' +
            "select cast(? as integer), seq, seq, 'id', 'User', 'created', 0 from numbers",
          parameters: [everything, tenant],
        },
      ],
    });
  }
  return storage;
}

function changesOf(tenant: number, asked: [number, number][] = []): (after: number, upTo: number) => Query<number> {
  return (after, upTo) => {
    asked.push([after, upTo]);
    return {
      sql: 'select seq from change where tenant = ? and seq > ? and seq <= ? order by seq',
      parameters: [tenant, after, upTo],
      decode: (row) => Number(Object(row).seq),
    };
  };
}

export function scanContract(subject: Subject): void {
  describe('a scan', () => {
    test('looks at every number once, in slices and in order', async () => {
      const storage = await filled(subject, 1);
      const asked: [number, number][] = [];
      const found = await storage.scan(1, changesOf(1, asked), { deadline: 30_000 });
      expect(asked).toEqual([
        [0, 10_000],
        [10_000, 20_000],
        [20_000, 25_000],
      ]);
      expect(found).toEqual(Array.from({ length: everything / 100 }, (_, index) => (index + 1) * 100));
    });

    test('stops as soon as it has found enough', async () => {
      const storage = await filled(subject, 1);
      const asked: [number, number][] = [];
      expect(await storage.scan(1, changesOf(1, asked), { deadline: 30_000, limit: 3 })).toEqual([100, 200, 300]);
      expect(asked).toEqual([[0, 10_000]]);
    });

    test('finds nothing in a tenant that has no feed', async () => {
      const storage = await filled(subject, 1);
      expect(await storage.scan(9, changesOf(9), { deadline: 30_000 })).toEqual([]);
    });

    test('gives up at its deadline and says what to do', async () => {
      const storage = await filled(subject, 1);
      const scan = storage.scan(1, changesOf(1), { deadline: 0 });
      await expect(scan).rejects.toThrow(ScanBudgetExceeded);
      await expect(scan).rejects.toThrow('Narrow it');
    });

    test('that takes too long inside one slice is answered, and the store goes on', async () => {
      const storage = await filled(subject, 1);
      const endless = (): Query<unknown> => ({
        sql:
          'with recursive numbers (i) as (select 1 union all select i + 1 from numbers where i < 3000000) ' +
          'select max(i) from numbers',
        parameters: [],
        decode: (row) => row,
      });
      await expect(storage.scan(1, endless, { deadline: 20 })).rejects.toThrow(ScanBudgetExceeded);
      expect(await storage.scan(1, changesOf(1), { deadline: 30_000 })).toHaveLength(250);
    });

    test('ends when its caller no longer wants it, with the reason', async () => {
      const storage = await filled(subject, 1);
      const aborter = new AbortController();
      const query = changesOf(1);
      const scan = storage.scan(
        1,
        (after, upTo) => {
          if (after > 0) aborter.abort(new Error('the client has gone'));
          return query(after, upTo);
        },
        { deadline: 30_000, signal: aborter.signal },
      );
      await expect(scan).rejects.toThrow('the client has gone');
      const late = storage.scan(1, query, { deadline: 30_000, signal: aborter.signal });
      await expect(late).rejects.toThrow('the client has gone');
    });

    test('of one tenant does not wait for all the scans of another', async () => {
      const storage = await filled(subject, 1, 2);
      const ended: number[] = [];
      const scan = async (tenant: number): Promise<void> => {
        await storage.scan(tenant, changesOf(tenant), { deadline: 30_000 });
        ended.push(tenant);
      };
      await Promise.all([...Array.from({ length: 20 }, () => scan(1)), scan(2)]);
      expect(ended.indexOf(2)).toBeLessThan(10);
    });

    test('with a wrong statement fails as a bug', async () => {
      const storage = await filled(subject, 1);
      const wrong = (): Query<unknown> => ({ sql: 'select * from nowhere', parameters: [], decode: (row) => row });
      await expect(storage.scan(1, wrong, { deadline: 30_000 })).rejects.toThrow('nowhere');
    });
  });
}
