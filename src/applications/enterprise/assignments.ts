import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { Change, Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { calledName, findPrincipal, type ObjectKind } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { Refused } from '../refused.ts';
import { type AssignmentView, viewAssignment } from './list-assignments.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { namedRole } from './roles.ts';

/** Assigns a user or group with an app role, *User* unless another is named. @throws Refused */
export async function assign(
  administrator: Administrator,
  name: string,
  input: { readonly principal: string; readonly type?: ObjectKind | undefined; readonly role?: string | undefined },
): Promise<AssignmentView & { changed: boolean; notice: string | null }> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application } = named.application;
  const role = namedRole(named.application, input.role ?? USER);
  if (!role.enabled) throw new Refused('conflict', `The role ${role.displayName} is disabled.`, 'Choose another.');
  const principal = await findPrincipal(await openDirectory(administrator), input.principal, input.type);
  const at = deps.clock.now();
  const shown = viewAssignment(principal, role.displayName, at);
  const held = await rolesHeld(deps, tenant, application, principal.n);
  const notice = noticeOf(named, role.value, held);
  if (held.includes(role.value)) return { ...shown, changed: false, notice };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      insertAssignment(tenant, application, principal.n, role.value, at, actor),
      ...pushedAgain(named, principal),
      audited(administrator, tenant, 'assignment.add', named.application.name, undefined, shown),
    ],
    changes: [assignmentChange(principal, application, 'assigned')],
    actor,
  });
  return { ...shown, changed: committed.done, notice };
}

/** Takes one or all roles of a user or group away. @throws Refused `unknown` when there is none to take */
export async function unassign(
  administrator: Administrator,
  name: string,
  input: { readonly principal: string; readonly type?: ObjectKind | undefined; readonly role?: string | undefined },
): Promise<{ removed: number; name: string }> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application } = named.application;
  const principal = await findPrincipal(await openDirectory(administrator), input.principal, input.type);
  const held = await rolesHeld(deps, tenant, application, principal.n);
  const wanted =
    input.role === undefined
      ? held
      : held.filter((role) => role === namedRole(named.application, input.role ?? '').value);
  const who = calledName(principal);
  if (wanted.length === 0) {
    throw new Refused(
      'unknown',
      `${who} is not assigned to ${named.application.name}${input.role === undefined ? '' : ` as ${input.role}`}.`,
      'Nothing has to be taken away: look at who is assigned.',
    );
  }
  await deps.storage.commit({
    tenant,
    writes: [
      ...wanted.map((role) => deleteAssignment(tenant, application, principal.n, role)),
      audited(administrator, tenant, 'assignment.remove', named.application.name, { name: who, roles: wanted }),
    ],
    changes: [assignmentChange(principal, application, 'unassigned')],
    actor,
  });
  return { removed: wanted.length, name: who };
}

/** Gives a user or group another role in place of one it has, in one act. @throws Refused */
export async function changeRole(
  administrator: Administrator,
  name: string,
  input: { readonly principal: string; readonly from: string; readonly to: string },
): Promise<AssignmentView & { notice: string | null }> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application } = named.application;
  const from = namedRole(named.application, input.from);
  const to = namedRole(named.application, input.to);
  if (!to.enabled) throw new Refused('conflict', `The role ${to.displayName} is disabled.`, 'Choose another.');
  const principal = await findPrincipal(await openDirectory(administrator), input.principal, undefined);
  const held = await rolesHeld(deps, tenant, application, principal.n);
  const who = calledName(principal);
  if (!held.includes(from.value)) {
    throw new Refused(
      'unknown',
      `${who} is not assigned to ${named.application.name} as ${from.displayName}.`,
      'Look at who is assigned, and with which role.',
    );
  }
  const at = deps.clock.now();
  const shown = viewAssignment(principal, to.displayName, at);
  const rest = held.filter((role) => role !== from.value);
  const notice = noticeOf(named, to.value, rest);
  await deps.storage.commit({
    tenant,
    writes: [
      rest.includes(to.value)
        ? deleteAssignment(tenant, application, principal.n, from.value)
        : moveAssignment(tenant, application, principal.n, from.value, { role: to.value, at, actor }),
      audited(
        administrator,
        tenant,
        'assignment.change',
        named.application.name,
        { name: who, role: from.value },
        shown,
      ),
    ],
    changes: [assignmentChange(principal, application, 'assigned')],
    actor,
  });
  return { ...shown, notice };
}

/** Assigning a group pushes it, also one that was unlinked before; in Okta's words that is an act of its own. */
function pushedAgain(
  { tenant: { tenant }, application: { application, settings } }: NamedApplication,
  principal: StoredResource,
): readonly Write[] {
  if (principal.type !== 'Group' || settings.vocabulary === 'okta') return [];
  return [
    {
      sql: `delete from group_push where tenant = ? and application = ? and principal = ? and state = 'ended'`,
      parameters: [tenant, application, principal.n],
    },
  ];
}

function noticeOf({ application }: NamedApplication, role: string, held: readonly string[]): string | null {
  if (role !== DEFAULT_ACCESS || held.some((each) => each !== DEFAULT_ACCESS)) return null;
  return `Default Access does not entitle to an account in ${application.name}: assign another role, too.`;
}

async function rolesHeld({ storage }: ApplicationDeps, tenant: number, application: number, principal: number) {
  return storage.read({
    sql: 'select role from assignment where tenant = ? and application = ? and principal = ?',
    parameters: [tenant, application, principal],
    decode: (row) => decodeAssignmentRole(row),
  });
}

function decodeAssignmentRole(row: unknown): string {
  return typeof row === 'object' && row !== null && 'role' in row && typeof row.role === 'string' ? row.role : '';
}

export function insertAssignment(
  tenant: number,
  application: number,
  principal: number,
  role: string,
  at: number,
  actor: string,
): Write {
  return {
    sql: 'insert into assignment (tenant, application, principal, role, at, actor) values (?, ?, ?, ?, ?, ?)',
    parameters: [tenant, application, principal, role, at, actor],
  };
}

export function deleteAssignment(tenant: number, application: number, principal: number, role: string): Write {
  return {
    sql: 'delete from assignment where tenant = ? and application = ? and principal = ? and role = ?',
    parameters: [tenant, application, principal, role],
  };
}

/** Another role in place of one; what waits goes on waiting. */
function moveAssignment(
  tenant: number,
  application: number,
  principal: number,
  from: string,
  { role, at, actor }: { readonly role: string; readonly at: number; readonly actor: string },
): Write {
  return {
    sql: `update assignment set role = ?, at = ?, actor = ? where tenant = ? and application = ? and principal = ? and role = ?`,
    parameters: [role, at, actor, tenant, application, principal, from],
  };
}

/** In the feed an assignment is a change of the principal; `member` says which application. */
export function assignmentChange(
  { n, id, type }: StoredResource,
  application: number,
  kind: 'assigned' | 'unassigned',
): Change {
  return { n, id, type, kind, member: application };
}
