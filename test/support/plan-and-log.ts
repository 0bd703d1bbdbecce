import type { LoggedEntry } from '#engine/log/list-entries.ts';
import type { PlanRow } from '#engine/model/plan.ts';

const doing: readonly string[] = ['create', 'link', 'update', 'restore', 'disable', 'delete', 'settle'];

/** What a plan says will be done, in words that compare with `loggedActs`. */
export function plannedActs(rows: readonly PlanRow[]): readonly string[] {
  return rows
    .flatMap(({ part, action, identity, other, changes }) => {
      if (part === 'member') return [`${action === 'add-member' ? 'add' : 'remove'} ${other} in ${identity}`];
      if (part === 'reference') return [`reference ${identity} ${changes.map(({ path }) => path).join()}`];
      if (!doing.includes(action)) return [];
      return [`${verb(action, changes.length)} ${identity} ${JSON.stringify(changes)}`];
    })
    .sort();
}

/** What the provisioning log says was done by the cycle that applied a plan. */
export function loggedActs(entries: readonly LoggedEntry[]): readonly string[] {
  return entries
    .flatMap(({ identity, action, status, body: { modified } }) => {
      if (status === 'failure' || action === 'skip') return [];
      if (modified.some(({ path }) => path === 'members')) {
        return modified.map(({ before, after }) =>
          after === null ? `remove ${before} in ${identity}` : `add ${after} in ${identity}`,
        );
      }
      if (modified.length > 0 && modified.every(({ path }) => path.endsWith('manager')))
        return [`reference ${identity} ${modified.map(({ path }) => path).join()}`];
      return [`${verb(action, modified.length)} ${identity} ${JSON.stringify(modified)}`];
    })
    .sort();
}

/** An account that is linked is written to where it differs. */
function verb(action: string, changes: number): string {
  if (action === 'link') return changes === 0 ? 'none' : 'update';
  return action === 'settle' ? 'none' : action;
}
