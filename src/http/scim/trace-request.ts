import { isNotable, type RequestTrace } from '#resources/requests/request-trace.ts';
import type { Reply } from '../reply.ts';
import { bodyShape } from '../traces/body-shape.ts';
import { parseRefusal } from '../traces/parse-refusal.ts';
import { placeShape } from '../traces/place-shape.ts';
import { withoutValues } from '../traces/without-values.ts';
import { decodeSegment, parseQuery } from '../url-parts.ts';
import type { ScimContext } from './context.ts';

/**
 * Notes a request for the administrators of its tenant, without any value of an attribute and any secret. Of a name that is
 * no tenant's there is nobody to tell.
 *
 * @param took milliseconds
 */
export function traceRequest(context: ScimContext, reply: Reply, took: number): void {
  const { deps, tenant, leniency } = context;
  if (tenant === undefined) return;
  const habits = leniency.fired();
  deps.traces.record(tenant.tenant, { status: reply.status, habits }, () => traceOf(context, reply, took, habits));
}

function traceOf(context: ScimContext, reply: Reply, took: number, habits: readonly string[]): RequestTrace {
  const { deps, request, method, path, query, body, caller } = context;
  const { status } = reply;
  return {
    entry: deps.random.entry(),
    status,
    took,
    method,
    path: placeShape(path, query),
    credential: caller?.id ?? null,
    client: (request.headers.get('user-agent') ?? '').slice(0, 100),
    habits,
    habitOperations: [...context.firedIn].map(([habit, operations]) => ({ habit, operations })),
    ...(status >= 400 ? refusalOf(context, reply) : { code: null, problem: null }),
    excerpt: isNotable({ status, habits }) && body !== undefined ? bodyShape(body) : null,
  };
}

function refusalOf({ refusedBecause, body, path, query }: ScimContext, reply: Reply) {
  const { scimType, detail } = parseRefusal(typeof reply.body === 'string' ? reply.body : null);
  const words = [
    ...path
      .split('/')
      .slice(2)
      .map((segment) => decodeSegment(segment) ?? segment),
    ...valuesOf(query),
  ];
  return { code: refusedBecause ?? scimType, problem: detail === null ? null : withoutValues(detail, body, words) };
}

function valuesOf(query: string): readonly string[] {
  try {
    return [...parseQuery(query).values()];
  } catch {
    return [query];
  }
}
