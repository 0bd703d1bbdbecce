import { describe, expect, it } from 'vitest';
import { auditWrite } from '#access/audit.ts';
import { cutAudit } from '#access/audit-chain/cut-audit.ts';
import { verifyChain } from '#access/audit-chain/verify-chain.ts';
import { firstSchema } from '#storage/migrations/0001-first-schema.ts';
import type { Storage } from '#storage/port.ts';
import { openAt } from '#test/support/open-at.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces } from '#test/support/stores.ts';
import { testRandom } from './credentials/subject.ts';
import { fillRelease } from './storage/fill-release.ts';

/** Each test has a tenant of its own. */
function* numbers() {
  for (let tenant = 7; ; tenant += 1) yield tenant;
}
const far = Number.MAX_SAFE_INTEGER;

async function act(
  storage: Storage,
  tenant: number,
  random: ReturnType<typeof testRandom>,
  object: string,
): Promise<void> {
  const write = auditWrite(random, { tenant, actor: 'os:alice', act: 'application.change', object, after: { object } });
  expect(await storage.commit({ tenant, writes: [write] })).toMatchObject({ done: true });
}

async function byHand(storage: Storage, tenant: number, sql: string): Promise<void> {
  await storage.commit({
    tenant,
    writes: [{ sql: sql.replaceAll('TENANT', String(tenant)), parameters: [], rows: 1 }],
  });
}

const kindsOf = async (storage: Storage, tenant: number) =>
  (await verifyChain(storage, tenant)).problems.map(({ kind, position, count }) => `${kind} ${position} ${count}`);

describe.each([
  ['SQLite', sqlitePlaces],
  ['PostgreSQL', postgresPlaces],
] as const)('the chain of the audit, on %s', (name, places) => {
  const place = places();
  const tenants = numbers();
  let opened: Promise<Storage> | undefined;
  const withFive = async (): Promise<{ storage: Storage; tenant: number }> => {
    opened ??= place().then((found) => found.open());
    const storage = await opened;
    const tenant = tenants.next().value ?? 0;
    const random = testRandom();
    for (const object of ['a', 'b', 'c', 'd', 'e']) await act(storage, tenant, random, object);
    return { storage, tenant };
  };

  it.each<[string, string, string[]]>([
    [
      'what it says of the object',
      "update audit set object = 'x' where tenant = TENANT and position = 3",
      ['changed 3 1'],
    ],
    ['what was before', "update audit set before = '{}' where tenant = TENANT and position = 3", ['changed 3 1']],
    ['the act', "update audit set act = 'thing.see' where tenant = TENANT and position = 3", ['changed 3 1']],
    ['the hash', "update audit set link = 'x' where tenant = TENANT and position = 3", ['moved 3 1']],
    ['the hash of the last', "update audit set link = 'x' where tenant = TENANT and position = 5", ['moved 5 1']],
    ['an entry that is gone', 'delete from audit where tenant = TENANT and position = 3', ['removed 3 1']],
    ['the last that is gone', 'delete from audit where tenant = TENANT and position = 5', ['removed 5 1']],
    ['the first that is gone', 'delete from audit where tenant = TENANT and position = 1', ['removed 1 1']],
    ['the head', "update chain set head = 'x' where tenant = TENANT", ['moved 5 1']],
    [
      'an entry that no act has written',
      "insert into audit (tenant, entry, actor, act, object, position) values (TENANT, 'z', 'eve', 'application.change', 'f', 6)",
      ['inserted 6 1'],
    ],
    [
      'what says that an erasure took something',
      'update audit set redacted = commitment where tenant = TENANT and position = 2',
      ['redacted 2 1'],
    ],
  ])('names %s', async (_what, sql, problems) => {
    const { storage, tenant } = await withFive();
    expect(await kindsOf(storage, tenant)).toEqual([]);
    await byHand(storage, tenant, sql);
    expect(await kindsOf(storage, tenant)).toEqual(problems);
  });

  it('names both entries that changed places, and knows a head that was noted before', async () => {
    const { storage, tenant } = await withFive();
    const { head } = await verifyChain(storage, tenant);
    await act(storage, tenant, testRandom(), 'f').catch(() => undefined);
    expect(await verifyChain(storage, tenant, head)).toMatchObject({ holds: true, problems: [] });
    expect(await verifyChain(storage, tenant, `${head}0`)).toMatchObject({ holds: false });
    await byHand(storage, tenant, 'update audit set position = 99 where tenant = TENANT and position = 2');
    await byHand(storage, tenant, 'update audit set position = 2 where tenant = TENANT and position = 4');
    await byHand(storage, tenant, 'update audit set position = 4 where tenant = TENANT and position = 99');
    const places = (await verifyChain(storage, tenant)).problems.map(({ position }) => position);
    expect(places).toEqual(expect.arrayContaining([2, 4]));
  });

  it('goes on behind what the retention took, and still tells what somebody took', async () => {
    const { storage, tenant } = await withFive();
    await cutAudit(storage, tenant, far);
    expect(await verifyChain(storage, tenant)).toMatchObject({ entries: 0, cut: 5, problems: [] });
    await act(storage, tenant, { ...testRandom(), entry: () => '01a00000-0000-7000-8000-000000000001' }, 'f');
    expect(await verifyChain(storage, tenant)).toMatchObject({ entries: 1, cut: 5, problems: [] });
    await byHand(storage, tenant, 'delete from audit where tenant = TENANT');
    expect(await kindsOf(storage, tenant)).toEqual(['removed 6 1']);
  });

  it('stays one chain while two hold the store and write at once', async () => {
    const found = await place();
    const one = await found.open();
    // SQLite has one writer; a data folder has one owner.
    const other = name === 'SQLite' ? one : await openAt(found.location);
    const random = testRandom();
    const busy = (storage: Storage) =>
      Promise.all(Array.from({ length: 40 }, (_, index) => act(storage, 7, random, String(index))));
    await Promise.all([busy(one), busy(other)]);
    expect(await verifyChain(one, 7)).toMatchObject({ entries: 80, problems: [] });
    if (other !== one) await other.close();
  });

  it('is made of the entries that an older release left', async () => {
    const found: StorePlace = await place();
    const entries = Array.from({ length: 30 }, (_, at) => {
      const after = at % 2 === 0 ? 'null' : `'{"name":"Ünïcødé 🎈 ${at}"}'`;
      return `(${at % 3}, '019b0000-0000-7000-8000-0000000000${10 + at}', 'os:ünï', 'application.change', 'é${at}', ${after})`;
    }).join(', ');
    await fillRelease(
      found,
      firstSchema,
      `insert into store (name, value) values ('application', 'rollcall'), ('schema', '1');
       insert into audit (tenant, entry, actor, act, object, after) values ${entries}`,
    );
    const storage = await found.open();
    for (const number of [0, 1, 2]) {
      expect(await verifyChain(storage, number)).toMatchObject({ entries: 10, cut: 0, problems: [] });
    }
    await byHand(storage, 1, "update audit set object = 'x' where tenant = TENANT and position = 4");
    expect((await verifyChain(storage, 1)).problems).toMatchObject([{ kind: 'changed', position: 4 }]);
  });
});
