import { createScimTarget } from '#connectors/scim/scim-target.ts';
import { createEngine } from '#engine/engine.ts';
import type { Target } from '#engine/model/target.ts';
import { latestPlans } from '#engine/queries/plans.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { createTestRandom } from '#test/support/engine-world.ts';
import { openAt } from '#test/support/open-at.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { createSystemClock } from '../../src/main/system-clock.ts';
import { pointsOfDeath, watchedStorage } from './points-of-death.ts';

/**
 * Runs one cycle of a job against a real SCIM target, or takes up its plan, and prints how that ended. Its clock goes `ahead` milliseconds. At the
 * `dieAt`th of its points (a commit is about to go out, is answered, the target has answered) it prints the point's name and
 * is killed, as by kill -9; 0 is never.
 */
const [, , location, tenantUrl = '', tenant, job, ahead, dieAt, what] = process.argv;
const point = pointsOfDeath(Number(dieAt));

function watchedTarget(target: Target): Target {
  const watched = <Given extends readonly unknown[], Answer>(
    name: string,
    call: (...given: Given) => Promise<Answer>,
  ) => {
    return async (...given: Given): Promise<Answer> => {
      const answer = await call(...given);
      point(`after ${name} was answered`);
      return answer;
    };
  };
  return {
    ...target,
    find: watched('a look-up', target.find),
    create: watched('a create', target.create),
    update: watched('an update', target.update),
    delete: watched('a delete', target.delete),
    changeMembers: watched('a change of members', target.changeMembers),
  };
}

const system = createSystemClock();
const clock = { ...system, now: () => system.now() + Number(ahead) };
const storage = watchedStorage(await openAt(decodeLocation(location), { clock }), point);
const random = createTestRandom(() => clock.now());
const engine = createEngine({
  storage,
  clock,
  random,
  log: { debug: () => {}, info: () => {}, warn: () => {}, error: (message) => process.stderr.write(message) },
  metrics: { count: () => {}, observe: () => {} },
  rate: () => ({ perSecond: 1_000_000, concurrency: 8 }),
  openTarget: async () =>
    watchedTarget(
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
    ),
});
const numbers = [Number(tenant), Number(job)] as const;
async function work(): Promise<unknown> {
  if (what !== 'plan') return engine.waitForCycle(...numbers, await engine.runCycle(...numbers, { actor: 'test' }));
  engine.takeUpPlan(...numbers);
  await engine.waitForPlan(...numbers);
  const [plan] = await storage.read(latestPlans(...numbers, 1));
  return plan;
}
process.stdout.write(`${JSON.stringify(await work())}\n`);
await engine.close();
await storage.close();
