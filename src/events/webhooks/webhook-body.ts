import type { Deliverable } from '../receivers/delivery.ts';
import type { Receiver } from '../receivers/receiver.ts';
import type { EventSource } from '../receivers/relay-deps.ts';
import { tellEvent } from '../told-event.ts';

/**
 * The body of a webhook request: `type`, `timestamp` (when it happened) and `data`, the event as `GET /events` has it. Where the receiver
 * wants it, `data.object` is the user or group as it is now, null once it is gone: of two events of one user both may show the same.
 */
export async function webhookBody(
  { object }: Pick<Receiver, 'object'>,
  content: Deliverable,
  source: EventSource | undefined,
): Promise<string> {
  const timestamp = new Date(content.at).toISOString();
  const tenant = source?.name ?? String(content.tenant);
  const { type } = content;
  if ('gap' in content) {
    const { id, position, gap } = content;
    return JSON.stringify({ type, timestamp, data: { id, position, type, tenant, at: timestamp, gap } });
  }
  const body = JSON.stringify({ type, timestamp, data: tellEvent(content, tenant) });
  if (!object) return body;
  const now = (await source?.resourceNow(content.resource.id)) ?? 'null';
  // What the resource is stands there as JSON already.
  return `${body.slice(0, -2)},"object":${now}}}`;
}
