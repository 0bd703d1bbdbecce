import { Hono } from 'hono';
import type { z } from 'zod';
import { openAccess } from '#access/deps.ts';
import { newServerToken } from '#access/server-token.ts';
import { tryOpenSetup } from '#applications/access/one-time-link.ts';
import type { ApplicationDeps } from '#applications/deps.ts';
import { openRelay } from '#applications/events/open-relay.ts';
import { createClient } from '#http/api/client.ts';
import { apiBase, type Call, contract, type Endpoint } from '#http/api/contract.ts';
import { mountApi } from '#http/api/router.ts';
import type { HttpBindings } from '#http/bindings.ts';
import { mountSecurityEvents } from '#http/security-events/mount-security-events.ts';
import { Closers } from '../../src/main/closers.ts';
import { applicationDeps, openParts } from '../../src/main/parts.ts';
import { freshFolder } from './command-line.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

const url = 'http://127.0.0.1:8080';

/** What a call of a browser or program came back with. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the body. */
  readonly body: Record<string, unknown>;
}

type Send = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  call?: Call<P, Q, B> & { readonly headers?: Readonly<Record<string, string>> },
) => Promise<Answered>;

/** A browser with its cookie. */
export interface Browser {
  readonly send: Send;
  /** What it would send along. */
  cookie(): string | undefined;
}

/** The administrators' API in this process, with time that a test moves. */
export interface AccessWorld {
  readonly deps: ApplicationDeps;
  readonly clock: ManualClock;
  readonly url: string;
  /** As the command line calls it. */
  readonly call: ReturnType<typeof createClient>['call'];
  fetch(request: Request): Promise<Response>;
  browser(cookie?: string): Browser;
  /** A browser on the pages of a tenant's own administrators. */
  browserAt(tenant: string, cookie?: string): Browser;
  /** The browser of somebody who was invited to a tenant, with the cookie of the set-up. */
  guestAt(tenant: string, cookie?: string): Browser;
  /** A program that sends an API token. */
  program(token: string): Send;
  /** The token of a new set-up link; undefined once there is an administrator. */
  setupToken(): Promise<string | undefined>;
  /** A browser in which a new administrator signed in, with the password `password`. */
  signedIn(login: string, ...roles: readonly Role[]): Promise<Browser>;
  /** The same with an administrator of a tenant. */
  signedInAt(tenant: string, login: string, ...roles: readonly string[]): Promise<Browser>;
  close(): Promise<void>;
}

type Role = NonNullable<
  Call<z.ZodType, z.ZodType, (typeof contract.addAdministrator)['body']>['body']
>['roles'][number];

/** What every administrator of a test chooses. */
export const password = 'correct horse battery';

/** Opens one in a folder of its own, or over a PostgreSQL store. */
export async function openAccessWorld(store?: string): Promise<AccessWorld> {
  const folder = freshFolder();
  const closers = new Closers();
  const options = {
    data: folder.path,
    logLevel: 'silent',
    sandbox: true,
    ...(store === undefined ? {} : { store }),
  } as const;
  const opened = await openParts(options, closers);
  const clock = createManualClock();
  const { storage, random, log } = opened;
  const credentials = { ...opened.credentials, clock };
  const access = openAccess({ storage, clock, random, log, sealer: credentials.sealer });
  const deps = applicationDeps({ ...opened, clock, access, credentials }, options, () => url);
  const token = newServerToken(random);
  const app = new Hono<HttpBindings>();
  mountApi(app, { applications: deps, token, proxies: undefined });
  const relay = openRelay(deps, opened.metrics);
  closers.add(() => relay.close());
  mountSecurityEvents(app, { applications: deps, relay: relay.deps });
  const fetch = async (request: Request) => app.fetch(request);
  const { call } = createClient({ fetch, url, token: token.text }, 'tester');
  const browser = (cookie?: string) => newBrowser(fetch, cookie);
  const browserAt = (tenant: string, cookie?: string) => newBrowser(fetch, cookie, tenant);
  return {
    deps,
    clock,
    url,
    call,
    fetch,
    browser,
    browserAt,
    guestAt: (tenant, cookie) => newBrowser(fetch, cookie, undefined, `__Host-rollcallguest-${tenant}`),
    program: (text) => async (endpoint, given) => {
      return answered(await fetch(requestOf(endpoint, given, { authorization: `Bearer ${text}` })));
    },
    setupToken: async () => (await tryOpenSetup({ deps, actor: 'system:start' }))?.link.split('#')[1],
    signedIn: async (login, ...roles) => {
      const { link } = await call(contract.addAdministrator, { body: { login, roles: [...roles] } });
      const made = browser();
      const claimed = await made.send(contract.claimSetup, { body: { token: link.split('#')[1] ?? '', password } });
      if (claimed.status !== 200) throw new Error(JSON.stringify(claimed.body));
      return made;
    },
    signedInAt: async (tenant, login, ...roles) => {
      const params = { tenant };
      const { link } = await call(contract.addTenantAdministrator, { params, body: { login, roles: [...roles] } });
      const made = browserAt(tenant);
      const body = { token: link.split('#')[1] ?? '', password };
      const claimed = await made.send(contract.claimTenantInvitation, { params, body });
      if (claimed.status !== 200) throw new Error(JSON.stringify(claimed.body));
      return made;
    },
    close: async () => {
      await closers.close();
      folder.remove();
    },
  };
}

function newBrowser(
  fetch: AccessWorld['fetch'],
  given?: string,
  tenant?: string,
  name = tenant === undefined ? '__Host-rollcall' : `__Host-rollcall-${tenant}`,
): Browser {
  let cookie = given;
  return {
    cookie: () => cookie,
    send: async (endpoint, call) => {
      const place = tenant === undefined ? {} : { 'x-rollcall-tenant': tenant };
      const own = { 'x-rollcall-request': '1', origin: url, host: new URL(url).host, ...place };
      const headers = cookie === undefined ? own : { ...own, cookie: `theme=dark; ${name}=${cookie}` };
      const response = await fetch(requestOf(endpoint, call, headers));
      const [named, set] = (response.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
      if (named === name && set !== undefined) cookie = set === '' ? undefined : set;
      return answered(response);
    },
  };
}

function requestOf(
  { method, path }: Endpoint,
  call: { params?: unknown; query?: unknown; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
  own: Readonly<Record<string, string>>,
): Request {
  const params = new Map(Object.entries(call.params ?? {}));
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params.get(name))));
  const to = new URL(`${url}${apiBase}${filled}`);
  for (const [name, value] of Object.entries(call.query ?? {})) to.searchParams.set(name, String(value));
  const headers = { 'content-type': 'application/json', ...own, ...call.headers };
  if (method === 'GET' || method === 'DELETE') return new Request(to, { method, headers });
  const body = typeof call.body === 'string' ? call.body : JSON.stringify(call.body ?? {});
  return new Request(to, { method, headers, body });
}

async function answered(response: Response): Promise<Answered> {
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}
