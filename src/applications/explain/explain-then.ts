import { explainClauses } from '#engine/explain/explain-clauses.ts';
import { type Replayed, replay } from '#engine/explain/replay.ts';
import { sayGround } from '#engine/explain/say-ground.ts';
import { type DecidedThen, sayThen } from '#engine/explain/say-then.ts';
import { type LoggedEntry, listEntries } from '#engine/log/list-entries.ts';
import { configurationVersion } from '#engine/queries/jobs.ts';
import { linksAmong } from '#engine/queries/listed-links.ts';
import { entriesAfter } from '#engine/queries/told-changes.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { decideContextOf } from '../jobs/decide-context-of.ts';
import { viewEntry } from '../jobs/log.ts';
import { retentionDays } from '../privacy/retention.ts';
import { Refused } from '../refused.ts';
import { causeOf } from './cause-of.ts';
import { configurationsOf } from './configurations.ts';
import type { Explained, ExplainedGrant, ExplainedScope, ExplainedValue } from './explained.ts';
import type { ExplainedObject } from './find-explained.ts';
import { grantsOf } from './grants-of.ts';
import { noticesThen } from './notices-then.ts';
import { viewDecided } from './view-decided.ts';
import { viewScope } from './view-scope.ts';
import { viewValues } from './view-values.ts';

/** Entries until then that are looked at, and those after it. */
const mostBefore = 20;
const mostAfter = 5;
const day = 86_400_000;

/** Why somebody had an account or not at a past time (ms), from what is kept: nothing is asked, nothing is guessed. */
export async function explainThen(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ExplainedObject,
  at: number,
): Promise<Explained> {
  const { storage } = deps;
  const { tenant } = named.tenant;
  // A job has the number of its application.
  const { application: job, name } = named.application;
  const [before, after, [link], [current], [first], days] = await Promise.all([
    storage.read(listEntries(tenant, { job, source: object.n, until: at + 1, limit: mostBefore })),
    storage.read(entriesAfter(tenant, job, object.n, { at, limit: mostAfter })),
    storage.read(linksAmong(tenant, job, [object.n], 'all')),
    storage.read(configurationsOf(tenant, job, { at })),
    storage.read(configurationsOf(tenant, job, { version: 1 })),
    retentionDays(deps, 'log'),
  ]);
  const [last, earlier] = before.filter(isDecision);
  const told = last === undefined ? undefined : await retell(deps, named, object, last);
  const next = after.find(isDecision);
  const keptSince = deps.clock.now() - days * day;
  const verdict = sayThen({
    name: object.displayName,
    application: name,
    type: object.type,
    at,
    created: object.created,
    added: first === undefined ? undefined : Date.parse(first.at),
    before: last === undefined ? undefined : decidedThen(last, told?.ground),
    after: next === undefined ? undefined : decidedThen(next, undefined),
    link,
    keptSince,
  });
  return {
    application: name,
    type: object.type,
    objectId: object.id ?? null,
    name: object.name,
    displayName: object.displayName,
    at: new Date(at).toISOString(),
    ...verdict,
    notices: noticesThen({ at, keptSince, days, type: object.type, last }),
    grants: told?.grants ?? [],
    scope: told?.scope ?? null,
    match: null,
    retry: null,
    values: told?.values ?? [],
    memberships: [],
    cause: last === undefined ? null : await causeOf(deps, named, object, last, earlier),
    configuration: current ?? null,
    entry: last === undefined ? null : viewDecided(last),
    entries: [...after.toReversed(), ...before.slice(0, 10)].map((entry) => viewEntry(entry, new Map([[job, name]]))),
  };
}

/** About the object itself: memberships and references have entries of their own. */
function isDecision({ body }: LoggedEntry): boolean {
  return body.steps.some(({ name }) => name === 'import');
}

function decidedThen({ at, action, status, target, body }: LoggedEntry, ground: string | undefined): DecidedThen {
  return { at, action, status, target, situation: body.situation, message: body.message, ground };
}

interface Retold {
  readonly ground: string;
  readonly grants: readonly ExplainedGrant[];
  readonly scope: ExplainedScope;
  readonly values: readonly ExplainedValue[];
}

/** What the entry was decided on, under the configuration of then; undefined where that is not kept, or cannot be run any more. */
async function retell(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ExplainedObject,
  entry: LoggedEntry,
): Promise<Retold | undefined> {
  const { ground } = entry.body;
  if (ground === undefined) return undefined;
  const { tenant } = named.tenant;
  const [configuration] = await deps.storage.read(configurationVersion(tenant, entry.job, entry.configuration));
  if (configuration === undefined) return undefined;
  try {
    const decide = decideContextOf(deps, named, configuration, entry.configuration, entry.at);
    const replayed = replay(decide, entry, ground, object.id);
    const grants = await grantsOf(deps, named, object.n, ground.grants);
    return {
      ground: groundText(named, object, replayed, grants),
      // Who made an assignment, and when, is known of those that stand: it may have been another one then.
      grants: grants.map((grant) => (isOlder(grant, entry.at) ? grant : { ...grant, since: null, by: null })),
      scope: viewScope(decide.compiled.objects[object.type], replayed.scope, explainClauses(decide, replayed.subject)),
      values: viewValues(replayed.values),
    };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function isOlder({ since }: ExplainedGrant, at: number): boolean {
  return since !== null && Date.parse(since) <= at;
}

function groundText(
  { application }: NamedApplication,
  { displayName, type }: ExplainedObject,
  { scope }: Replayed,
  grants: readonly ExplainedGrant[],
): string {
  const named = grants.map(({ role, entitles, group }) => ({ role, entitles, group: group?.name }));
  return sayGround({ name: displayName, application: application.name, type, scope, grants: named });
}
