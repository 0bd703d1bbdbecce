import { words } from '../words.ts';
import type { CallOf, EndpointName, ReplyOf } from './contract-types.ts';
import { decodeReply } from './decode-reply.ts';
import { endpoints } from './endpoints.ts';
import { parseProblem } from './parse-problem.ts';
import { Problem } from './problem.ts';

export interface SendOptions {
  readonly signal?: AbortSignal;
  /** The number of the state that was edited: who changes an older one is refused (412, code `changed`). */
  readonly version?: number;
  /** Asked by the page itself, not by a person: does not keep an idle session alive. */
  readonly background?: boolean;
  /** On the pages of a tenant's own administrators: its name; the session is the one begun there. */
  readonly tenant?: string | undefined;
}

/** Calls an endpoint with the session's cookie. @throws Problem when it refuses or nobody answers */
export async function send<Name extends EndpointName>(
  name: Name,
  call: CallOf<Name>,
  options: SendOptions = {},
): Promise<ReplyOf<Name>> {
  const { method, path } = endpoints[name];
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const { signal, version, background, tenant } = options;
  const response = await ask(`/api/v1${fillPath(path, call.params)}${queryOf(call.query)}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      // A form of another site cannot send this header.
      'x-rollcall-request': '1',
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(tenant === undefined ? {} : { 'x-rollcall-tenant': tenant }),
      ...(background === true ? { 'x-rollcall-background': '1' } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(call.body ?? {}) } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  if (!response.ok) throw parseProblem(response.status, text);
  return decodeReply(name, JSON.parse(text));
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new Problem(0, 'away', words.problems.away, { advice: words.problems.awayAdvice });
  }
}

function fillPath(path: string, params: unknown): string {
  const values = new Map(entries(params));
  return path.replaceAll(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')));
}

function queryOf(query: unknown): string {
  const search = new URLSearchParams(entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? '' : `?${search}`;
}

function entries(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, each]) => each !== undefined && each !== '');
}
