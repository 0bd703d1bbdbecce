import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** What answers requests: a service provider's `fetch`. */
export type ScimHandler = (request: Request, env?: object) => Promise<Response>;

/** What `http.createServer`, Express and others call with each request. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/**
 * Lets a web-standard handler answer the requests of `node:http`, and of what is built on it: `createServer(toNode(fetch))`,
 * `app.use('/scim', toNode(fetch))` in Express, `reply.hijack()` in Fastify. Bodies are streamed both ways, and `request.signal`
 * aborts when the client goes away. What a body parser read before is taken over.
 */
export function toNode(fetch: ScimHandler): NodeListener {
  const listener = getRequestListener((request, env) => fetch(request, env), {
    overrideGlobalObjects: false,
    hostname: 'localhost',
  });
  return async (incoming, outgoing) => {
    // A router that was mounted at a path shows the rest of it as `url`.
    if ('originalUrl' in incoming && typeof incoming.originalUrl === 'string') incoming.url = incoming.originalUrl;
    if (incoming.readableDidRead && !keepBody(incoming)) return refuse(outgoing);
    await listener(incoming, outgoing);
  };
}

/** Makes of what a parser left the body again; false: it left nothing. */
function keepBody(incoming: IncomingMessage): boolean {
  if ('rawBody' in incoming && incoming.rawBody instanceof Buffer) return true;
  const body: unknown = 'body' in incoming ? incoming.body : undefined;
  const raw = rawOf(body);
  if (raw === undefined) return false;
  Object.assign(incoming, { rawBody: raw });
  return true;
}

function rawOf(body: unknown): Buffer | undefined {
  if (body instanceof Buffer) return body;
  if (typeof body === 'string') return Buffer.from(body);
  return typeof body === 'object' && body !== null ? Buffer.from(JSON.stringify(body)) : undefined;
}

/** The developer's mistake, told where it is seen first. */
function refuse(outgoing: ServerResponse): void {
  const detail =
    'Something in front of toNode() read the body of this request and left nothing of it. Mount toNode() before the body ' +
    'parser, or let the parser keep the bytes as request.rawBody.';
  outgoing.writeHead(500, { 'Content-Type': 'application/scim+json; charset=utf-8' });
  outgoing.end(JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '500', detail }));
}
