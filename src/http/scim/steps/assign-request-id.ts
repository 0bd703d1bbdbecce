import type { ScimContext } from '../context.ts';

const WELL_FORMED = /^[\w.:-]{8,100}$/;

/** Takes over the client's `X-Request-Id` when it is one, so that both sides' logs tell of the same request; else a new one. */
export function assignRequestId(context: ScimContext): undefined {
  const given = context.request.headers.get('x-request-id');
  context.requestId = given !== null && WELL_FORMED.test(given) ? given : context.deps.random.uuid();
}
