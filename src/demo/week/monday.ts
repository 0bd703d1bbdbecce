import { contract } from '#http/api/contract.ts';
import { cast, newcomer } from '../cast.ts';
import { withChanged, withPerson } from '../organisation.ts';
import { accountOf, checkActive, importFiles, runCycles, sandboxes } from '../scene.ts';
import type { Day, World } from '../world.ts';

/** A joiner, a mover and a rename, as the personnel office's new file brings them. */
export async function monday(world: World, day: Day): Promise<Day> {
  const { call, narrator } = world;
  narrator.heading('Monday: a joiner, a mover, a rename');
  const before = await idsOf(world, cast.renamed);
  const people = [
    (file: Day['people']) => withPerson(file, newcomer(cast.joiner, 'MF-0201', 'Noor', 'El Amin')),
    (file: Day['people']) => withChanged(file, cast.mover, { jobTitle: 'Quality Analyst', department: 'Quality' }),
    (file: Day['people']) =>
      withChanged(file, cast.renamed, {
        userPrincipalName: cast.renamedTo,
        surname: 'Hughes',
        displayName: 'Amelia Hughes',
        mail: cast.renamedTo,
        mailNickname: 'amelia.hughes',
      }),
  ].reduce((file, edit) => edit(file), day.people);
  const report = await importFiles(world, [people]);
  narrator.check(
    `the file brought 1 new person and 2 changes`,
    report.users.created === 1 && report.users.updated === 2,
  );
  for (const group of ['Contact Centre Agents', 'Phone Users']) {
    await call(contract.addDirectoryMember, { params: { group, member: cast.joiner } });
  }
  await call(contract.addDirectoryMember, { params: { group: 'Quality Analysts', member: cast.mover } });
  await call(contract.removeDirectoryMember, { params: { group: 'Contact Centre Agents', member: cast.mover } });
  await runCycles(world);
  await checkActive(world, 'The joiner', cast.joiner, true);
  await checkActive(world, 'The mover', cast.mover, true);
  await checkActive(world, 'The renamed person, under the new name,', cast.renamedTo, true);
  const after = await idsOf(world, cast.renamedTo);
  narrator.check(
    'a rename keeps the account: the same ids as before',
    before.length > 0 && before.join() === after.join(),
  );
  return { ...day, people };
}

/** The ids of a person's accounts, sandbox by sandbox. */
export async function idsOf(world: World, userName: string): Promise<readonly string[]> {
  const accounts = await Promise.all(sandboxes(world).map((app) => accountOf(world, app.tenant, userName)));
  return accounts.flatMap((account) => (account === undefined ? [] : [account.id]));
}
