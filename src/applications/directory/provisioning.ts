import { listEntries } from '#engine/log/list-entries.ts';
import { type JobAccount, jobAccounts } from '#engine/queries/job-accounts.ts';
import { readShownGroups } from '#resources/shown-memberships.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { entryOf } from '../enterprise/named-application.ts';
import { selectApplications } from '../enterprise/rows.ts';
import { entitles } from '../enterprise/settings.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { type LogView, viewEntry } from '../jobs/log.ts';
import { readJob } from '../jobs/read-job.ts';
import { decodeHolding } from './decode-holding.ts';
import { findDeleted, findObject, type ObjectKind } from './find-object.ts';
import { openDirectory } from './open-directory.ts';

/** What an application makes of a user or group: one word. `members-only`: it has no groups, the group stands for its members. */
export type ProvisioningState =
  | 'provisioned'
  | 'disabled'
  | 'failed'
  | 'waiting'
  | 'skipped'
  | 'not-yet'
  | 'members-only';

export interface AppAssignment {
  readonly role: string;
  /** Default Access and disabled roles entitle to nothing. */
  readonly entitles: boolean;
  /** The group that brings it in; null: assigned itself. */
  readonly group: string | null;
}

export interface ProvisioningView {
  readonly application: number;
  readonly name: string;
  readonly jobOn: boolean;
  readonly state: ProvisioningState;
  readonly assignments: readonly AppAssignment[];
  /** The account or group at the application; null: there is none. */
  readonly account: {
    readonly id: string;
    readonly name: string | null;
    readonly origin: string;
    readonly situation: string;
    /** When something was last written there or found. */
    readonly at: string;
  } | null;
  /** Work that failed and waits for its next attempt. */
  readonly retry: { readonly at: string; readonly attempts: number; readonly failure: string } | null;
  readonly last: LogView | null;
}

/** Where a user or group is provisioned and in what state: each application that has to do with it. @throws Refused */
export async function provisioningOf(
  administrator: Administrator,
  kind: ObjectKind,
  who: string,
  { deleted = false }: { readonly deleted?: boolean | undefined } = {},
): Promise<ProvisioningView[]> {
  const { deps } = administrator;
  const context = await openDirectory(administrator);
  const object = deleted ? await findDeleted(context, kind, who) : await findObject(context, kind, who);
  const { tenant } = context.tenant;
  const shown = (await readShownGroups(context, [object.n])).get(object.n) ?? [];
  const groups = new Map((kind === 'User' ? shown : []).map((group) => [group.n, group]));
  const [applications, jobs, holdings] = await Promise.all([
    deps.storage.read(selectApplications(tenant)),
    deps.storage.read(jobAccounts(tenant, object.n)),
    holdingsOf(deps, tenant, [...new Set([object.n, ...groups.keys()])]),
  ]);
  const views = applications.map(async (application) => {
    const held = holdings.filter((each) => each.application === application.application);
    const isInside = ({ principal }: { principal: number }) => groups.get(principal)?.direct === false;
    // Only where nested groups are expanded does a group around a group bring somebody in.
    const isDirectOnly = held.some(isInside) && !(await expandsGroups(deps, tenant, application));
    const assignments = (isDirectOnly ? held.filter((each) => !isInside(each)) : held).map(({ role, principal }) => {
      const group = groups.get(principal);
      return assignmentView(application, role, group === undefined ? null : (group.display ?? group.id));
    });
    // A job has the number of its application.
    const job = jobs.find((each) => each.job === application.application);
    return viewOf(deps, { tenant, object, application, assignments, job });
  });
  return (await Promise.all(views)).filter((view) => view !== undefined);
}

async function viewOf(
  deps: ApplicationDeps,
  about: {
    readonly tenant: number;
    readonly object: StoredResource;
    readonly application: StoredApplication;
    readonly assignments: readonly AppAssignment[];
    readonly job: JobAccount | undefined;
  },
): Promise<ProvisioningView | undefined> {
  const { tenant, object, application, assignments, job } = about;
  const query = { job: application.application, source: object.n, limit: 1 };
  const [entry] = await deps.storage.read(listEntries(tenant, query));
  const concerns = assignments.length > 0 || job?.link !== undefined || job?.work !== undefined || entry !== undefined;
  if (!concerns) return undefined;
  const { link, work } = job ?? {};
  return {
    application: application.application,
    name: application.name,
    jobOn: job?.state === 'on',
    state: link === undefined && (await isMembersOnly(deps, about)) ? 'members-only' : stateOf(job, entry?.status),
    assignments,
    account:
      link?.target === undefined
        ? null
        : {
            id: link.target,
            name: accountName(link.written),
            origin: link.origin,
            situation: link.situation,
            at: new Date(link.at).toISOString(),
          },
    retry:
      work?.failure === undefined
        ? null
        : { at: new Date(work.due).toISOString(), attempts: work.attempts, failure: work.failure },
    last: entry === undefined ? null : viewEntry(entry, new Map([[application.application, application.name]])),
  };
}

async function expandsGroups(deps: ApplicationDeps, tenant: number, application: StoredApplication): Promise<boolean> {
  const { configuration } = await readJob(deps, tenant, application);
  return configuration.nestedGroups ?? false;
}

/** The application has no groups, or none are mapped. */
async function isMembersOnly(
  deps: ApplicationDeps,
  { tenant, object, application }: { tenant: number; object: StoredResource; application: StoredApplication },
): Promise<boolean> {
  if (object.type !== 'Group') return false;
  const { configuration } = await readJob(deps, tenant, application);
  return (
    !configuration.objects.Group.enabled || capabilitiesOf(application, entryOf(deps, application)).groups === 'none'
  );
}

function stateOf(job: JobAccount | undefined, last: string | undefined): ProvisioningState {
  const { link, work } = job ?? {};
  if (work?.failure !== undefined) return 'failed';
  if (link?.target !== undefined) return link.state === 'disabled' ? 'disabled' : 'provisioned';
  if (work !== undefined) return 'waiting';
  if (last === 'failure') return 'failed';
  return last === 'skipped' ? 'skipped' : 'not-yet';
}

function assignmentView({ settings }: StoredApplication, role: string, group: string | null): AppAssignment {
  const named = settings.roles.find(({ value }) => value === role);
  return { role: named?.displayName ?? role, entitles: entitles(settings, role), group };
}

function accountName(written: Readonly<Record<string, unknown>>): string | null {
  const name = written.userName ?? written.displayName;
  return typeof name === 'string' ? name : null;
}

async function holdingsOf({ storage }: ApplicationDeps, tenant: number, principals: readonly number[]) {
  // SQLite goes through all assignments for `principal in (?, ?)`; so it looks each one up.
  const wanted = principals.map(() => '(cast(? as bigint))').join(', ');
  return storage.read({
    sql: `with wanted (n) as (values ${wanted})
          select a.application, a.role, a.principal from wanted w cross join assignment a
          where a.tenant = ? and a.principal = w.n order by a.application, a.principal, a.role`,
    parameters: [...principals, tenant],
    decode: decodeHolding,
  });
}
