import { contract } from '#http/api/contract.ts';
import { cast, newcomer } from '../cast.ts';
import { accountOf, application, runCycle, sandboxes } from '../scene.ts';
import { failuresIn } from '../stages/initial-cycle.ts';
import type { Day, World } from '../world.ts';

/** A group made by hand at last, a target that has had enough, and a reply that got lost. */
export async function thursday(world: World, day: Day): Promise<Day> {
  const { call, narrator } = world;
  narrator.heading('Thursday: a changed group, a target that answers 429, a lost reply');
  await changedGroup(world);

  const agents = { group: 'Contact Centre Agents' };
  for (const [who, id, given, surname] of [
    [cast.throttled, 'MF-0203', 'Tomasz', 'Zieliński'],
    [cast.lostReply, 'MF-0204', 'Yuki', 'Mori'],
  ] as const) {
    const { id: _, accountEnabled: __, ...attributes } = newcomer(who, id, given, surname);
    await call(contract.addDirectoryUser, { body: { attributes } });
    await call(contract.addDirectoryMember, { params: { ...agents, member: who } });
  }
  for (const app of sandboxes(world).filter(({ groups }) => groups.includes(agents.group))) {
    if (app.gallery === 'playvox') world.faults.loseNextReply(app.tenant);
    else world.faults.throttle(app.tenant, 4);
    const tally = await runCycle(world, app);
    for (const who of [cast.throttled, cast.lostReply]) {
      const account = await accountOf(world, app.tenant, who);
      narrator.check(`${app.name}: ${who} has one account`, account?.active === true);
    }
    narrator.check(
      app.gallery === 'playvox'
        ? `${app.name}: the reply that was lost made no second account and no failure`
        : `${app.name}: 429 was waited for, nobody failed`,
      failuresIn(tally) === 0 && world.faults.lostReply(app.tenant) && world.faults.remaining(app.tenant) === 0,
    );
  }
  return day;
}

/** The one group that nobody had made in the application: its people now make it, and the next cycle finds it. */
async function changedGroup(world: World): Promise<void> {
  const { call, narrator } = world;
  const app = sandboxes(world).find(({ gallery }) => gallery === 'purecloud');
  if (app === undefined) return;
  const params = { tenant: app.tenant };
  const waiting = await call(contract.listLog, { query: { application: app.name, user: 'Team Leaders', limit: 1 } });
  narrator.check(
    `${app.name}: the log says of Team Leaders: ${waiting.entries[0]?.message ?? 'nothing'}`,
    waiting.entries.length === 1,
  );
  await call(contract.addTenantGroup, { params, body: { displayName: 'Team Leaders' } });
  await call(contract.removeDirectoryMember, { params: { group: 'Quality Analysts', member: cast.mover } });
  await call(contract.addDirectoryMember, { params: { group: 'Team Leaders', member: cast.mover } });
  await runCycle(world, app);
  for (const group of ['Contact Centre Agents', 'Quality Analysts', 'Team Leaders']) {
    const there = (await call(contract.listTenantGroups, { params, query: { count: 100 } })).groups.find(
      (each) => each.displayName === group,
    );
    const wanted = await provisioned(world, app.tenant, group);
    narrator.check(`${app.name}: ${group} has its ${wanted} members`, there?.members === wanted);
  }
  const log = await call(contract.listLog, { query: { ...application(app).params, user: 'Team Leaders', limit: 1 } });
  if (log.entries[0] !== undefined) narrator.line(`the log: ${log.entries[0].message ?? log.entries[0].action}`);
}

/** Members of the directory's group who have an account in the tenant. */
async function provisioned(world: World, tenant: string, group: string): Promise<number> {
  const { members } = await world.call(contract.getDirectoryGroup, { params: { group } });
  const users = await Promise.all(
    members.map(({ objectId }) => world.call(contract.getDirectoryUser, { params: { user: objectId } })),
  );
  const accounts = await Promise.all(users.map(({ user }) => accountOf(world, tenant, user.userPrincipalName)));
  return accounts.filter((account) => account?.active === true).length;
}
