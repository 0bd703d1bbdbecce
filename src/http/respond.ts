import type { HttpBindings } from './bindings.ts';
import type { Reply } from './reply.ts';

/**
 * Every answer carries these: nothing that is served may be guessed to be a page, framed, or kept by a cache (RFC 7644 §7.5
 * of personal data in transit and at rest).
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** The reply as a `Response`, with headers beside its own; HEAD has the headers only. */
export function toResponse(
  reply: Reply,
  method: string,
  requestId: string,
  beside?: Readonly<Record<string, string>>,
): Response {
  const headers = { ...SECURITY_HEADERS, 'X-Request-Id': requestId, ...reply.headers, ...beside };
  return new Response(method === 'HEAD' ? null : bodyOf(reply), { status: reply.status, headers });
}

function bodyOf({ body }: Reply): string | ReadableStream<Uint8Array> | null {
  return typeof body === 'object' && body !== null ? streamed(body) : body;
}

/** Pieces are made as the client takes them; one that cannot be made ends the connection, so that nobody takes it for the end. */
function streamed(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Ends the connection without an answer: what a client sees when the reply is lost on its way. */
export function dropReply(env: HttpBindings['Bindings'] | undefined): Response {
  env?.outgoing?.destroy();
  const lost = new ReadableStream({
    pull(controller) {
      controller.error(new Error('the reply was lost'));
    },
  });
  // Node's response is closed by now; the header keeps the server from writing to it. In the process the body fails instead.
  return new Response(env?.outgoing === undefined ? lost : null, { headers: { 'X-Hono-Already-Sent': 'true' } });
}
