import type { StoredResource } from '#resources/stored-resource.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { selectAssignments } from '../enterprise/list-assignments.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import type { ApplicationSettings } from '../enterprise/settings.ts';
import { Refused } from '../refused.ts';
import type { Assigned } from './file-schema.ts';

/** Somebody with a role. */
export interface Holding {
  readonly principal: StoredResource;
  /** The role's value. */
  readonly role: string;
}

export interface AssignmentChanges {
  readonly added: readonly Holding[];
  readonly removed: readonly Holding[];
  /** What is wrong with an entry of the list, by its index. */
  readonly problems: readonly { readonly index: number; readonly message: string }[];
}

/**
 * What of the assignments of an application is otherwise than a file lists them. Only who is new is looked up in the directory.
 *
 * @param named absent: the application is new, and nobody is assigned
 */
export async function assignmentChanges(
  administrator: Administrator,
  named: NamedApplication | undefined,
  { roles }: Pick<ApplicationSettings, 'roles'>,
  wanted: readonly Assigned[],
): Promise<AssignmentChanges> {
  const now = named === undefined ? [] : await holdings(administrator, named);
  const byName = new Map(now.flatMap((each) => namesOf(each).map((name) => [name, each] as const)));
  const kept = new Set<Holding>();
  const added = new Map<string, Holding>();
  const problems: { index: number; message: string }[] = [];
  const directory = await openDirectory(administrator);
  for (const [index, each] of wanted.entries()) {
    const role = roles.find(({ value, displayName }) => value === each.role || displayName === each.role);
    if (role === undefined) {
      problems.push({
        index,
        message: `There is no role ${each.role}. There are ${roles.map(({ value }) => value).join(', ')}.`,
      });
      continue;
    }
    const type = each.group === undefined ? 'User' : 'Group';
    const who = each.group ?? each.user ?? '';
    const there = byName.get(nameOf(type, who, role.value));
    if (there !== undefined) {
      kept.add(there);
      continue;
    }
    try {
      const principal = await findPrincipal(directory, who, type);
      const same = now.find((one) => one.principal.n === principal.n && one.role === role.value);
      if (same === undefined) added.set(`${principal.n} ${role.value}`, { principal, role: role.value });
      else kept.add(same);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push({ index, message: `${error.message} ${error.advice ?? ''}`.trim() });
    }
  }
  return { added: [...added.values()], removed: now.filter((each) => !kept.has(each)), problems };
}

async function holdings(
  { deps }: Administrator,
  { tenant, application }: NamedApplication,
): Promise<readonly Holding[]> {
  const found: Holding[] = [];
  for (let after = { principal: 0, role: '' }, more = true; more; ) {
    const page = await deps.storage.read(selectAssignments(tenant.tenant, application.application, after));
    found.push(...page.map(({ principal, role }) => ({ principal, role })));
    const last = page.at(-1);
    if (last !== undefined) after = { principal: last.principal.n, role: last.role };
    more = page.length >= 1_000;
  }
  return found;
}

function namesOf({ principal, role }: Holding): readonly string[] {
  const type = principal.type === 'Group' ? 'Group' : 'User';
  return [nameOf(type, calledName(principal), role), nameOf(type, principal.id, role)];
}

function nameOf(type: 'User' | 'Group', name: string, role: string): string {
  return `${type} ${role} ${name.toLowerCase()}`;
}
