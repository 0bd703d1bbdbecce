import { USER } from '#engine/model/role.ts';
import type { DirectoryModel } from './directory-model.ts';
import { departmentPath, managerPath } from './engine-world.ts';
import type { MemoryTarget } from './memory-target.ts';

/** How the department is mapped at the moment. */
export type DepartmentRule = 'as it is' | 'in capitals';

export interface ExpectedAccount {
  readonly userName: string;
  readonly department: string | undefined;
  /** Of the manager's account; `any` when what stands there depends on what was before. */
  readonly manager: string | undefined;
}

/** What a target must hold that was always in step. */
export interface Expected {
  readonly accounts: readonly ExpectedAccount[];
  /** Names that must have no active account, and those of them that must have none at all. */
  readonly inactive: readonly string[];
  readonly gone: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

const userNameOf = (name: string) => `${name}@x.example`;
const anything = 'any';

/** The state computed from scratch: a function of what the directory holds, and of nothing that ever happened. */
export function expectedOf(model: DirectoryModel, rule: DepartmentRule): Expected {
  const inScope = model.people.map((one, at) => {
    const throughTeam = model.teams.some((team, index) => team.assigned && model.members.has(`${index} ${at}`));
    return one.state === 'live' && one.enabled && (one.assigned === USER || throughTeam);
  });
  const managerOf = (manager: number | undefined): string | undefined => {
    const one = manager === undefined ? undefined : model.people[manager];
    if (one === undefined || manager === undefined || one.state === 'purged') return undefined;
    return inScope[manager] === true ? userNameOf(one.name) : anything;
  };
  return {
    accounts: model.people
      .filter((_, at) => inScope[at])
      .map((one) => ({
        userName: userNameOf(one.name),
        department: rule === 'in capitals' ? one.department?.toUpperCase() : one.department,
        manager: managerOf(one.manager),
      })),
    inactive: model.people.filter((_, at) => !inScope[at]).map((one) => userNameOf(one.name)),
    gone: model.people.filter(({ state }) => state === 'purged').map((one) => userNameOf(one.name)),
    groups: Object.fromEntries(
      model.teams
        .map((team, index) => ({ team, index }))
        .filter(({ team }) => team.assigned)
        .map(({ team, index }) => [
          team.name,
          model.people
            .filter((_, at) => inScope[at] && model.members.has(`${index} ${at}`))
            .map((one) => userNameOf(one.name))
            .toSorted(),
        ]),
    ),
  };
}

/** What differs between the target and what it must hold, in words; empty when they agree. */
export function differences(target: MemoryTarget, expected: Expected): readonly string[] {
  const users = target.objects('User');
  const idOf = new Map(users.map((one) => [String(one.attributes.userName), one.id]));
  const nameOf = new Map(users.map((one) => [one.id, String(one.attributes.userName)]));
  const found: string[] = [];
  if (idOf.size !== users.length) found.push(`two accounts of one name: ${[...nameOf.values()].join(', ')}`);
  for (const { userName, department, manager } of expected.accounts) {
    const { attributes } = target.object('User', userName) ?? {};
    const shown = attributes?.[managerPath];
    if (attributes?.active !== true) found.push(`${userName} is ${attributes === undefined ? 'missing' : 'inactive'}`);
    else if (attributes[departmentPath] !== department)
      found.push(`${userName} works in ${String(attributes[departmentPath])}, not ${department}`);
    else if (manager !== anything && shown !== (manager === undefined ? undefined : idOf.get(manager)))
      found.push(`${userName} reports to ${nameOf.get(String(shown)) ?? String(shown)}, not ${manager}`);
  }
  for (const userName of expected.inactive) {
    if (target.object('User', userName)?.attributes.active === true) found.push(`${userName} is active`);
  }
  for (const userName of expected.gone) if (idOf.has(userName)) found.push(`${userName} is there`);
  const groups = Object.fromEntries(
    target.objects('Group').map((one) => {
      const members = [...one.members].map((id) => nameOf.get(id) ?? id).toSorted();
      return [String(one.attributes.displayName), members];
    }),
  );
  if (JSON.stringify(sorted(groups)) !== JSON.stringify(sorted(expected.groups)))
    found.push(`groups are ${JSON.stringify(sorted(groups))}, not ${JSON.stringify(sorted(expected.groups))}`);
  return found;
}

function sorted(groups: Expected['groups']): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(groups).toSorted(([a], [b]) => a.localeCompare(b));
}
