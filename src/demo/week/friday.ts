import { contract } from '#http/api/contract.ts';
import { cast } from '../cast.ts';
import { truncated } from '../organisation.ts';
import { accountOf, importFiles, sandboxes } from '../scene.ts';
import type { Day, World } from '../world.ts';

/** A directory file that lost most of its people is held; a stranger's account was never touched. */
export async function friday(world: World, day: Day): Promise<Day> {
  const { call, narrator } = world;
  narrator.heading('Friday: a file that lost 60 % of its people');
  const { total } = await call(contract.listDirectoryUsers, { query: { count: 0 } });
  const refusal = await importFiles(world, [truncated(day.people, 0.4)], 'disable').then(
    ({ refusal, advice }) => (refusal === null ? null : `${refusal} ${advice ?? ''}`),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const after = await call(contract.listDirectoryUsers, { query: { count: 0, filter: 'accountEnabled eq true' } });
  narrator.check(`the import is held: ${refusal ?? 'it was not'}`, refusal !== null && after.total > total / 2);

  const first = sandboxes(world)[0];
  if (first === undefined) return day;
  const stranger = await accountOf(world, first.tenant, cast.stranger);
  const log = await call(contract.listLog, { query: { application: first.name, user: cast.stranger, limit: 1 } });
  narrator.check(
    `${first.name}: the stranger's account was never touched`,
    stranger?.active === true && log.entries.length === 0,
  );
  return day;
}
