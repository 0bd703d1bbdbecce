import { contract } from '#http/api/contract.ts';
import { cast } from '../cast.ts';
import { application, checkActive, runCycles, sandboxes, setUser } from '../scene.ts';
import type { Day, World } from '../world.ts';

/** Each way out: disabled, unassigned, out of an assigned group, deleted, purged. */
export async function tuesday(world: World, day: Day): Promise<Day> {
  const { call, narrator } = world;
  const first = sandboxes(world)[0];
  if (first === undefined) return day;
  const { tenant } = first;
  narrator.heading('Tuesday: five ways out');
  await call(contract.addTenantRecord, {
    params: { tenant },
    body: { user: cast.deleted, title: 'Audit of a conversation' },
  });

  await setUser(world, cast.disabled, { accountEnabled: false });
  await call(contract.unassign, { params: { ...application(first).params, principal: cast.direct } });
  for (const group of ['Contact Centre Agents', 'Phone Users']) {
    await call(contract.removeDirectoryMember, { params: { group, member: cast.outOfGroup } });
  }
  await call(contract.deleteDirectoryUser, { params: { user: cast.deleted } });
  const purged = await call(contract.deleteDirectoryUser, { params: { user: cast.purged } });
  await call(contract.purgeDirectoryUser, { params: { user: purged.objectId } });
  await runCycles(world);

  await checkActive(world, 'The disabled person', cast.disabled, false);
  await checkActive(world, 'The unassigned person', cast.direct, false);
  await checkActive(world, 'The person taken out of the groups', cast.outOfGroup, false);
  await checkActive(world, 'The deleted person', cast.deleted, false);
  await checkActive(world, 'The purged person', cast.purged, false);

  for (const app of sandboxes(world)) {
    const answer = await call(contract.askSignIn, { params: { tenant: app.tenant }, query: { user: cast.deleted } });
    narrator.check(`${app.name}: the leaver may not sign in: ${answer.reason ?? 'no reason given'}`, !answer.allowed);
  }
  const { records } = await call(contract.listTenantRecords, { params: { tenant }, query: { user: cast.deleted } });
  narrator.check(`${first.name}: the leaver's audits are still there`, records.length === 1);
  narrator.check(`${first.name}: the leaver can start no new audit`, await refuses(world, tenant));
  return day;
}

async function refuses(world: World, tenant: string): Promise<boolean> {
  try {
    await world.call(contract.addTenantRecord, { params: { tenant }, body: { user: cast.deleted, title: 'One more' } });
    return false;
  } catch {
    return true;
  }
}
