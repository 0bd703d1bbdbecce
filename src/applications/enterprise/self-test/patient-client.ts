import type { Clock } from '#deps.ts';
import type { OutboundClient } from '#outbound/client.ts';
import { retryAfter } from '#outbound/retry-after.ts';

/** Longest wait that a self-test takes, and how often, in milliseconds. */
const longestWait = 70_000;
const tries = 3;

/** A client that waits when the application asks to slow down: a test asks more in a minute than some allow. */
export function patientClient(client: OutboundClient, clock: Clock): OutboundClient {
  return {
    async request(request) {
      for (let tried = 1; ; tried += 1) {
        const reply = await client.request(request);
        if (!reply.ok || reply.status !== 429 || tried === tries) return reply;
        const wait = retryAfter(reply.headers.get('retry-after'), clock.now()) ?? 1000;
        if (wait > longestWait || !(await clock.wait(wait))) return reply;
      }
    },
    close: () => client.close(),
  };
}
