import { relayOnce } from '#events/receivers/relay.ts';
import { webhookSecret } from '#events/webhooks/sign-webhook.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { createTestRandom } from '#test/support/engine-world.ts';
import { openAt } from '#test/support/open-at.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { createSystemClock } from '../../src/main/system-clock.ts';
import { pointsOfDeath, watchedStorage } from './points-of-death.ts';

/**
 * Brings receivers their events. Its clock goes `ahead` milliseconds. At the `dieAt`th of its points (a commit is about to go out, is
 * answered, a receiver has answered) it prints the point's name and is killed, as by kill -9; 0 is never.
 */
const [, , location, ahead, dieAt] = process.argv;
const point = pointsOfDeath(Number(dieAt));

const system = createSystemClock();
const clock = { now: () => system.now() + Number(ahead), wait: system.wait };
const storage = watchedStorage(await openAt(decodeLocation(location)), point);
const client = outboundClient();
await relayOnce({
  storage,
  clock,
  random: createTestRandom(() => clock.now()),
  log: { debug() {}, info() {}, warn() {}, error() {} },
  metrics: { count() {}, observe() {} },
  secretsOf: () => [webhookSecret(new Uint8Array(32).fill(1))],
  sourceOf: async () => ({
    name: 'acme',
    endpointOf: () => '/Users',
    entityTag: () => undefined,
    resourceNow: async () => null,
  }),
  sign: async () => '',
  issuer: () => '',
  clientOf: () => ({
    ...client,
    request: async (request) => {
      const answer = await client.request(request);
      point('after a receiver answered');
      return answer;
    },
  }),
});
process.stdout.write('done\n');
await client.close();
await storage.close();
