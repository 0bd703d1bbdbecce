import type { Context, Hono } from 'hono';
import { operatingSystemUser } from '#access/actor.ts';
import type { ServerToken } from '#access/server-token.ts';
import type { ApplicationDeps } from '#applications/deps.ts';
import type { HttpBindings } from '../bindings.ts';
import { apiBase } from './contract.ts';
import { apiFailure } from './failure.ts';
import { readInput } from './read-input.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

export interface ApiDeps {
  readonly applications: ApplicationDeps;
  readonly token: ServerToken;
}

/** Bytes of the largest body: an import of 100,000 people with room to spare. */
const maxBodyBytes = 128 * 1024 * 1024;

/** Serves the administrators' API under `/api/v1`: each endpoint of the contract, for who holds this start's token. */
export function mountApi(app: Hono<HttpBindings>, deps: ApiDeps): void {
  for (const route of routes) {
    app.on(route.endpoint.method, `${apiBase}${route.endpoint.path}`, (c) => serve(deps, route, c));
  }
  app.all(`${apiBase}/*`, (c) => nothingHere(deps, c));
}

async function serve({ applications, token }: ApiDeps, route: Route, c: Context<HttpBindings>): Promise<Response> {
  if (!token.accepts(c.req.header('authorization'))) return unauthorized(c);
  try {
    const actor = operatingSystemUser(actorName(c.req.header('x-rollcall-actor')));
    const input = await readInput(c, maxBodyBytes);
    return c.json(await route.run({ deps: applications, actor }, input), 200, headers);
  } catch (error) {
    const { status, body } = apiFailure(error, applications.log, route.endpoint.name);
    return c.json(body, status, headers);
  }
}

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** Percent-encoded, because names of accounts are not always ASCII. */
function actorName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    return '';
  }
}

function unauthorized(c: Context<HttpBindings>): Response {
  const message = 'This needs the token of the running server.';
  const advice = 'Use the rollcall command, or the token in server.json of the data folder.';
  const error = { code: 'unauthorized', message, advice };
  return c.json({ error }, 401, { ...headers, 'WWW-Authenticate': 'Bearer' });
}

function nothingHere({ token }: ApiDeps, c: Context<HttpBindings>): Response {
  if (!token.accepts(c.req.header('authorization'))) return unauthorized(c);
  const error = { code: 'unknown', message: `There is nothing at ${c.req.method} ${c.req.path}.` };
  return c.json({ error }, 404, headers);
}
