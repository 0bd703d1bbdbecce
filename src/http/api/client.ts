import { z } from 'zod';
import { apiBase, type Call, type Endpoint, type Problem } from './contract.ts';

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
  /** What to do, for somebody at a terminal. */
  readonly advice: string;
  readonly foreign: boolean;
  /** What the server said, whole. */
  readonly problem: Problem | undefined;

  constructor(message: string, advice: string, foreign = false, problem?: Problem) {
    super(message);
    this.advice = advice;
    this.foreign = foreign;
    this.problem = problem;
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

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  advice: z.string().exactOptional(),
  command: z.string().exactOptional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).exactOptional(),
});

/** A server of another version may say less. */
const unsaid = 'Its log says more: rollcall audit, and what the server wrote.';

function refusalOf(status: number, text: string): ApiRefused {
  const { success, data } = problemSchema.safeParse(parseOrNull(text));
  if (success) return new ApiRefused(data.detail, data.command ?? data.advice ?? unsaid, false, data);
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
