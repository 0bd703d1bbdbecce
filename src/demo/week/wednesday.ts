import { contract } from '#http/api/contract.ts';
import { cast, newcomer } from '../cast.ts';
import { application, checkActive, runCycles, sandboxes, setUser } from '../scene.ts';
import type { Day, World } from '../world.ts';
import { idsOf } from './monday.ts';

const RETURNING = [cast.disabled, cast.direct, cast.outOfGroup, cast.deleted] as const;

/** Each way back. Everybody gets the account that was there before, not a second one. */
export async function wednesday(world: World, day: Day): Promise<Day> {
  const { call, narrator } = world;
  const first = sandboxes(world)[0];
  if (first === undefined) return day;
  narrator.heading('Wednesday: five ways back');
  const before = await Promise.all(RETURNING.map((who) => idsOf(world, who)));

  await setUser(world, cast.disabled, { accountEnabled: true });
  await call(contract.assign, { ...application(first), body: { principal: cast.direct, role: 'user' } });
  for (const group of ['Contact Centre Agents', 'Phone Users']) {
    await call(contract.addDirectoryMember, { params: { group, member: cast.outOfGroup } });
  }
  await call(contract.restoreDirectoryUser, { params: { user: cast.deleted } });
  const { id: _, accountEnabled: __, ...attributes } = newcomer(cast.purged, 'MF-0202', 'Júlia', 'Esteves');
  await call(contract.addDirectoryUser, { body: { attributes } });
  for (const group of ['Contact Centre Agents', 'Phone Users']) {
    await call(contract.addDirectoryMember, { params: { group, member: cast.purged } });
  }
  await runCycles(world);

  await checkActive(world, 'The person enabled again', cast.disabled, true);
  await checkActive(world, 'The person assigned again', cast.direct, true);
  await checkActive(world, 'The person back in the groups', cast.outOfGroup, true);
  await checkActive(world, 'The restored person', cast.deleted, true);
  await checkActive(world, 'The person hired again after the purge', cast.purged, true);
  const after = await Promise.all(RETURNING.map((who) => idsOf(world, who)));
  narrator.check(
    'everybody has the account from before',
    before.flat().length > 0 && before.flat().join() === after.flat().join(),
  );
  return day;
}
