import { createScimTarget } from '#connectors/scim/scim-target.ts';
import { createEngine } from '#engine/engine.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { createTestRandom } from '#test/support/engine-world.ts';
import { openAt } from '#test/support/open-at.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { createSystemClock } from '../../src/main/system-clock.ts';

/** Runs one cycle of a job against a real SCIM target, and prints how it ended. Its clock goes `ahead` milliseconds. */
const [, , location, tenantUrl = '', tenant, job, ahead] = process.argv;
const system = createSystemClock();
const clock = { ...system, now: () => system.now() + Number(ahead) };
const storage = await openAt(decodeLocation(location), { clock });
const random = createTestRandom(() => clock.now());
const engine = createEngine({
  storage,
  clock,
  random,
  log: { debug: () => {}, info: () => {}, warn: () => {}, error: (message) => process.stderr.write(message) },
  metrics: { count: () => {}, observe: () => {} },
  rate: () => ({ perSecond: 1_000_000, concurrency: 8 }),
  openTarget: async () =>
    createScimTarget({
      client: outboundClient(),
      clock,
      random,
      tenantUrl,
      authorization: async () => 'Bearer plain-token',
      dialect: standardDialect,
      capabilities: {
        users: true,
        groups: 'full',
        patch: true,
        etag: true,
        deleteUser: 'delete',
        membersPerRequest: 5,
      },
    }),
});
const cycle = await engine.runCycle(Number(tenant), Number(job), { actor: 'test' });
const ended = await engine.waitForCycle(Number(tenant), Number(job), cycle);
process.stdout.write(`${JSON.stringify(ended)}\n`);
await engine.close();
await storage.close();
