import type { Deliverable } from '../receivers/delivery.ts';
import type { Receiver } from '../receivers/receiver.ts';
import type { EventSource } from '../receivers/relay-deps.ts';

/**
 * The body of a webhook request: `type`, `timestamp` (when it happened) and `data`. Where the receiver wants it, `data.object` is the
 * user or group as it is now, null once it is gone: of two events of one user both may show the same.
 */
export async function webhookBody(
  { object }: Pick<Receiver, 'object'>,
  content: Deliverable,
  source: EventSource | undefined,
): Promise<string> {
  const { type, at, tenant: number, ...rest } = content;
  const body = {
    type,
    timestamp: new Date(at).toISOString(),
    data: { ...rest, tenant: source?.name ?? String(number) },
  };
  if (!object || 'gap' in content) return JSON.stringify(body);
  const now = (await source?.resourceNow(content.resource.type, content.resource.id)) ?? 'null';
  // What the resource is stands there as JSON already.
  return `${JSON.stringify(body).slice(0, -2)},"object":${now}}}`;
}
