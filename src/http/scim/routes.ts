import type { Context, Hono } from 'hono';
import { ScimError } from '#scim/error.ts';
import { createLeniency } from '#scim/habits/leniency.ts';
import { token } from '../auth/token-endpoint.ts';
import type { HttpBindings } from '../bindings.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpDeps } from '../deps.ts';
import { errorReply, scimErrorReply } from '../error-handler.ts';
import type { Reply } from '../reply.ts';
import { dropReply, toResponse } from '../respond.ts';
import { urlParts } from '../url-parts.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import { endpoints } from './endpoints.ts';
import { type EndpointNames, endpointNames, findRoute } from './find-route.ts';
import { type Located, locateTenant } from './locate-tenant.ts';
import { noteHabits } from './note-habits.ts';
import { rateHeaders } from './rate-headers.ts';
import { runSteps, trySteps } from './step.ts';
import { yieldTurn } from './steps/take-turn.ts';
import { traceRequest } from './trace-request.ts';

/** Serves SCIM and the token endpoints of all profiles under `/t/{profile}/{tenant}`. */
export function mountScim(app: Hono<HttpBindings>, deps: HttpDeps): void {
  const names = new Map([...deps.profiles].map(([key, { registry }]) => [key, endpointNames(registry)] as const));
  app.all('/t/*', (c) => serve(deps, names, c));
}

async function serve(
  deps: HttpDeps,
  names: ReadonlyMap<string, EndpointNames>,
  c: Context<HttpBindings>,
): Promise<Response> {
  const request = c.req.raw;
  const { path, query } = urlParts(request.url);
  const located = locateTenant(deps.profiles, path);
  const profile = located === undefined ? undefined : deps.profiles.get(located.profile);
  const endpoint = names.get(located?.profile ?? '');
  if (located === undefined || profile === undefined || endpoint === undefined) {
    return toResponse(nothingHere(path), request.method, deps.random.uuid());
  }
  const context: ScimContext = {
    deps,
    request,
    method: request.method,
    address: clientAddress(request, c.env, deps.behindProxy),
    profile,
    tenantName: located.tenant,
    route: findRoute(endpoint, request.method, located.path),
    operation: undefined,
    path: located.path,
    query,
    requestId: '',
    hasTurn: false,
    step: '',
    tenant: undefined,
    tenantWasRead: false,
    caller: undefined,
    leniency: createLeniency(),
    passage: undefined,
    refusedBecause: undefined,
    body: undefined,
    patch: undefined,
    resources: undefined,
    stored: undefined,
    list: undefined,
    projection: undefined,
    baseUrl: '',
    fault: undefined,
  };
  const reply = await answer(context, located);
  return context.fault?.kind === 'drop-reply' ? dropReply(c.env) : toResponse(reply, context.method, context.requestId);
}

async function answer(context: ScimContext, located: Located): Promise<Reply> {
  const { deps } = context;
  const started = deps.clock.now();
  const reply = await (located.service === 'token' ? runSteps(token, context) : runEndpoint(context)).catch(
    (error: unknown) => errorReply(error, { log: deps.log, requestId: context.requestId, step: context.step }),
  );
  yieldTurn(context);
  const took = deps.clock.now() - started;
  noteHabits(context);
  traceRequest(context, reply, took);
  deps.metrics.observe('rollcall_scim_request_seconds', took / 1000, {
    profile: located.profile,
    operation: located.service === 'token' ? 'token' : context.route.operation,
    status: String(reply.status),
  });
  return context.passage === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, ...rateHeaders(context.passage) } };
}

/** Admission is the same for all; which steps follow it depends on what the path means to the tenant that it has found. */
async function runEndpoint(context: ScimContext): Promise<Reply> {
  const refused = await trySteps(admission, context);
  return refused ?? runSteps(endpoints[context.route.operation].slice(admission.length), context);
}

function nothingHere(path: string): Reply {
  const detail = `There is nothing at ${path.slice(0, 200)}: a SCIM base URL is /t/{profile}/{tenant} followed by the profile's own path.`;
  return scimErrorReply(new ScimError(404, detail));
}
