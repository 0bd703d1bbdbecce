import { unlinkWrites } from '#engine/queries/change-links.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { findLinkOrObject } from '../links/find-link.ts';
import { Refused } from '../refused.ts';
import { assignmentChange } from './assignments.ts';
import { decodePushedGroup, type PushedGroupRow } from './decode-pushed-group.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { capabilitiesOf } from './wire.ts';

export interface PushedGroup {
  readonly objectId: string;
  readonly name: string;
  /** `active`: it is kept in step; `error`: the last attempt failed; `pending`: not pushed yet; `left`: kept as it is. */
  readonly state: 'active' | 'error' | 'pending' | 'left';
  /** The group in the application. */
  readonly target: string | null;
  /** `created`, or found and linked. */
  readonly origin: string | null;
  readonly at: string | null;
  readonly failure: string | null;
}

export interface PushedGroups {
  /** What the application lets be done to groups. */
  readonly groups: 'none' | 'full' | 'update-only';
  /** The mapping of groups is enabled. */
  readonly mapped: boolean;
  /** Every group of the directory is pushed, assigned or not. */
  readonly all: boolean;
  readonly pushed: readonly PushedGroup[];
  /** To be handed in as `after` for those that follow; null: that was all. */
  readonly next: string | null;
}

/** The groups that are pushed to an application: those that are assigned. @throws Refused */
export async function pushedGroups(
  deps: ApplicationDeps,
  name: string,
  { after = '0', limit = 100 }: { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<PushedGroups> {
  const named = await namedApplication(deps, name);
  const { configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const { groups } = capabilitiesOf(named.application, named.entry);
  const rows = groups === 'none' ? [] : await deps.storage.read(assignedGroups(named, Number(after), limit));
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    groups,
    mapped: configuration.objects.Group.enabled,
    all: configuration.scope === 'all',
    pushed: rows.map(viewGroup),
    next: last === undefined ? null : String(last.group.n),
  };
}

/**
 * Pushes a group no longer: its assignment goes, in one act with its link. `leave`: the group in the application stays as it is;
 * `delete`: it is deleted there, if Rollcall made or adopted it. @throws Refused
 */
export async function unlinkPushedGroup(
  administrator: Administrator,
  name: string,
  { group, target }: { readonly group: string; readonly target: 'leave' | 'delete' },
): Promise<{ readonly name: string; readonly target: 'leave' | 'delete' }> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application } = named.application;
  const principal = await findPrincipal(await openDirectory(administrator), group, 'Group');
  const who = calledName(principal);
  const { link } = await findLinkOrObject(administrator, name, principal.id);
  if (target === 'delete') await mustBeDeletable(deps, named, who, link.origin);
  const seen =
    link.target === undefined
      ? []
      : unlinkWrites(tenant, application, {
          source: link.source,
          type: link.type,
          id: link.id,
          target: link.target,
          revision: link.revision,
        });
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...(target === 'leave' ? seen : []),
      {
        sql: 'delete from assignment where tenant = ? and application = ? and principal = ?',
        parameters: [tenant, application, principal.n],
      },
      audited(
        administrator,
        tenant,
        'assignment.remove',
        named.application.name,
        { name: who, pushed: true },
        { target },
      ),
    ],
    changes: [assignmentChange(principal, application, 'unassigned')],
    actor,
  });
  if (!committed.done)
    throw new Refused('changed', `The group ${who} was changed meanwhile.`, 'Look at it as it is now.');
  deps.engine.wakeJob(tenant, application);
  return { name: who, target };
}

async function mustBeDeletable(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  who: string,
  origin: string | undefined,
): Promise<void> {
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const refuse = (message: string, advice: string) => new Refused('conflict', message, advice);
  if (capabilitiesOf(application, entry).groups !== 'full')
    throw refuse(`${application.name} lets nobody delete a group from outside.`, 'Leave it there.');
  if (!configuration.objects.Group.actions.delete || configuration.skipOutOfScopeDeletions)
    throw refuse(`Deleting groups is switched off for ${application.name}.`, 'Leave it there, or switch it on first.');
  if (origin === 'matched')
    throw refuse(
      `The group ${who} was found there, not made by Rollcall.`,
      'Adopt it under Accounts first, or leave it.',
    );
}

function assignedGroups({ tenant, application }: NamedApplication, after: number, limit: number) {
  return {
    sql: `select r.n, r.id, r.type, r.version, r.created, r.modified, r.deleted, r.doc,
            l.target as l_target, l.state as l_state, l.origin as l_origin, l.at as l_at, w.failure as failure
          from assignment a cross join resource r
          left join link l on l.tenant = a.tenant and l.job = a.application and l.source = a.principal
          left join work w on w.tenant = a.tenant and w.job = a.application and w.source = a.principal and w.member = 0
            and w.first_failed is not null
          where a.tenant = ? and a.application = ? and a.principal > ? and r.tenant = a.tenant and r.n = a.principal
          and r.type = 'Group' and r.deleted is null and not exists (select 1 from assignment b where b.tenant = a.tenant
            and b.application = a.application and b.principal = a.principal and b.role < a.role)
          order by a.principal limit ?`,
    parameters: [tenant.tenant, application.application, after, limit],
    decode: decodePushedGroup,
  };
}

function viewGroup({ group, target, state, origin, linked, failure }: PushedGroupRow): PushedGroup {
  const there = target !== null;
  return {
    objectId: group.id,
    name: calledName(group),
    state: failure !== null ? 'error' : !there ? 'pending' : state === 'active' ? 'active' : 'left',
    target,
    origin: there ? origin : null,
    at: there && linked !== null ? new Date(linked).toISOString() : null,
    failure,
  };
}
