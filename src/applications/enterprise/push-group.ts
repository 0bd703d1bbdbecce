import { pushOf, type SaidPush } from '#engine/queries/group-push.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { saveConfiguration } from '../jobs/save-configuration.ts';
import { relink } from '../links/change-link.ts';
import { Refused } from '../refused.ts';
import { assignmentChange } from './assignments.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { groupsEnabled } from './push-rules.ts';
import { pushWrites } from './push-writes.ts';
import { groupsFrom, type PushReason, pushReason } from './pushed-group-rows.ts';
import { capabilitiesOf } from './wire.ts';

export interface GroupPushed {
  readonly name: string;
  readonly state: 'active' | 'inactive';
  /** False: it was so before. */
  readonly changed: boolean;
}

/**
 * Pushes a group by its name: it is kept in step in the application, and its members who have an account there. Nobody gets an account
 * by it.
 *
 * @param target an existing group of the application that it is linked to; nothing is made or written before it is
 * @throws Refused
 */
export async function pushGroup(
  administrator: Administrator,
  name: string,
  { group, target }: { readonly group: string; readonly target?: string | undefined },
): Promise<GroupPushed> {
  const named = await namedApplication(administrator.deps, name);
  await mustTakeGroups(administrator.deps, named);
  const principal = await findPrincipal(await openDirectory(administrator), group, 'Group');
  const who = calledName(principal);
  await enableGroups(administrator, named);
  const before = await saidOf(administrator.deps, named, principal);
  const active = { state: 'active', named: true } as const;
  if (target === undefined) {
    const changed = before?.state !== 'active';
    if (changed) await say(administrator, named, principal, before, active);
    return { name: who, state: 'active', changed };
  }
  // While its push rests no cycle makes a second group under its name.
  await say(administrator, named, principal, before, { state: 'inactive', named: true });
  try {
    await relink(administrator, name, principal.id, target);
  } catch (error) {
    await say(administrator, named, principal, active, before);
    throw error;
  }
  await say(administrator, named, principal, before, active);
  return { name: who, state: 'active', changed: true };
}

/**
 * Activates or deactivates the push of a group. Inactive: nothing of the group and its members is written, and it stays in the
 * application as it is, whatever becomes of it in the directory. @throws Refused `conflict` for a group that is not pushed
 */
export async function switchPush(
  administrator: Administrator,
  name: string,
  { group, state }: { readonly group: string; readonly state: 'active' | 'inactive' },
): Promise<GroupPushed> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const principal = await findPrincipal(await openDirectory(administrator), group, 'Group');
  const who = calledName(principal);
  if ((await reasonOf(deps, named, principal)) === undefined) throw notPushed(named, who);
  const before = await saidOf(deps, named, principal);
  if ((before?.state ?? 'active') === state) return { name: who, state, changed: false };
  const byName = before?.named ?? false;
  // Taken in by something else alone, an active group needs nothing to be said of it.
  const said = state === 'active' && !byName ? undefined : { state, named: byName };
  await say(administrator, named, principal, before, said);
  return { name: who, state, changed: true };
}

/** Why a group is pushed as things are; undefined: it is not. */
export async function reasonOf(
  deps: ApplicationDeps,
  named: NamedApplication,
  principal: StoredResource,
): Promise<PushReason | undefined> {
  const { configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const [row] = await deps.storage.read(groupsFrom(named, true, principal.n - 1, 1));
  return row?.group.n === principal.n ? pushReason(row, configuration) : undefined;
}

/** What was said of pushing a group; undefined: nothing. */
export async function saidOf(
  { storage }: ApplicationDeps,
  { tenant, application }: NamedApplication,
  { n }: StoredResource,
): Promise<SaidPush | undefined> {
  const [said] = await storage.read(pushOf(tenant.tenant, application.application, n));
  return said;
}

export function notPushed({ application: { name } }: NamedApplication, who: string): Refused {
  return new Refused(
    'conflict',
    `The group ${who} is not pushed to ${name}.`,
    'Push it first, by its name or a rule.',
    {
      command: `Push it first: rollcall app push-group add ${JSON.stringify(name)} ${JSON.stringify(who)}`,
    },
  );
}

/** Writes what is said of a group, and wakes the job. */
async function say(
  administrator: Administrator,
  named: NamedApplication,
  principal: StoredResource,
  before: SaidPush | undefined,
  said: SaidPush | undefined,
): Promise<void> {
  const { deps, actor } = administrator;
  const { tenant } = named.tenant;
  const { application } = named.application;
  const object = { name: calledName(principal) };
  const act =
    said?.state === 'inactive' ? 'push.deactivate' : before?.state === 'inactive' ? 'push.activate' : 'push.add';
  await deps.storage.commit({
    tenant,
    writes: [
      ...pushWrites(tenant, application, principal.n, said, { at: deps.clock.now(), actor }),
      audited(
        administrator,
        tenant,
        act,
        named.application.name,
        { ...object, push: before?.state ?? null },
        { ...object, push: said?.state ?? null },
      ),
    ],
    changes: [assignmentChange(principal, application, 'assigned')],
    actor,
  });
  deps.engine.wakeJob(tenant, application);
}

async function enableGroups(administrator: Administrator, named: NamedApplication): Promise<void> {
  const { job, configuration } = await readJob(administrator.deps, named.tenant.tenant, named.application);
  const next = groupsEnabled(named, configuration);
  if (next !== configuration) await saveConfiguration(administrator, job, next, 'groups are pushed');
}

/** @throws Refused `conflict` */
async function mustTakeGroups(deps: ApplicationDeps, { tenant, application, entry }: NamedApplication): Promise<void> {
  const { configuration } = await readJob(deps, tenant.tenant, application);
  if (capabilitiesOf(application, entry).groups === 'none')
    throw new Refused(
      'conflict',
      configuration.objects.Group.locked?.create ?? `${application.name} has no groups.`,
      'Assign the group instead: its members get accounts.',
    );
}
