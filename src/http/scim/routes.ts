import type { Hono } from 'hono';
import type { CompiledProfile } from '#resources/compile-profile.ts';
import { ScimError } from '#scim/error.ts';
import { createLeniency } from '#scim/habits/leniency.ts';
import { token } from '../auth/token-endpoint.ts';
import type { HttpBindings } from '../bindings.ts';
import { clientAddress } from '../client-address.ts';
import type { HttpDeps } from '../deps.ts';
import { errorReply, scimErrorReply } from '../error-handler.ts';
import type { Reply } from '../reply.ts';
import { dropReply, toResponse } from '../respond.ts';
import { ChangeTally } from '../traces/change-tally.ts';
import { isBelow, urlParts } from '../url-parts.ts';
import { admission } from './admission.ts';
import { replyApiPage } from './api-page/reply-api-page.ts';
import type { ScimContext } from './context.ts';
import { endpoints } from './endpoints.ts';
import { type EndpointNames, endpointNames, findRoute } from './find-route.ts';
import { type Located, locateTenant } from './locate-tenant.ts';
import { noteHabits } from './note-habits.ts';
import { rateHeaders } from './rate-headers.ts';
import { settleOnceSent } from './settle-once-sent.ts';
import { runSteps, trySteps } from './step.ts';
import { yieldTurn } from './steps/take-turn.ts';
import { traceRequest } from './trace-request.ts';

type Env = HttpBindings['Bindings'];

/** Answers a request to SCIM or a token endpoint; anything else is 404 in SCIM's words. */
export type ScimFetch = (request: Request, env?: Env) => Promise<Response>;

/** Serves SCIM and the token endpoints of all profiles under `/t/{profile}/{tenant}`. */
export function serveScim(deps: HttpDeps): ScimFetch {
  // Profiles come and change while it serves; each is looked through once.
  const known = new WeakMap<CompiledProfile, EndpointNames>();
  const names = (profile: CompiledProfile) => {
    const found = known.get(profile) ?? endpointNames(profile.registry);
    known.set(profile, found);
    return found;
  };
  return (request, env) => serve(deps, names, request, env);
}

/** The same behind the router of a server that has more to answer. */
export function mountScim(app: Hono<HttpBindings>, deps: HttpDeps): void {
  const scim = serveScim(deps);
  const routed = app.fetch;
  app.all('/t/*', (c) => scim(c.req.raw, c.env));
  // Most requests are SCIM's: they need not go through the router, which finds the console behind this route, too.
  app.fetch = (request, env, execution) =>
    isBelow(request.url, '/t/') ? scim(request, env) : routed(request, env, execution);
}

async function serve(
  deps: HttpDeps,
  names: (profile: CompiledProfile) => EndpointNames,
  request: Request,
  env: Env | undefined,
): Promise<Response> {
  const { path: whole, query } = urlParts(request.url);
  const path = behindMount(whole, deps.mount);
  const located = locateTenant(deps.profiles, path) ?? (await locateAppeared(deps, path));
  const profile = located === undefined ? undefined : deps.profiles.get(located.profile);
  if (located === undefined || profile === undefined) {
    const page = asksForPage(request) ? await replyApiPage(deps.profiles, deps.publicUrl(), path) : undefined;
    return toResponse(page ?? nothingHere(path), request.method, deps.random.uuid());
  }
  const context: ScimContext = {
    deps,
    request,
    method: request.method,
    address: clientAddress(request, env, deps.proxies),
    profile,
    tenantName: located.tenant,
    route: findRoute(names(profile), request.method, located.path),
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
    firedIn: new Map(),
    refusals: [],
    passed: [],
    startedAt: [],
    changes: new ChangeTally(),
    found: undefined,
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
  if (context.fault?.kind === 'drop-reply') return dropReply(env);
  const beside = context.passage === undefined ? undefined : rateHeaders(context.passage);
  return toResponse(reply, context.method, context.requestId, beside);
}

/** Another process may have taken the profile of the path a moment ago. */
async function locateAppeared(deps: HttpDeps, path: string): Promise<Located | undefined> {
  const key = /^\/t\/([a-z0-9-]{1,40})\//i.exec(path)?.[1]?.toLowerCase();
  if (key === undefined || deps.profiles.has(key) || deps.servedProfiles === undefined) return undefined;
  return (await deps.servedProfiles.appeared(key)) ? locateTenant(deps.profiles, path) : undefined;
}

async function answer(context: ScimContext, located: Located): Promise<Reply> {
  const { deps } = context;
  const started = deps.clock.now();
  const reply = await replyOf(context, located);
  yieldTurn(context);
  const answered = deps.clock.now();
  const settle = (told: Reply) => {
    const took = deps.clock.now() - started;
    traceRequest(context, told, { took, answered });
    deps.metrics.observe('rollcall_scim_request_seconds', took / 1000, {
      profile: located.profile,
      operation: located.service === 'token' ? 'token' : context.route.operation,
      status: String(told.status),
    });
  };
  noteHabits(context);
  return settleOnceSent(context, reply, settle);
}

async function replyOf(context: ScimContext, { service }: Located): Promise<Reply> {
  try {
    return await (service === 'token' ? runSteps(token, context) : runEndpoint(context));
  } catch (error) {
    return errorReply(error, { log: context.deps.log, requestId: context.requestId, step: context.step });
  }
}

/** Admission is the same for all; which steps follow it depends on what the path means to the tenant that it has found. */
function runEndpoint(context: ScimContext): Promise<Reply> {
  const refused = trySteps(admission, context);
  const goOn = (reply: Reply | undefined) =>
    reply ?? runSteps(endpoints[context.route.operation], context, admission.length);
  return refused instanceof Promise ? refused.then(goOn) : Promise.resolve(goOn(refused));
}

/** What is outside stays as it is, and is nothing that is served. */
function behindMount(path: string, mount = ''): string {
  return path.startsWith(`${mount}/`) ? path.slice(mount.length) : path;
}

/** A browser; a SCIM client that was given the wrong address is told so as a SCIM error. */
function asksForPage({ method, headers }: Request): boolean {
  return (method === 'GET' || method === 'HEAD') && /\btext\/html\b/i.test(headers.get('accept') ?? '');
}

function nothingHere(path: string): Reply {
  const detail = `There is nothing at ${path.slice(0, 200)}: a SCIM base URL is /t/{profile}/{tenant} followed by the profile's own path.`;
  return scimErrorReply(new ScimError(404, detail));
}
