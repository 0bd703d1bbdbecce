import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isJsonObject, type Json, own } from '#scim/json.ts';
import { bendReply, errorBody } from './bend-reply.ts';
import type { FaultPicker, Trouble } from './fault-picker.ts';
import { drip, flood, pause } from './send-slowly.ts';

/** A request below the Tenant URL, and how it went. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  /** 0: no answer was given. */
  readonly status: number;
  readonly faults: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface FaultServerOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Path of the Tenant URL, `/scim`. */
  readonly base: string;
  readonly faults: () => FaultPicker;
  /** Does the work: the SCIM server behind. `path` is below the Tenant URL, with its query. */
  work(request: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
    readonly body: string;
  }): Promise<Answer>;
  /** Pages beside the Tenant URL; undefined where there is nothing. */
  beside(path: string): Promise<Json | undefined>;
  heard(request: Heard): void;
}

export interface FaultServer {
  readonly port: number;
  close(): Promise<void>;
}

/** An HTTP server on loopback that stands before a SCIM server and lets go wrong what the script says. @throws Error when the port cannot be had */
export function listenWithFaults(options: FaultServerOptions): Promise<FaultServer> {
  const server = createServer((request, response) => {
    serve(options, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${options.port} is taken.`) : error),
    );
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : options.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function serve(options: FaultServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString('utf8');
  if (!url.startsWith(`${options.base}/`)) {
    const page = await options.beside(url);
    const text = JSON.stringify(
      page ?? { detail: `Nothing is here; the Tenant URL ends in ${options.base}.` },
      null,
      2,
    );
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(`${text}\n`);
    return;
  }
  const below = url.slice(options.base.length);
  const [path = '/', query = ''] = below.split(/\?(.*)/s);
  const method = request.method ?? 'GET';
  const trouble = options.faults().next({ method, path });
  const act = { method, path: below, headers: request.headers, body };
  const status = await play(
    response,
    trouble,
    () => options.work(act),
    () => options.work({ ...act, path }),
  );
  options.heard({ method, path, query, body, status, faults: trouble?.names ?? [] });
}

/** Answers one request with its trouble. @returns the status that was sent, 0 for none */
async function play(
  response: ServerResponse,
  trouble: Trouble | undefined,
  work: () => Promise<Answer>,
  firstPage: () => Promise<Answer>,
): Promise<number> {
  if (trouble === undefined) return send(response, await work(), undefined);
  if (trouble.slow !== undefined) await pause(response, trouble.slow);
  if (trouble.drop === 'before') return cut(response);
  if (trouble.hang === true) {
    await new Promise((gone) => response.once('close', gone));
    return 0;
  }
  if (trouble.answer !== undefined && trouble.work !== true && trouble.drop === undefined) {
    return send(response, scripted(trouble.answer, trouble), trouble);
  }
  const answer = await work();
  if (trouble.drop === 'after') return cut(response);
  if (trouble.answer !== undefined) return send(response, scripted(trouble.answer, trouble), trouble);
  const first = trouble.pages === undefined ? undefined : resourcesOf(await firstPage());
  return send(response, bent(answer, trouble, first), trouble);
}

function cut(response: ServerResponse): number {
  response.destroy();
  return 0;
}

function scripted(status: number, trouble: Trouble): Answer {
  const { retryAfter, location, body } = trouble;
  const wait = retryAfter === 'date' ? new Date(Date.now() + 10_000).toUTCString() : retryAfter;
  return {
    status,
    headers: {
      'content-type': 'application/scim+json',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...(location === undefined ? {} : { location }),
    },
    body: body ?? (status >= 400 ? errorBody(status, trouble) : ''),
  };
}

function bent(answer: Answer, trouble: Trouble, first: readonly Json[] | undefined): Answer {
  if (trouble.body !== undefined) return { ...answer, body: trouble.body };
  const json: Json = answer.body === '' ? null : JSON.parse(answer.body);
  return isJsonObject(json) ? { ...answer, body: JSON.stringify(bendReply(json, trouble, first)) } : answer;
}

function resourcesOf(answer: Answer): readonly Json[] | undefined {
  const json: Json = answer.body === '' ? null : JSON.parse(answer.body);
  const listed = isJsonObject(json) ? own(json, 'Resources') : undefined;
  return Array.isArray(listed) ? listed : undefined;
}

async function send(response: ServerResponse, answer: Answer, trouble: Trouble | undefined): Promise<number> {
  const type = trouble?.contentType === undefined ? {} : { 'content-type': trouble.contentType };
  response.writeHead(answer.status, { ...answer.headers, ...type });
  if (trouble?.bytes !== undefined) await flood(response, trouble.bytes);
  else if (trouble?.drip !== undefined) await drip(response, answer.body, trouble.drip);
  else response.end(answer.status === 204 ? undefined : answer.body);
  return answer.status;
}
