import { createRedactor } from '#outbound/redact.ts';
import type { OutboundResult } from '#outbound/result.ts';
import { retryAfter } from '#outbound/retry-after.ts';
import { tokenClaims } from '../tokens/token-claims.ts';
import { webhookHeaders } from '../webhooks/sign-webhook.ts';
import { webhookBody } from '../webhooks/webhook-body.ts';
import { withRoles } from '../with-roles.ts';
import type { Deliverable } from './delivery.ts';
import type { Receiver } from './receiver.ts';
import type { EventSource, RelayDeps } from './relay-deps.ts';

/** What came of sending something. */
export interface Sent {
  /** `gone`: the receiver wants nothing any more. `refused`: it will never take this one. `failed`: perhaps later. */
  readonly outcome: 'taken' | 'failed' | 'refused' | 'gone';
  readonly status: number | null;
  readonly failure: string | null;
  /** The beginning of what was answered, without secrets. */
  readonly answer: string | null;
  /** Milliseconds that the answer asks to wait. */
  readonly asked: number;
  readonly took: number;
}

/** Milliseconds until a receiver must have answered. */
const usualTimeout = 15_000;
/** Characters of an answer that are kept. */
const keptAnswer = 500;

/** Sends an event as its receiver wants it, with the object as it is now. It never rejects for what the receiver does. */
export async function sendContent(
  deps: RelayDeps,
  receiver: Receiver,
  content: Deliverable,
  source: EventSource | undefined,
): Promise<Sent> {
  const secrets = deps.secretsOf(receiver);
  if (receiver.kind === 'push') {
    const claims = await tokenClaims(receiver, content, source, deps.issuer(), deps.clock.now());
    return post(deps, receiver, await deps.sign(claims), tokenHeaders(secrets), secrets);
  }
  const tenant = { tenant: content.tenant };
  const [told = content] = 'gap' in content ? [] : await withRoles({ storage: deps.storage, tenant }, [content]);
  const body = await webhookBody(receiver, told, source);
  return sendSigned(deps, receiver, content.id, body);
}

/** Sends a webhook request that no event is behind. */
export function sendSigned(deps: RelayDeps, receiver: Receiver, id: string, body: string): Promise<Sent> {
  const secrets = deps.secretsOf(receiver);
  const timestamp = Math.floor(deps.clock.now() / 1000);
  const headers = { 'content-type': 'application/json', ...webhookHeaders(secrets, { id, timestamp, body }) };
  return post(deps, receiver, body, headers, secrets);
}

/** Pushes a signed token (RFC 8935 §2.1). */
export function pushToken(deps: RelayDeps, receiver: Receiver, token: string): Promise<Sent> {
  const secrets = deps.secretsOf(receiver);
  return post(deps, receiver, token, tokenHeaders(secrets), secrets);
}

function tokenHeaders([authorization]: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/secevent+jwt',
    accept: 'application/json',
    ...(authorization === undefined ? {} : { authorization }),
  };
}

async function post(
  deps: RelayDeps,
  receiver: Receiver,
  body: string,
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Promise<Sent> {
  const result = await deps.clientOf(receiver).request({
    method: 'POST',
    url: receiver.url,
    headers: { 'user-agent': 'Rollcall', ...headers },
    body,
    timeout: deps.timeout ?? usualTimeout,
  });
  const sent = judge(receiver, result, secrets, deps.clock.now());
  deps.metrics.count('rollcall_deliveries_total', { kind: receiver.kind, outcome: sent.outcome });
  return sent;
}

function judge({ kind }: Receiver, result: OutboundResult, secrets: readonly string[], now: number): Sent {
  const redactor = createRedactor(secrets);
  const { milliseconds: took } = result;
  if (!result.ok) {
    const failure = redactor.text(result.message).slice(0, keptAnswer);
    return { outcome: 'failed', status: result.status ?? null, failure, answer: null, asked: 0, took };
  }
  const { status, body, headers } = result;
  const beside = { status, took, asked: retryAfter(headers.get('retry-after'), now) ?? 0 };
  if (status >= 200 && status < 300) return { ...beside, outcome: 'taken', failure: null, answer: null };
  const answer = redactor.body(body).slice(0, keptAnswer);
  if (status === 410) return { ...beside, outcome: 'gone', failure: 'It answered 410: it wants no more.', answer };
  // RFC 8935 §2.4: the same token is as wrong the next time. What the other codes name can be mended.
  const refused = kind === 'push' && status === 400 && /"err"\s*:\s*"invalid_request"/.test(body);
  return { ...beside, outcome: refused ? 'refused' : 'failed', failure: `It answered ${status}.`, answer };
}
