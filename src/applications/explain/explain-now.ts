import { explainScope } from '#engine/decide/scope/explain-scope.ts';
import { sourceLookup } from '#engine/decide/source-value.ts';
import { explainClauses } from '#engine/explain/explain-clauses.ts';
import type { ShownObject } from '#engine/explain/explanation.ts';
import { sayNow } from '#engine/explain/say-now.ts';
import { valueRows } from '#engine/explain/value-rows.ts';
import { explainCode } from '#engine/log/explain-code.ts';
import { listEntries } from '#engine/log/list-entries.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { sourceOfTarget } from '#engine/queries/links.ts';
import { linksAmong } from '#engine/queries/listed-links.ts';
import { heldRemoval, type WaitingWork, waitingWork } from '#engine/queries/waiting-work.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { decideContextOf } from '../jobs/decide-context-of.ts';
import { viewEntry } from '../jobs/log.ts';
import { readJob } from '../jobs/read-job.ts';
import { causeOf } from './cause-of.ts';
import { configurationsOf } from './configurations.ts';
import type { Explained, ExplainedRetry, ShownAccount } from './explained.ts';
import type { ExplainedObject } from './find-explained.ts';
import { grantsOf, namesOf } from './grants-of.ts';
import { look } from './look.ts';
import { membershipsOf } from './memberships-of.ts';
import { obstaclesOf } from './obstacles.ts';
import { viewDecided } from './view-decided.ts';
import { viewScope } from './view-scope.ts';
import { viewValues } from './view-values.ts';

/** How many entries of the log go with an explanation. */
const mostEntries = 10;

/** Why somebody has an account or not, and what a cycle would do now. @throws Refused for a mapping that cannot be run */
export async function explainNow(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ExplainedObject,
): Promise<Explained> {
  const { storage } = deps;
  const { tenant } = named.tenant;
  const { name } = named.application;
  const { job, configuration } = await readJob(deps, tenant, named.application);
  const decide = decideContextOf(deps, named, configuration, job.configuration);
  const { subject, explained, asked } = await look(deps, named, { configuration, decide }, object.n);
  const [grants, [row], [work], [held], entries, memberships, [version]] = await Promise.all([
    grantsOf(deps, named, object.n, subject.grants ?? []),
    storage.read(linksAmong(tenant, job.job, [object.n], 'all')),
    storage.read(waitingWork(tenant, job.job, object.n, [0])),
    storage.read(heldRemoval(tenant, job.job, object.n)),
    storage.read(listEntries(tenant, { job: job.job, source: object.n, limit: mostEntries })),
    object.type === 'User' ? membershipsOf(deps, named, configuration, object) : [],
    storage.read(configurationsOf(tenant, job.job, { version: job.configuration })),
  ]);
  const scope = explainScope(decide.compiled, subject, decide.entitles);
  const mapping = decide.compiled.objects[object.type];
  const link = subject.link;
  const retry = work === undefined ? null : retryOf(work, deps.clock.now());
  const verdict = sayNow({
    name: object.displayName,
    application: name,
    type: object.type,
    scope,
    grants: grants.map((each) => ({ role: each.role, entitles: each.entitles, group: each.group?.name })),
    link,
    linkedAt: row?.at,
    decision: explained.decision,
    failure: explained.failure,
    waiting: retry === null ? undefined : { ...retry, next: Date.parse(retry.next) },
    pending: subject.pending?.state === 'pending' ? subject.pending.target : undefined,
    held,
    obstacles: obstaclesOf(named, job, deps.clock.now()),
  });
  const only = explained.questions.at(-1)?.found;
  const rows = valueRows(
    mapping,
    explained.values,
    { lookup: sourceLookup(subject, !scope.inScope, decide.appRolesOf), environment: decide.environment },
    { written: link?.written ?? {}, shown: explained.linked ?? (only?.length === 1 ? only[0] : undefined) },
  );
  const show = (one: ShownObject) => shownAccount(deps, named, object, one);
  const [decided, earlier] = entries.filter(({ body }) => body.steps.some((step) => step.name === 'import'));
  return {
    application: name,
    type: object.type,
    objectId: object.id ?? null,
    name: object.name,
    displayName: object.displayName,
    at: null,
    ...verdict,
    notices: [],
    grants,
    scope: viewScope(mapping, scope, explainClauses(decide, subject)),
    match: {
      text: explained.decision?.trace.match ?? '',
      asked,
      account:
        link?.target === undefined
          ? null
          : { id: link.target, origin: link.origin, state: link.state, at: new Date(row?.at ?? 0).toISOString() },
      shown: explained.linked === undefined ? null : await show(explained.linked),
      questions: await Promise.all(
        explained.questions.map(async (one) => ({ ...one, found: await Promise.all(one.found.map(show)) })),
      ),
    },
    retry,
    // Of who has no account and is to get none, no value is ever computed.
    values: scope.inScope || link?.target !== undefined ? viewValues(rows) : [],
    memberships,
    cause: decided === undefined ? null : await causeOf(deps, named, object, decided, earlier),
    configuration: version ?? null,
    entry: decided === undefined ? null : viewDecided(decided),
    entries: entries.map((entry) => viewEntry(entry, new Map([[entry.job, name]]))),
  };
}

function retryOf({ code, failure, attempts, firstFailed, due }: WaitingWork, now: number): ExplainedRetry | null {
  if (firstFailed === undefined || code === undefined) return null;
  return {
    code,
    title: explainCode(code).title,
    message: failure ?? '',
    attempts,
    firstFailed: new Date(firstFailed).toISOString(),
    next: new Date(Math.max(now, due)).toISOString(),
  };
}

async function shownAccount(
  deps: ApplicationDeps,
  { tenant, application }: NamedApplication,
  object: { readonly n: number; readonly type: ObjectType },
  { id, claimed, properties }: ShownObject,
): Promise<ShownAccount> {
  const [by] = claimed
    ? await deps.storage.read(sourceOfTarget(tenant.tenant, application.application, object.type, id))
    : [];
  const names = by === undefined ? undefined : await namesOf(deps, tenant.tenant, [by]);
  return {
    id,
    claimedBy: by === undefined ? null : (names?.get(by) ?? { objectId: null, name: 'somebody who was purged' }),
    properties: properties.map(([name, value]) => ({ name, value })),
  };
}
