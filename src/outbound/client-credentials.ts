import { Buffer } from 'node:buffer';
import type { Clock } from '#deps.ts';
import type { OutboundClient } from './client.ts';
import type { OutboundFailureCode, OutboundReply } from './result.ts';

export interface ClientCredentialsOptions {
  readonly client: OutboundClient;
  readonly clock: Clock;
  /** `https://login.example.com/oauth/token` */
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Asked each time a token is fetched; kept nowhere. */
  readonly clientSecret: () => Promise<string>;
  readonly scope?: string;
  /** Where id and secret go: an HTTP Basic field (RFC 6749 §2.3.1) or the form. */
  readonly location?: 'header' | 'body';
}

export type TokenResult =
  | { readonly ok: true; readonly authorization: string }
  | {
      readonly ok: false;
      readonly code: OutboundFailureCode | 'unauthorized';
      readonly sent: boolean;
      /** Without id, secret or token. */
      readonly message: string;
      readonly status?: number;
    };

export interface ClientCredentials {
  /** The Authorization field. `renew`: the last token was refused, fetch another. */
  authorization(renew?: boolean): Promise<TokenResult>;
}

interface Token {
  readonly authorization: string;
  readonly renewAt: number;
}

/** Without `expires_in` (RFC 6749 §5.1 only recommends it) a token is taken for an hour. */
const assumedSeconds = 3600;
/** Milliseconds before its end at which a token is renewed, at most a tenth of its life. */
const renewalMargin = 60_000;
/** A token this young that is refused is not fetched anew: the account is refused, not the token. */
const youngest = 5_000;

/** Fetches and renews tokens by the client credentials grant (RFC 6749 §4.4). Callers who come together share one fetch. */
export function createClientCredentials(options: ClientCredentialsOptions): ClientCredentials {
  const { clock } = options;
  let token: (Token & { readonly fetchedAt: number }) | undefined;
  let fetching: Promise<TokenResult> | undefined;

  async function fetchToken(): Promise<TokenResult> {
    const fetched = await requestToken(options);
    if ('ok' in fetched) return fetched;
    token = { ...fetched, fetchedAt: clock.now() };
    return { ok: true, authorization: token.authorization };
  }

  return {
    async authorization(renew = false) {
      const now = clock.now();
      const usable = token !== undefined && now < token.renewAt && !(renew && now - token.fetchedAt >= youngest);
      if (token !== undefined && usable) return { ok: true, authorization: token.authorization };
      fetching ??= fetchToken().finally(() => {
        fetching = undefined;
      });
      return fetching;
    },
  };
}

async function requestToken(options: ClientCredentialsOptions): Promise<Token | Extract<TokenResult, { ok: false }>> {
  const { client, clock, clientId, tokenUrl, location = 'header' } = options;
  const secret = await options.clientSecret();
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (options.scope !== undefined && options.scope !== '') form.set('scope', options.scope);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  if (location === 'header') headers.authorization = basic(clientId, secret);
  else {
    form.set('client_id', clientId);
    form.set('client_secret', secret);
  }
  const asked = clock.now();
  const reply = await client.request({ method: 'POST', url: tokenUrl, headers, body: form.toString() });
  if (!reply.ok) return { ok: false, code: reply.code, sent: reply.sent, message: `no token: ${reply.message}` };
  return tokenIn(reply, asked);
}

/** Id and secret are form-encoded before they are joined (RFC 6749 §2.3.1). */
function basic(id: string, secret: string): string {
  const encode = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return `Basic ${Buffer.from(`${encode(id)}:${encode(secret)}`).toString('base64')}`;
}

function tokenIn(reply: OutboundReply, asked: number): Token | Extract<TokenResult, { ok: false }> {
  const { status } = reply;
  const body = objectIn(reply.body);
  if (status !== 200) {
    // RFC 6749 §5.2: a word such as invalid_client. The description might quote what was sent and is left out.
    const error = body.error;
    const word = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? ` (${error})` : '';
    const refused = status === 400 || status === 401 || status === 403;
    const code = refused ? 'unauthorized' : status >= 500 || status === 429 ? 'unavailable' : 'protocol';
    return { ok: false, code, sent: true, status, message: `the token endpoint answered ${status}${word}` };
  }
  const token = body.access_token;
  if (typeof token !== 'string' || token === '' || /[\r\n]/.test(token)) {
    return {
      ok: false,
      code: 'protocol',
      sent: true,
      status,
      message: 'the token endpoint answered 200 without an access_token',
    };
  }
  const seconds = Number(body.expires_in ?? assumedSeconds);
  const life = (Number.isFinite(seconds) && seconds > 0 ? seconds : assumedSeconds) * 1000;
  return { authorization: `Bearer ${token}`, renewAt: asked + life - Math.min(renewalMargin, life / 10) };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {};
  } catch {
    return {};
  }
}
