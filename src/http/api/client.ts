import { z } from 'zod';
import { apiBase, type Call, type Endpoint } from './contract.ts';

/** A way to the administrators' API: over a socket, or in this very process. */
export interface Transport {
  fetch(request: Request): Promise<Response>;
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string;
}

/** The API said no: one sentence what and where, and what to do. `foreign`: somebody else answered. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  readonly advice: string | undefined;
  readonly foreign: boolean;

  constructor(message: string, advice?: string, foreign = false) {
    super(message);
    this.advice = advice;
    this.foreign = foreign;
  }
}

/** The administrators' API, typed by its contract. */
export interface Client {
  /** Throws `ApiRefused` with the server's own words when it refuses. */
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    call?: Call<P, Q, B>,
  ): Promise<z.output<R>>;
}

/** @param actor whom the audit names: the user of the operating system */
export function createClient(transport: Transport, actor: string): Client {
  return {
    async call(endpoint, call = {}) {
      const response = await transport.fetch(toRequest(transport, actor, endpoint, call));
      const text = await response.text();
      if (!response.ok) throw refusalOf(response.status, text);
      return endpoint.reply.parse(JSON.parse(text));
    },
  };
}

function toRequest(
  transport: Transport,
  actor: string,
  endpoint: Endpoint,
  call: Call<z.ZodType, z.ZodType, z.ZodType>,
): Request {
  const url = new URL(`${transport.url}${apiBase}${fillPath(endpoint.path, call.params)}`);
  for (const [name, value] of entries(call.query)) url.searchParams.set(name, String(value));
  const headers = new Headers({
    authorization: `Bearer ${transport.token}`,
    'x-rollcall-actor': encodeURIComponent(actor),
    accept: 'application/json',
  });
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE')
    return new Request(url, { method: endpoint.method, headers });
  headers.set('content-type', 'application/json');
  return new Request(url, { method: endpoint.method, headers, body: JSON.stringify(call.body ?? {}) });
}

function fillPath(path: string, params: unknown): string {
  const values = new Map(entries(params));
  return path.replaceAll(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')));
}

function entries(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, each]) => each !== undefined);
}

const apiError = z.object({
  error: z.object({ code: z.string(), message: z.string(), advice: z.string().optional() }),
});

function refusalOf(status: number, text: string): ApiRefused {
  const parsed = apiError.safeParse(parseOrNull(text));
  if (parsed.success) return new ApiRefused(parsed.data.error.message, parsed.data.error.advice);
  return new ApiRefused(
    `The server answered ${status} in words that are not Rollcall’s.`,
    'Look whether another program listens at the address in server.json of the data folder.',
    true,
  );
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
