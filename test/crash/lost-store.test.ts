import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Storage } from '#storage/port.ts';
import { StorageUnavailable } from '#storage/port.ts';
import { openPostgres } from '#storage/postgres/open.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { openWorld } from '#test/support/engine-world.ts';
import { MemoryTarget } from '#test/support/memory-target.ts';
import { type Cluster, startCluster } from '#test/support/postgres-cluster.ts';
import { ServiceProvider } from '#test/support/service-provider.ts';

/** A store that can be lost, and comes back: a disk that is full, a server that is gone. */
interface Losable {
  readonly storage: Storage;
  lose(): Promise<void>;
  restore(): Promise<void>;
}

/** While the store is being lost, nobody is created. */
class WaitingTarget extends MemoryTarget {
  readonly #waits: () => Promise<unknown>;

  constructor(waits: () => Promise<unknown>) {
    super();
    this.#waits = waits;
  }

  override async create(...given: Parameters<MemoryTarget['create']>): ReturnType<MemoryTarget['create']> {
    await this.#waits();
    return super.create(...given);
  }
}

const patient = { timeout: 300_000 };

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function lostStoreContract(open: () => Promise<Losable>): void {
  test('clients are told 503 with Retry-After, nothing acknowledged is lost, and all goes on when it is back', async () => {
    const { storage, lose, restore } = await open();
    const provider = new ServiceProvider(storage);
    onTestFinished(() => provider.close());
    const { client } = await provider.tenant('generic', 'acme');
    const made = new Map<string, string>();
    let count = 0;
    const make = async () => {
      count += 1;
      const userName = `user${count}`;
      const answer = await client('POST', '/Users', { userName, displayName: 'x'.repeat(500) });
      if (answer.status === 201) made.set(userName, String(answer.json.id));
      return answer;
    };
    for (let users = 0; users < 5; users += 1) expect((await make()).status).toBe(201);

    await lose();
    // A full file has room for a few more rows in the pages that it has.
    let refused = await make();
    while (refused.status === 201) refused = await make();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.json).toMatchObject({ status: '503', detail: expect.stringContaining('Nothing was written') });
    const several = await Promise.all([make(), make(), client('GET', '/Users?count=1'), make()]);
    expect(several.filter(({ status }) => ![200, 201, 503].includes(status))).toEqual([]);

    await restore();
    await expect.poll(async () => (await make()).status, patient).toBe(201);
    const listed = await client('GET', '/Users?count=1000');
    expect(listed.json.totalResults).toBe(made.size);
    for (const [userName, id] of made)
      expect(await client('GET', `/Users/${id}`)).toMatchObject({ status: 200, json: { userName } });
  });

  test('a job whose store is lost in the middle of a cycle goes on where it was: nobody twice, and no quarantine', async () => {
    const { storage, lose, restore } = await open();
    const errors: string[] = [];
    const note = (message: string) => errors.push(message);
    const log = { debug: () => {}, info: () => {}, warn: note, error: note };
    const losing: Promise<void>[] = [];
    const target = new WaitingTarget(() => Promise.all(losing));
    const world = await openWorld(storage, { target, schedule: { trigger: 'change' }, deps: { log } });
    onTestFinished(() => world.engine.close());
    const names = Array.from({ length: 30 }, (_, at) => `user${at}`);
    for (const name of names) await world.assign(await world.user(name, { jobTitle: 'x'.repeat(300) }));
    world.target.faults = (operation) => {
      if (operation === 'create' && losing.length === 0 && world.target.writes.length >= 5) losing.push(lose());
      return undefined;
    };
    await world.engine.startJob(world.tenant, world.job);
    while (losing.length === 0) await turn();
    await Promise.all(losing);
    await expect.poll(() => errors.length, patient).toBeGreaterThan(0);

    await restore();
    const status = () => world.engine.jobStatus(world.tenant, world.job).catch(() => undefined);
    await expect
      .poll(async () => {
        world.clock.advance(30_000);
        return (await status())?.last?.state;
      }, patient)
      .toBe('finished');
    const found = await status();
    expect(found?.job.quarantine, errors.join('\n')).toBeUndefined();
    const there = world.target.objects('User').map(({ attributes }) => String(attributes.userName));
    expect(there.toSorted()).toEqual(names.map((name) => `${name}@x.example`).toSorted());
  });
}

test('a store that fails for a moment in the middle of a cycle puts no job into quarantine', patient, async () => {
  const storage = await openSqlite({ file: ':memory:', thread: false });
  const trouble = { left: 0 };
  const troubled: Storage = {
    dialect: storage.dialect,
    read: (query) => storage.read(query),
    scan: (...given) => storage.scan(...given),
    commit: async (commit) => {
      if (trouble.left === 0) return storage.commit(commit);
      trouble.left -= 1;
      throw new StorageUnavailable('The connection broke.');
    },
    onFeed: (wake) => storage.onFeed(wake),
    backup: (file) => storage.backup(file),
    compact: (tables) => storage.compact(tables),
    close: () => storage.close(),
  };
  const world = await openWorld(troubled, { schedule: { trigger: 'change' } });
  onTestFinished(async () => {
    await world.engine.close();
    await storage.close();
  });
  for (const name of ['ann', 'bea', 'cyd']) await world.assign(await world.user(name));
  world.target.faults = (operation) => {
    if (operation === 'create' && world.target.writes.length === 1) trouble.left = 2;
    return undefined;
  };
  await world.engine.startJob(world.tenant, world.job);
  const reasons = new Set<string>();
  const status = () => world.engine.jobStatus(world.tenant, world.job);
  await expect
    .poll(async () => {
      world.clock.advance(10_000);
      const found = await status();
      if (found?.job.quarantine !== undefined) reasons.add(found.job.quarantine.message);
      return found?.last?.state;
    }, patient)
    .toBe('finished');
  expect(trouble.left).toBe(0);
  expect([...reasons]).toEqual([]);
  expect((await status())?.last?.cycle).toBe(1);
  expect(world.target.objects('User')).toHaveLength(3);
});

describe('a full disk under SQLite', patient, () => {
  lostStoreContract(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-full-'));
    const storage = await openSqlite({ file: join(folder, 'rollcall.db'), maxPages: 900 });
    onTestFinished(async () => {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const insert = "insert into setting (tenant, name, value, changed, changed_by) values (0, ?, ?, 0, '')";
    let junk = 0;
    const fill = async (bytes: number): Promise<void> => {
      try {
        for (;;) {
          junk += 1;
          const parameters = [`junk-${junk}`, 'x'.repeat(bytes)];
          await storage.commit({ tenant: 0, writes: [{ sql: insert, parameters }] });
        }
      } catch (error) {
        expect(error).toBeInstanceOf(StorageUnavailable);
      }
    };
    return {
      storage,
      lose: async () => {
        for (const bytes of [100_000, 8_000, 1_000]) await fill(bytes);
      },
      restore: async () => {
        const sql = "delete from setting where tenant = 0 and name like 'junk-%'";
        await storage.commit({ tenant: 0, writes: [{ sql, parameters: [] }] });
      },
    };
  });
});

describe('a PostgreSQL server that crashes and comes back', patient, () => {
  let cluster: Cluster;
  let schemas = 0;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());
  lostStoreContract(async () => {
    schemas += 1;
    const storage = await openPostgres({ url: cluster.url, schema: `rollcall_${schemas}`, pool: 4, poll: 50 });
    onTestFinished(() => storage.close());
    return { storage, lose: () => cluster.halt(), restore: () => cluster.resume() };
  });
});
