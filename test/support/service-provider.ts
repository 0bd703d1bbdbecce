import { passwordKeeper } from '#access/accounts/password-keeper.ts';
import { createCredential, type NewCredential } from '#credentials/create-credential.ts';
import { openCredentials } from '#credentials/deps.ts';
import { newKey } from '#credentials/key-ring.ts';
import { Sealer } from '#credentials/sealing.ts';
import type { Clock } from '#deps.ts';
import { profiles } from '#gallery/profiles.ts';
import { createScimApp } from '#http/app.ts';
import type { HttpDeps } from '#http/deps.ts';
import { RateLimiter } from '#http/rate-limiter.ts';
import { RequestTurns } from '#http/request-turns.ts';
import { noFaults } from '#http/scim/faults.ts';
import { TenantCache } from '#http/tenant-cache.ts';
import { RequestTraces } from '#http/traces/request-traces.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import { requestsBefore } from '#resources/requests/request-rows.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { createTenant } from '#resources/tenants/create-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { TenantProfiles } from '#resources/tenants/tenant-profiles.ts';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import type { Storage } from '#storage/port.ts';
import { createSystemRandom } from '../../src/main/system-random.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(ms: number): void;
}

export function createTestClock(start = Date.UTC(2026, 0, 5, 8)): TestClock {
  let at = start;
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
    wait: (_, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) resolve(false);
        else signal?.addEventListener('abort', () => resolve(false), { once: true });
      }),
  };
}

/** What a line of the operator's log said. */
export interface Logged {
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A tenant as its administrator knows it: the base URL and what goes into the Authorization header. */
export interface TestTenant {
  readonly name: string;
  readonly number: number;
  readonly baseUrl: string;
  readonly authorization: string;
  readonly client: ScimClient;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body's object; `{}` when it has none. */
  readonly json: JsonObject;
}

/** Sends requests to one tenant. */
export type ScimClient = (
  method: string,
  path: string,
  body?: object | string,
  headers?: Readonly<Record<string, string | null>>,
) => Promise<Answer>;

export const PUBLIC_URL = 'https://rollcall.example';

/** The service provider over a store, with the profiles of the gallery, as `main.ts` puts it together. */
export class ServiceProvider {
  readonly deps: HttpDeps;
  readonly app: ReturnType<typeof createScimApp>;
  readonly log: Logged[] = [];
  readonly #close: () => Promise<void>;

  constructor(storage: Storage, clock: Clock = createTestClock(), parts: Partial<HttpDeps> = {}) {
    const write =
      (level: string) =>
      (message: string, fields: Logged['fields'] = {}) => {
        this.log.push({ level, message, fields });
      };
    const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
    const random = { ...createSystemRandom(() => clock.now()), fraction: () => 0.5 };
    const sealer = new Sealer({ current: newKey(random), older: [] }, random);
    const credentials = openCredentials({ storage, clock, random, log, sealer });
    const metrics = { count: () => {}, observe: () => {} };
    const traces = new RequestTraces({ storage, clock, log, metrics });
    this.#close = async () => {
      await traces.close();
      await credentials.close();
    };
    this.deps = {
      storage,
      clock,
      random,
      log,
      metrics,
      profiles: new Map([...profiles].map(([key, profile]) => [key, compileProfile(profile)])),
      shapes: new TenantProfiles(),
      sandbox: true,
      publicUrl: () => PUBLIC_URL,
      proxies: undefined,
      credentials,
      queue: new ObjectQueue(),
      tenants: new TenantCache(storage),
      rates: new RateLimiter(clock),
      turns: new RequestTurns(),
      traces,
      faults: noFaults,
      keepPassword: passwordKeeper(random),
      maxBodyBytes: 1_000_000,
      ...parts,
    };
    this.app = createScimApp(this.deps, { ready: () => true });
  }

  /** Makes a tenant of a profile with a credential; settings are changed before the credential is made. */
  async tenant(profile: string, name: string, input: { settings?: JsonObject } & Partial<NewCredential> = {}) {
    const { settings, ...credential } = input;
    const tenant = await this.#made(profile, name);
    if (settings !== undefined) await this.settings(tenant.tenant, settings);
    const authorization = await this.credential(
      profile,
      { ...tenant, settings: { ...tenant.settings, ...settings } },
      credential,
    );
    const baseUrl = this.baseUrl(profile, name);
    return {
      name,
      number: tenant.tenant,
      baseUrl,
      authorization,
      client: this.client(baseUrl, authorization),
    } satisfies TestTenant;
  }

  /** The habits that a tenant's requests had, in order of their first time. */
  async habitsOf({ number }: Pick<TestTenant, 'number'>): Promise<readonly string[]> {
    await this.deps.traces.flush();
    const rows = await this.deps.storage.read(requestsBefore(number, { before: 'g', notable: true, limit: 1000 }));
    return [...new Set(rows.toReversed().flatMap(({ habits }) => habits))];
  }

  baseUrl(profile: string, name: string): string {
    const basePath = this.deps.profiles.get(profile)?.profile.basePath ?? '';
    return `${PUBLIC_URL}/t/${profile}/${name}${basePath.replace('{tenant}', name)}`;
  }

  async settings(tenant: number, settings: JsonObject): Promise<void> {
    await changeTenant(this.deps.storage, tenant, () => ({ settings }));
    this.deps.tenants.clear();
    this.deps.credentials.known.forget(tenant);
  }

  /** The Authorization header of a new credential: the pasted token, or for an OAuth client a token it has fetched. */
  async credential(profile: string, tenant: Tenant, input: Partial<NewCredential> = {}): Promise<string> {
    const policy = this.deps.profiles.get(profile)?.profile.credentials;
    if (policy === undefined) throw new Error(`no profile ${profile}`);
    const made = await createCredential(this.deps.credentials, tenant, policy, { name: 'test', ...input });
    if (!made.ok) throw new Error(made.problem);
    if (made.secret.secretToken !== undefined) return `Bearer ${made.secret.secretToken}`;
    const response = await this.app.request(`${PUBLIC_URL}/t/${profile}/${tenant.name}${policy.tokenPath}`, {
      method: 'POST',
      headers: { authorization: basic(made.secret.clientId, made.secret.clientSecret) },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const token: unknown = await response.json();
    return `Bearer ${isJsonObject(token) ? own(token, 'access_token') : ''}`;
  }

  client(baseUrl: string, authorization: string | undefined): ScimClient {
    return async (method, path, body, headers = {}) => {
      const sent = new Headers(authorization === undefined ? {} : { authorization });
      if (body !== undefined) sent.set('content-type', 'application/scim+json');
      for (const [name, value] of Object.entries(headers)) {
        if (value === null) sent.delete(name);
        else sent.set(name, value);
      }
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return answerOf(
        await this.app.request(baseUrl + path, {
          method,
          headers: sent,
          ...(text === undefined ? {} : { body: text }),
        }),
      );
    };
  }

  close(): Promise<void> {
    return this.#close();
  }

  async #made(profile: string, name: string): Promise<Tenant> {
    const found = profiles.get(profile);
    if (found === undefined) throw new Error(`no profile ${profile}`);
    const made = await createTenant(this.deps, { name, kind: 'customer', profile: found });
    if (!made.ok) throw new Error(made.problem);
    return made.tenant;
  }
}

export function basic(user: string | undefined, password: string | undefined): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const json: unknown = text === '' ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, json: isJsonObject(json) ? json : {} };
}
