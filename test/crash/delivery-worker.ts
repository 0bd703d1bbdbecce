import { writeSync } from 'node:fs';
import { relayOnce } from '#events/receivers/relay.ts';
import { webhookSecret } from '#events/webhooks/sign-webhook.ts';
import type { Storage } from '#storage/port.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { createTestRandom } from '#test/support/engine-world.ts';
import { openAt } from '#test/support/open-at.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { createSystemClock } from '../../src/main/system-clock.ts';

/**
 * Brings receivers their events. Its clock goes `ahead` milliseconds. At the `dieAt`th of its points (a commit is about to go out, is
 * answered, a receiver has answered) it prints the point's name and is killed, as by kill -9; 0 is never.
 */
const [, , location, ahead, dieAt] = process.argv;
let points = 0;
function point(name: string): void {
  points += 1;
  if (points !== Number(dieAt)) return;
  writeSync(1, `${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function watched(storage: Storage): Storage {
  return {
    read: (query) => storage.read(query),
    scan: (...given) => storage.scan(...given),
    onFeed: (wake) => storage.onFeed(wake),
    dialect: storage.dialect,
    backup: (file) => storage.backup(file),
    compact: (tables) => storage.compact(tables),
    close: () => storage.close(),
    commit: async (commit) => {
      point('before a commit');
      const committed = await storage.commit(commit);
      point('after a commit');
      return committed;
    },
  };
}

const system = createSystemClock();
const clock = { now: () => system.now() + Number(ahead), wait: system.wait };
const storage = watched(await openAt(decodeLocation(location)));
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
