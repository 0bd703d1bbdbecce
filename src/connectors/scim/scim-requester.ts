import type { Clock } from '#deps.ts';
import type { Exchange, Permit, TargetFailure, TargetResult } from '#engine/model/target.ts';
import type { OutboundClient } from '#outbound/client.ts';
import { createRedactor, type Redactor, secretsOfAuthorization } from '#outbound/redact.ts';
import type { OutboundReply, OutboundResult } from '#outbound/result.ts';
import type { JsonObject } from '#scim/json.ts';
import type { Authorize } from './authorization.ts';
import type { ScimDialect } from './dialect.ts';
import { failureFromOutbound } from './failure-from-outbound.ts';
import { failureFromResponse } from './failure-from-response.ts';
import type { TenantUrl } from './tenant-url.ts';
import { readTenantUrl, requestUrl } from './tenant-url.ts';

export interface RequesterOptions {
  readonly client: OutboundClient;
  readonly clock: Clock;
  readonly tenantUrl: string;
  readonly authorization: Authorize;
  readonly dialect: Pick<ScimDialect, 'mediaType' | 'stale' | 'charset'>;
  /** Milliseconds until a whole reply must be there. */
  readonly timeout?: number;
  /** Asked before each request goes out; without it nobody counts them. */
  readonly permit?: Permit;
}

export interface ScimRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the Tenant URL, beginning with a slash. */
  readonly path: string;
  /** Query parameters, encoded. */
  readonly parameters?: readonly string[];
  readonly body?: JsonObject;
  readonly ifMatch?: string;
}

/** Sends requests to one target and keeps what went over the wire, redacted. Answers ≥ 400 are failures. */
export type ScimRequester = (request: ScimRequest) => Promise<TargetResult<OutboundReply>>;

/** Makes the requester of a target: URL, authorisation (renewed once on 401), media types, redaction, failures. */
export function createScimRequester(options: RequesterOptions): ScimRequester {
  const context: Context = { options, tenant: readTenantUrl(options.tenantUrl), redactorOf: rememberRedactor() };
  return async (request) => {
    const exchanges: Exchange[] = [];
    const authorization = await authorizationOf(options, false);
    if (typeof authorization !== 'string') return { ok: false, failure: authorization, exchanges };
    const first = await attempt(context, request, authorization, exchanges);
    if (first.ok || first.failure.code !== 'unauthorized') return first;
    const renewed = await authorizationOf(options, true);
    if (typeof renewed !== 'string') return { ok: false, failure: renewed, exchanges };
    return renewed === authorization ? first : attempt(context, request, renewed, exchanges);
  };
}

interface Context {
  readonly options: RequesterOptions;
  readonly tenant: TenantUrl;
  readonly redactorOf: (authorization: string) => Redactor;
}

/** The same authorisation goes with request after request: its secrets are taken apart once. */
function rememberRedactor(): Context['redactorOf'] {
  const last: { authorization: string; redactor: Redactor } = { authorization: '', redactor: createRedactor([]) };
  return (authorization) => {
    if (authorization !== last.authorization) {
      last.redactor = createRedactor(secretsOfAuthorization(authorization));
      last.authorization = authorization;
    }
    return last.redactor;
  };
}

/** A stored secret that cannot be opened must not end a cycle; what the opening said might quote it. */
async function authorizationOf(options: RequesterOptions, renew: boolean): Promise<string | TargetFailure> {
  try {
    return await options.authorization(renew);
  } catch {
    const message = 'The stored secret of the application cannot be read.';
    return { code: 'unauthorized', message, advice: 'Enter the secret again.' };
  }
}

async function attempt(
  { options, tenant, redactorOf }: Context,
  request: ScimRequest,
  authorization: string,
  exchanges: Exchange[],
): Promise<TargetResult<OutboundReply>> {
  const redactor = redactorOf(authorization);
  const url = requestUrl(tenant, request.path, request.parameters);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  await options.permit?.();
  const reply = await options.client.request({
    method: request.method,
    url,
    headers: fieldsOf(request, options, authorization),
    ...(body === undefined ? {} : { body }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });
  exchanges.push(exchangeOf(request.method, url, body, reply, redactor));
  return resultOf(reply, request, options, redactor, exchanges);
}

function fieldsOf(request: ScimRequest, options: RequesterOptions, authorization: string): Record<string, string> {
  const { mediaType, charset } = options.dialect;
  return {
    authorization,
    accept: mediaType === 'application/json' ? mediaType : `${mediaType}, application/json;q=0.9`,
    'user-agent': 'rollcall',
    ...(request.body === undefined ? {} : { 'content-type': charset ? `${mediaType}; charset=utf-8` : mediaType }),
    ...(request.ifMatch === undefined ? {} : { 'if-match': request.ifMatch }),
  };
}

function resultOf(
  reply: OutboundResult,
  request: ScimRequest,
  options: RequesterOptions,
  redactor: Redactor,
  exchanges: readonly Exchange[],
): TargetResult<OutboundReply> {
  if (reply.ok && reply.status < 400) return { ok: true, value: reply, exchanges };
  const { dialect, clock } = options;
  const failure = reply.ok
    ? failureFromResponse(reply, { method: request.method, now: clock.now(), dialect })
    : failureFromOutbound(reply);
  return { ok: false, failure: redacted(failure, redactor), exchanges };
}

/** An application may quote in its error what it was sent. */
function redacted(failure: TargetFailure, redactor: Redactor): TargetFailure {
  return { ...failure, message: redactor.text(failure.message) };
}

function exchangeOf(
  method: string,
  url: string,
  body: string | undefined,
  reply: OutboundResult,
  redactor: Redactor,
): Exchange {
  return {
    method,
    url: redactor.url(url),
    status: reply.ok ? reply.status : undefined,
    request: body === undefined ? undefined : redactor.body(body),
    response: reply.ok ? redactor.body(reply.body) : redactor.text(reply.message),
    milliseconds: reply.milliseconds,
  };
}
