import type { Clock } from '#deps.ts';
import type { OutboundClient } from '#outbound/client.ts';
import type { OutboundRequest } from '#outbound/result.ts';
import { retryAfter } from '#outbound/retry-after.ts';
import type { Json } from '#scim/json.ts';
import { type Answer, NoAnswer } from './answer.ts';
import type { Exchange } from './report.ts';

export interface EndpointOptions {
  /** Below it lies `/Users`; a query of it goes with every request. */
  readonly url: string;
  /** What stands in the Authorization header. */
  readonly authorization: string;
  readonly client: OutboundClient;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

export interface Sent {
  readonly method: OutboundRequest['method'];
  /** Below the base URL, with its query as it is. */
  readonly path: string;
  /** Sent as JSON; text as it is. */
  readonly body?: object | string;
  /** Over what is sent otherwise; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

const mostWaits = 5;
/** Milliseconds that are waited for a Retry-After at most, and where there is none. */
const longestWait = 60_000;
const usualWait = 2_000;
const shownAnswer = 2_000;

/** The endpoint that is checked: sends what it is given, as it is, and waits where it is asked to. */
export class Endpoint {
  readonly #options: EndpointOptions;
  readonly #base: string;
  readonly #query: string;

  constructor(options: EndpointOptions) {
    this.#options = options;
    const [base = '', query = ''] = options.url.trim().split('?', 2);
    this.#base = base.replace(/\/+$/, '');
    this.#query = query;
  }

  /** Sends one request and tells `heard` of it. @throws NoAnswer */
  async ask(sent: Sent, heard: (exchange: Exchange) => void): Promise<Answer> {
    const { client, clock, signal } = this.#options;
    const body = typeof sent.body === 'object' ? JSON.stringify(sent.body) : sent.body;
    const request = {
      method: sent.method,
      url: this.#urlOf(sent.path),
      headers: this.#headersOf(sent, body !== undefined),
      ...(body === undefined ? {} : { body }),
    };
    const asked = `${sent.method} ${readable(sent.path)}`;
    for (let waits = 0; ; waits++) {
      const got = await client.request(request);
      if (!got.ok) throw new NoAnswer(`${asked} got no answer: ${got.message}`);
      const { status, headers, body: text } = got;
      if (status === 429 && waits < mostWaits) {
        const wanted = retryAfter(headers.get('retry-after'), clock.now()) ?? usualWait;
        if (await clock.wait(Math.min(wanted, longestWait), signal)) continue;
      }
      heard({ request: asked, ...(body === undefined ? {} : { body }), status, answer: text.slice(0, shownAnswer) });
      return { asked, status, headers, text, json: parsed(text) };
    }
  }

  /** The path of a resource below the base URL, from an address that the endpoint gave; undefined when it lies elsewhere. */
  pathOf(location: string): string | undefined {
    if (!URL.canParse(location, `${this.#base}/`)) return undefined;
    const path = new URL(location, `${this.#base}/`).pathname;
    const base = new URL(this.#base).pathname.replace(/\/$/, '');
    return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
  }

  #urlOf(path: string): string {
    if (this.#query === '') return this.#base + path;
    return `${this.#base}${path}${path.includes('?') ? '&' : '?'}${this.#query}`;
  }

  #headersOf({ headers = {} }: Sent, hasBody: boolean): Record<string, string> {
    const usual: Record<string, string | null> = {
      accept: 'application/scim+json, application/json',
      'user-agent': 'Rollcall check',
      authorization: this.#options.authorization,
      ...(hasBody ? { 'content-type': 'application/scim+json; charset=utf-8' } : {}),
      ...headers,
    };
    const sent: Record<string, string> = {};
    for (const [name, value] of Object.entries(usual)) if (value !== null) sent[name] = value;
    return sent;
  }
}

/** For reading: as it was meant, where it can be decoded. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
