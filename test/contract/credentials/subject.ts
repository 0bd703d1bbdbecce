import { randomBytes, randomUUID } from 'node:crypto';
import { authenticate } from '#credentials/authenticate.ts';
import { type CredentialSecret, createCredential, type NewCredential } from '#credentials/create-credential.ts';
import type { Credential } from '#credentials/credential.ts';
import { type Credentials, openCredentials } from '#credentials/deps.ts';
import { newKey } from '#credentials/key-ring.ts';
import type { CredentialPolicy, TenantOfCredentials } from '#credentials/policy.ts';
import { Sealer } from '#credentials/sealing.ts';
import type { Clock, Log, Random } from '#deps.ts';
import { profiles } from '#gallery/profiles.ts';
import type { Query, Storage } from '#storage/port.ts';

/** Real random bytes; entries in the order in which they were asked for. */
export function testRandom(): Random {
  let entries = 0;
  return {
    bytes: (length) => randomBytes(length),
    uuid: () => randomUUID(),
    entry: () => {
      entries += 1;
      return `019b0000-0000-7000-8000-${entries.toString(16).padStart(12, '0')}`;
    },
    fraction: () => 0.5,
  };
}

/** A clock that a test moves; who waits is woken when his time has come. */
export class MovedClock implements Clock {
  #now = Date.UTC(2026, 0, 5, 8);
  readonly #waiting = new Set<{ until: number; wake: (whole: boolean) => void }>();

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter = { until: this.#now + ms, wake: resolve };
      if (signal?.aborted === true) resolve(false);
      else this.#waiting.add(waiter);
      signal?.addEventListener('abort', () => resolve(false), { once: true });
    });
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const waiter of this.#waiting) {
      if (waiter.until > this.#now) continue;
      this.#waiting.delete(waiter);
      waiter.wake(true);
    }
  }
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The policy of a profile of the gallery. */
export function policyOf(profile: string): CredentialPolicy {
  const found = profiles.get(profile);
  if (found === undefined) throw new Error(`no profile ${profile}`);
  return found.credentials;
}

/** A tenant of a profile with its first settings, written into the store. */
export async function makeTenant(storage: Storage, tenant: number, profile: string): Promise<TenantOfCredentials> {
  await storage.commit({
    tenant,
    writes: [
      {
        sql: 'insert into tenant (tenant, name, kind, profile, state, settings, created) values (?, ?, ?, ?, ?, ?, ?)',
        parameters: [tenant, `tenant-${tenant}`, 'customer', profile, 'active', '{}', 0],
      },
    ],
  });
  return { tenant, settings: profiles.get(profile)?.settings ?? {} };
}

/** A storage that counts its reads. */
export class CountedStorage implements Storage {
  readonly #storage: Storage;
  reads = 0;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get dialect() {
    return this.#storage.dialect;
  }

  read<Row>(query: Query<Row>): Promise<Row[]> {
    this.reads += 1;
    return this.#storage.read(query);
  }

  scan: Storage['scan'] = (...all) => this.#storage.scan(...all);
  commit: Storage['commit'] = (commit) => this.#storage.commit(commit);
  onFeed: Storage['onFeed'] = (wake) => this.#storage.onFeed(wake);
  backup: Storage['backup'] = (file) => this.#storage.backup(file);
  compact: Storage['compact'] = (tables) => this.#storage.compact(tables);
  close: Storage['close'] = () => this.#storage.close();
}

export interface Subject {
  readonly deps: Credentials;
  readonly clock: MovedClock;
  readonly storage: Storage;
}

export function openSubject(storage: Storage): Subject {
  const clock = new MovedClock();
  const random = testRandom();
  const sealer = new Sealer({ current: newKey(random), older: [] }, random);
  return { deps: openCredentials({ storage, clock, random, log: silent, sealer }), clock, storage };
}

/** A credential that was made, or a failed test. */
export async function made(
  deps: Credentials,
  tenant: TenantOfCredentials,
  profile: string,
  input: Partial<NewCredential> = {},
): Promise<{ readonly credential: Credential; readonly secret: CredentialSecret }> {
  const result = await createCredential(deps, tenant, policyOf(profile), { name: 'Directory', ...input });
  if (!result.ok) throw new Error(result.problem);
  return result;
}

/** `accepted`, or the reason why not. */
export async function outcome(
  deps: Credentials,
  tenant: TenantOfCredentials | undefined,
  profile: string,
  header: string | null,
  address = '192.0.2.1',
): Promise<string> {
  const result = await authenticate(deps, tenant, policyOf(profile), header, address);
  return result.ok ? 'accepted' : result.reason;
}

/** Every text in the tables of this room, for the search for a secret. */
export async function everythingStored(storage: Storage): Promise<string> {
  const rows = await Promise.all(
    ['credential', 'token', 'audit', 'store'].map((table) =>
      storage.read({ sql: `select * from ${table}`, parameters: [], decode: (row) => JSON.stringify(row) }),
    ),
  );
  return rows.flat().join('\n');
}
