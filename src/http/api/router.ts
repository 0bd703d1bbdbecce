import type { Context, Hono } from 'hono';
import type { ServerToken } from '#access/server-token.ts';
import type { Answer } from '#applications/access/answer.ts';
import type { Administrator, ApplicationDeps } from '#applications/deps.ts';
import { Refused } from '#applications/refused.ts';
import { type Caller, findCaller, findGuestCaller } from '../auth/find-caller.ts';
import { isSameOrigin } from '../auth/same-origin.ts';
import { endGuest, endSession, setGuest, setSession } from '../auth/session-cookie.ts';
import type { HttpBindings } from '../bindings.ts';
import { clientAddress } from '../client-address.ts';
import type { TrustedProxies } from '../trusted-proxies.ts';
import { admit } from './admit.ts';
import { apiBase, type Endpoint } from './contract.ts';
import { expectedVersion, versionTag } from './expected-version.ts';
import { apiFailure } from './failure.ts';
import { openApi } from './openapi.ts';
import { problemType } from './problem.ts';
import { readInput } from './read-input.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

export interface ApiDeps {
  readonly applications: ApplicationDeps;
  readonly token: ServerToken;
  /** Whose X-Forwarded-For is believed; undefined: nobody's. */
  readonly proxies: TrustedProxies | undefined;
}

/** Bytes of the largest body: an import of 100,000 people with room to spare. */
const maxBodyBytes = 128 * 1024 * 1024;
/** Bytes of the largest body of who is not signed in. */
const maxOpenBytes = 16 * 1024;

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** Serves the administrators' API under `/api/v1`, each endpoint of the contract for whom it names, and its description. */
export function mountApi(app: Hono<HttpBindings>, deps: ApiDeps): void {
  for (const route of routes) {
    app.on(route.endpoint.method, `${apiBase}${route.endpoint.path}`, (c) => serve(deps, route, c));
  }
  const description = JSON.stringify(openApi(deps.applications.version));
  app.get('/api/openapi.json', (c) => c.body(description, 200, { ...headers, 'Content-Type': 'application/json' }));
  app.all('/api/*', (c) => refuse(deps, c, 'nothing', nothingAt(c)));
}

async function serve(deps: ApiDeps, route: Route, c: Context<HttpBindings>): Promise<Response> {
  const { endpoint } = route;
  try {
    const caller = await callerOf(deps, endpoint, c);
    checkOrigin(deps, caller, c);
    const administrator = await admit(endpoint, caller, administratorOf(deps, caller, c), c.req.param());
    const expected = endpoint.concurrency === undefined ? undefined : expectedVersion(c.req.raw);
    const input = await readInput(c, endpoint.open === true || endpoint.guest === true ? maxOpenBytes : maxBodyBytes);
    const asked = expected === undefined ? administrator : { ...administrator, expected };
    return answer(c, await route.run(asked, input));
  } catch (error) {
    return refuse(deps, c, endpoint.name, error);
  }
}

function callerOf(
  { applications: { access }, token }: ApiDeps,
  endpoint: Endpoint,
  c: Context<HttpBindings>,
): Promise<Caller> {
  const { headers: sent } = c.req.raw;
  if (endpoint.guest !== true) return findCaller(access, token, sent);
  return findGuestCaller(access, c.req.param('tenant') ?? '', sent);
}

function administratorOf({ applications, proxies }: ApiDeps, caller: Caller, c: Context<HttpBindings>): Administrator {
  const address = clientAddress(c.req.raw, c.env, proxies);
  const said = c.req.header('user-agent');
  const from = { address, ...(said === undefined ? {} : { agent: said }) };
  if (caller.kind === 'refused') return { deps: applications, actor: 'system:visitor', ...from };
  if (caller.kind === 'guest') return { deps: applications, actor: caller.actor, guest: caller.guest, ...from };
  const found = caller.kind === 'host' ? undefined : caller.found;
  return { deps: applications, actor: caller.actor, ...from, ...(found === undefined ? {} : { found }) };
}

/** A browser sends its cookie with whatever any page makes it send. @throws Refused `forbidden` */
function checkOrigin({ applications }: ApiDeps, caller: Caller, c: Context<HttpBindings>): void {
  if (c.req.method === 'GET' || c.req.raw.headers.has('authorization') || caller.kind === 'host') return;
  if (isSameOrigin(c.req.raw.headers, applications.publicUrl())) return;
  throw new Refused(
    'forbidden',
    'This request does not come from the console’s own pages.',
    'Programs send an API token as Authorization: Bearer. Behind a proxy, start with --public-url as browsers see it.',
  );
}

function answer(c: Context<HttpBindings>, given: Answer<unknown>): Response {
  const { reply } = given;
  const cookie = cookieOf(given);
  return c.json(reply, 200, {
    ...headers,
    ...versionTag(reply),
    ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }),
  });
}

function cookieOf({ session, guest, tenant }: Answer<unknown>): string | undefined {
  if (guest !== undefined && tenant !== undefined) {
    return guest === 'ended' ? endGuest(tenant) : setGuest(guest.token, tenant, guest.seconds);
  }
  return session === 'ended' ? endSession(tenant) : session && setSession(session.token, tenant);
}

function refuse(deps: ApiDeps, c: Context<HttpBindings>, act: string, error: unknown): Response {
  const { status, body, headers: more } = apiFailure(error, deps.applications.log, act);
  return c.body(JSON.stringify(body), status, { ...headers, ...more, 'Content-Type': problemType });
}

function nothingAt(c: Context<HttpBindings>): Refused {
  return new Refused(
    'unknown',
    `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}.`,
    'Look up method and path in the API reference: /docs/api.html, or GET /api/openapi.json.',
  );
}
