import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import { keyOfSecret, webhookMac } from './sign-webhook.ts';

export type WebhookRefusal = 'no-secret' | 'missing-header' | 'too-old' | 'too-new' | 'wrong-signature' | 'no-json';

/** A request that is not, or no longer, to be believed: answer it 400 and do nothing. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly code: WebhookRefusal;

  constructor(code: WebhookRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

export interface WebhookRequest {
  /** The secret that was shown when the webhook was added; while you change from one to the next, both. */
  readonly secret: string | readonly string[];
  /** Of the request: a `Headers`, or an object with names in small letters as Node's `request.headers`. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came, before anything parsed it. */
  readonly body: string | Uint8Array;
  /** Seconds by which the time of the request may differ from this clock; default 300. */
  readonly tolerance?: number;
  /** Milliseconds since 1970; default: this machine's clock. */
  readonly now?: number;
}

export interface VerifiedWebhook {
  /**
   * The id of the event. It is the same when an event is sent again, be it by us or by somebody who recorded it: keep the ids of the last
   * ten minutes at least (as long as you like), and answer 200 to one that you have without doing it twice.
   */
  readonly id: string;
  /** When it was sent, in seconds since 1970. */
  readonly timestamp: number;
  /** The parsed body: `type`, `timestamp` and `data`. */
  readonly payload: unknown;
}

const usualTolerance = 300;

/**
 * Makes sure that a request is from this Rollcall, unaltered and not old. Signatures are compared in constant time. It keeps
 * nothing: that an id came before is for the receiver to know.
 *
 * @throws {WebhookRefused} saying what is wrong
 */
export function verifyWebhook(request: WebhookRequest): VerifiedWebhook {
  const keys = [request.secret].flat().flatMap((secret) => keyOfSecret(secret) ?? []);
  if (keys.length === 0) {
    throw new WebhookRefused('no-secret', 'No secret that can be read was given: it begins with whsec_.');
  }
  const id = header(request.headers, 'webhook-id');
  const seconds = header(request.headers, 'webhook-timestamp');
  const signatures = header(request.headers, 'webhook-signature');
  if (!/^\d{1,12}$/.test(seconds)) {
    throw new WebhookRefused('missing-header', 'The header field webhook-timestamp is not a number of seconds.');
  }
  const timestamp = Number(seconds);
  const age = Math.floor((request.now ?? Date.now()) / 1000) - timestamp;
  const tolerance = request.tolerance ?? usualTolerance;
  if (age > tolerance) throw new WebhookRefused('too-old', `The request is ${age} seconds old.`);
  if (-age > tolerance) throw new WebhookRefused('too-new', `The request comes from ${-age} seconds in the future.`);
  const body = typeof request.body === 'string' ? request.body : Buffer.from(request.body).toString('utf8');
  const expected = keys.map((key) => webhookMac(key, { id, timestamp, body }));
  if (!hasOneOf(signatures, expected)) {
    throw new WebhookRefused('wrong-signature', 'No signature of the request fits the secret and the body as it came.');
  }
  return { id, timestamp, payload: parsed(body) };
}

/** Every pair is compared: how long it takes tells nothing. */
function hasOneOf(signatures: string, expected: readonly Buffer[]): boolean {
  let found = false;
  // More than a rotation ever has is nobody's request.
  for (const signature of signatures.split(' ').slice(0, 10)) {
    const [version, text = ''] = signature.split(',');
    const given = Buffer.from(text, 'base64');
    for (const mac of expected) {
      if (version === 'v1' && given.length === mac.length && timingSafeEqual(given, mac)) found = true;
    }
  }
  return found;
}

function header(headers: WebhookRequest['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  const text = Array.isArray(value) ? value[0] : value;
  if (typeof text === 'string' && text !== '') return text;
  throw new WebhookRefused('missing-header', `The header field ${name} is missing.`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new WebhookRefused('no-json', 'The body is no JSON.');
  }
}
