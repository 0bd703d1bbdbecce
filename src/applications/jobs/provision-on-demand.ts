import { changedMembers } from '#engine/changed-members.ts';
import { demandOver, putFirstWrites } from '#engine/jobs.ts';
import { type LoggedEntry, listEntries } from '#engine/log/list-entries.ts';
import { writtenAmong } from '#engine/queries/members.ts';
import type { ResourceContext } from '#resources/context.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { calledName, findDeleted, findPrincipal, type ObjectKind } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { membersPage } from '../members-page.ts';
import { Refused } from '../refused.ts';
import { beginCycle } from './begin-cycle.ts';
import { type DemandedObject, viewDemanded } from './demand-view.ts';
import { explainDemand } from './explain-demand.ts';
import { checkConnected } from './run-job.ts';
import { type JobView, viewJob } from './view-job.ts';

export interface Demand {
  /** objectId, userPrincipalName or name; also of the recycle bin. */
  readonly object: string;
  readonly kind?: ObjectKind | undefined;
  /** Direct members of the group that are provisioned with it; `all`: every one; `changed`: nobody, but memberships that differ are written. */
  readonly members?: readonly string[] | 'all' | 'changed' | undefined;
  /** Only say what would happen. */
  readonly preview?: boolean | undefined;
}

export interface Demanded {
  readonly application: string;
  readonly preview: boolean;
  /** The cycle that did it; null: none did. */
  readonly cycle: number | null;
  /** Why the application could not be worked with at all; null when it could. */
  readonly connection: { readonly code: string; readonly message: string; readonly advice: string } | null;
  /** What is worth knowing besides: the job is off, waits, or is in quarantine. */
  readonly notices: readonly string[];
  /** The object first, then its members. */
  readonly objects: readonly DemandedObject[];
  /** Of a group: who of the chosen is a member there now. */
  readonly members: readonly { readonly objectId: string; readonly name: string; readonly written: boolean }[];
}

/** How many members go with a group at once. */
const mostMembers = 200;
/** How long an answer is waited for (ms); what takes longer goes on without it. */
const patience = 25_000;

/**
 * Provisions one user, or one group with members, now and before everything else, whether the job is on, off or in quarantine;
 * tells each step that led there. @throws Refused
 */
export async function provisionOnDemand(administrator: Administrator, name: string, demand: Demand): Promise<Demanded> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  checkConnected(named);
  const context = await openDirectory(administrator);
  const object = await findDemanded(context, demand);
  const members = await membersOf(context, object, demand);
  const changed = demand.members === 'changed' ? await changedOf(deps, named, object) : [];
  const chosen = [object, ...members];
  const preview = demand.preview === true;
  const before = await viewJob(deps, named);
  const explained = await explainDemand(
    deps,
    named,
    chosen.map(({ n }) => n),
  );
  const asked = deps.clock.now();
  const done = preview ? undefined : await carryOut(administrator, named, object, { members, changed });
  const ends = done === undefined ? new Map<number, LoggedEntry>() : await endsOf(deps, named, done.cycle);
  if (done !== undefined) await addDoneMeanwhile(deps, named, { since: asked, objects: chosen }, ends);
  return {
    application: named.application.name,
    preview,
    cycle: done?.cycle ?? null,
    connection: done?.connection ?? null,
    notices: noticesOf(before, done?.ended ?? true),
    objects: explained.map((one) => viewDemanded(one, ends.get(one.subject.source), preview)),
    members: await writtenOf(deps, named, object, members),
  };
}

async function findDemanded(context: ResourceContext, { object, kind }: Demand): Promise<StoredResource> {
  try {
    return await findPrincipal(context, object, kind);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'unknown') throw error;
    for (const each of kind === undefined ? (['User', 'Group'] as const) : [kind]) {
      const binned = await findDeleted(context, each, object).catch(() => undefined);
      if (binned !== undefined) return binned;
    }
    throw error;
  }
}

async function membersOf(
  context: ResourceContext,
  group: StoredResource,
  { members = [] }: Demand,
): Promise<readonly StoredResource[]> {
  if (members.length === 0) return [];
  if (group.type !== 'Group') {
    throw new Refused('invalid', `${calledName(group)} is a user and has no members.`, 'Name a group.', {
      field: 'members',
    });
  }
  if (members === 'changed') return [];
  if (members === 'all') {
    const { total, page } = await membersPage(context, group, { count: mostMembers });
    if (total <= mostMembers) return page;
    const advice = `Choose up to ${mostMembers}, or start provisioning: a cycle takes all.`;
    throw new Refused('invalid', `${calledName(group)} has ${total} members.`, advice, { field: 'members' });
  }
  const found = await Promise.all(members.map((who) => findPrincipal(context, who, undefined)));
  return [...new Map(found.map((each) => [each.n, each])).values()];
}

