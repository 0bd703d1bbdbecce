import { isNotable, type RequestTrace } from '#resources/requests/request-trace.ts';
import type { Reply } from '../reply.ts';
import { bodyShape } from '../traces/body-shape.ts';
import { parseRefusal } from '../traces/parse-refusal.ts';
import { isUuid, placeShape } from '../traces/place-shape.ts';
import { stepTimes } from '../traces/step-times.ts';
import { withoutValues } from '../traces/without-values.ts';
import { decodeSegment, parseQuery } from '../url-parts.ts';
import type { ScimContext } from './context.ts';

interface Times {
  /** Milliseconds, sending included. */
  readonly took: number;
  /** When the last step ended. */
  readonly answered: number;
}

/**
 * Notes a request for the administrators of its tenant, without any value of an attribute and any secret. Of a name that is
 * no tenant's there is nobody to tell.
 */
export function traceRequest(context: ScimContext, reply: Reply, times: Times): void {
  const { deps, tenant, leniency, refusals } = context;
  if (tenant === undefined) return;
  const habits = leniency.fired();
  deps.traces.record(tenant.tenant, { status: reply.status, habits, refusals }, () =>
    traceOf(context, reply, times, habits),
  );
}

function traceOf(context: ScimContext, reply: Reply, times: Times, habits: readonly string[]): RequestTrace {
  const { deps, request, method, path, query, body, caller, refusals } = context;
  const { status } = reply;
  const notable = isNotable({ status, habits, refusals });
  return {
    entry: deps.random.entry(),
    asked: context.requestId,
    status,
    took: times.took,
    method,
    path: placeShape(path, query),
    object: objectOf(context),
    credential: caller?.id ?? null,
    client: (request.headers.get('user-agent') ?? '').slice(0, 100),
    steps: stepTimes({ ...times, ...context }, notable),
    habits,
    habitOperations: [...context.firedIn].map(([habit, operations]) => ({ habit, operations })),
    changes: context.changes.told(),
    ...(status >= 400 ? refusalOf(context, reply) : { code: null, problem: null }),
    refusals,
    excerpt: notable && body !== undefined ? bodyShape(body) : null,
  };
}

/** The id in the path is the client's word: it is kept only if it looks like one of ours. */
function objectOf({ route, stored, found, operation }: ScimContext): string | null {
  if (operation !== undefined) return null;
  const id = stored?.id ?? found ?? (resourceActs.has(route.operation) ? route.id : undefined);
  return id !== undefined && isUuid(id) ? id.toLowerCase() : null;
}

const resourceActs: ReadonlySet<string> = new Set(['get', 'replace', 'patch', 'delete']);

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