/** What is more than that a cycle takes in. */
const mostChanged = 1000;

function changedOf({ storage }: ApplicationDeps, { tenant, application }: NamedApplication, group: StoredResource) {
  return changedMembers(storage, { tenant: tenant.tenant, job: application.application, group: group.n }, mostChanged);
}

interface CarriedOut {
  readonly cycle: number;
  readonly ended: boolean;
  readonly connection: Demanded['connection'];
}

async function carryOut(
  administrator: Administrator,
  named: NamedApplication,
  object: StoredResource,
  { members, changed }: { readonly members: readonly StoredResource[]; readonly changed: readonly number[] },
): Promise<CarriedOut> {
  const { deps, actor } = administrator;
  const { tenant } = named.tenant;
  const job = named.application.application;
  const sources = [object, ...members].map(({ n }) => n);
  const told = { object: calledName(object), ...(members.length === 0 ? {} : { members: members.map(calledName) }) };
  await deps.storage.commit({
    tenant,
    writes: [
      ...putFirstWrites(tenant, job, sources, { group: object.n, members: [...members.map(({ n }) => n), ...changed] }),
      audited(administrator, tenant, 'job.provision', named.application.name, undefined, told),
    ],
  });
  try {
    const cycle = await beginCycle(deps, tenant, job, { kind: 'on-demand', actor });
    const ended = await within(deps, deps.engine.waitForCycle(tenant, job, cycle));
    const status = ended?.state === 'interrupted' ? await deps.engine.jobStatus(tenant, job) : undefined;
    const { code, message, advice } = status?.job.quarantine ?? {};
    const why = { code: code ?? 'interrupted', message: message ?? 'The cycle was cut off.', advice: advice ?? '' };
    return { cycle, ended: ended !== undefined, connection: status === undefined ? null : why };
  } finally {
    await deps.storage.commit({ tenant, writes: [demandOver(tenant, job)] });
  }
}

/** What a promise gives, undefined when that takes too long. */
async function within<T>({ clock }: ApplicationDeps, promise: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const late = clock.wait(patience, over.signal).then(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}

/** The entry of each object itself; a group's memberships have entries of their own. */
async function endsOf(
  { storage }: ApplicationDeps,
  { tenant, application }: NamedApplication,
  cycle: number,
): Promise<Map<number, LoggedEntry>> {
  const filter = { job: application.application, cycle, limit: 1000 };
  const entries = await storage.read(listEntries(tenant.tenant, filter));
  const own = entries.filter(({ body }) => body.steps.some((step) => step.name === 'import'));
  const failed = entries.filter(({ status }) => status === 'failure');
  return new Map([...failed, ...own].map((entry) => [entry.source, entry]));
}

/** Whom a cycle that was under way has taken before this one could begin. */
async function addDoneMeanwhile(
  { storage }: ApplicationDeps,
  { tenant, application }: NamedApplication,
  { since, objects }: { readonly since: number; readonly objects: readonly StoredResource[] },
  ends: Map<number, LoggedEntry>,
): Promise<void> {
  for (const { n: source } of objects) {
    if (ends.has(source)) continue;
    const filter = { job: application.application, source, since, limit: 1 };
    const [entry] = await storage.read(listEntries(tenant.tenant, filter));
    if (entry !== undefined) ends.set(source, entry);
  }
}

async function writtenOf(
  { storage }: ApplicationDeps,
  { tenant, application }: NamedApplication,
  group: StoredResource,
  members: readonly StoredResource[],
): Promise<Demanded['members']> {
  if (members.length === 0) return [];
  const numbers = members.map(({ n }) => n);
  const written = new Set(await storage.read(writtenAmong(tenant.tenant, application.application, group.n, numbers)));
  return members.map((each) => ({ objectId: each.id, name: calledName(each), written: written.has(each.n) }));
}

function noticesOf({ status, quarantine, running, pause }: JobView, ended: boolean): string[] {
  return [
    ...(pause === null
      ? []
      : [`Provisioning was paused by ${pause.by}: nobody else is provisioned until it is resumed.`]),
    ...(status === 'off' ? ['Provisioning is off: nobody else is provisioned until it is started.'] : []),
    ...(quarantine === null ? [] : [`Provisioning was in quarantine: ${quarantine.message}`]),
    ...(running === null ? [] : [`A cycle was under way; this went before it, and it goes on.`]),
    ...(ended ? [] : ['The application takes its time: what is missing here follows in the provisioning log.']),
  ];
}
