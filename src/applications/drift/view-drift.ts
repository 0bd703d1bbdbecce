import type { DriftCheck, DriftFinding, DriftKind, DriftSettings, DriftState } from '#engine/model/drift.ts';
import { usualDrift } from '#engine/model/drift.ts';
import type { Job } from '#engine/model/job.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { lastDoneDriftChecks, latestDriftChecks } from '#engine/queries/drift-checks.ts';
import { countFindings } from '#engine/queries/drift-findings.ts';
import type { Json } from '#scim/json.ts';
import type { ApplicationDeps } from '../deps.ts';

export interface DriftCheckView {
  readonly check: number;
  readonly state: DriftCheck['state'];
  readonly actor: string;
  readonly started: string;
  readonly ended: string | null;
  readonly looked: number;
  /** How many there are to be looked at; null while nobody counted. */
  readonly expected: number | null;
  /** Of these types the whole list was seen: what is unmanaged is known. */
  readonly listed: readonly ObjectType[];
  /** Attributes that could not be compared, because the application shows them of nobody. */
  readonly hidden: readonly string[];
  readonly problem: string | null;
}

export interface DriftView {
  readonly application: string;
  /** The one that runs, or ran last. */
  readonly check: DriftCheckView | null;
  /** When the report was whole last. */
  readonly asOf: string | null;
  readonly counts: readonly {
    readonly kind: DriftKind;
    /** '' for the account itself. */
    readonly attribute: string;
    readonly state: DriftState;
    readonly count: number;
  }[];
  readonly total: number;
  readonly settings: DriftSettings;
}

export interface FindingView {
  /** Names it for what is done about it. */
  readonly row: number;
  readonly kind: DriftKind;
  readonly type: ObjectType;
  readonly name: string;
  /** Null: the account of nobody, or its person was deleted for good. */
  readonly objectId: string | null;
  readonly target: string;
  readonly attribute: string;
  /** Of a membership: the account of the member. */
  readonly member: string | null;
  readonly wrote: Json;
  readonly shows: Json;
  readonly state: DriftState;
  readonly since: string;
}

/** What is known of the drift of an application. */
export async function viewDrift({ storage }: ApplicationDeps, application: string, job: Job): Promise<DriftView> {
  const [check] = await storage.read(latestDriftChecks(job.tenant, job.job, 1));
  const [done] = await storage.read(lastDoneDriftChecks(job.tenant, job.job, 1));
  const counts = await storage.read(countFindings(job.tenant, job.job));
  return {
    application,
    check: check === undefined ? null : viewCheck(check),
    asOf: done?.ended === undefined ? null : time(done.ended),
    counts,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    settings: job.schedule.drift ?? usualDrift,
  };
}

function viewCheck(check: DriftCheck): DriftCheckView {
  const { drift, state, actor, started, ended, looked, expected, facts, problem } = check;
  return {
    check: drift,
    state,
    actor,
    started: time(started),
    ended: ended === undefined ? null : time(ended),
    looked,
    expected: expected ?? null,
    listed: facts.whole,
    hidden: facts.hidden ?? [],
    problem: problem ?? null,
  };
}

export function viewFinding(finding: DriftFinding, objectId: string | undefined): FindingView {
  const { row, kind, type, identity, target, attribute, item, wrote, shows, state, since } = finding;
  return {
    row,
    kind,
    type,
    name: identity,
    objectId: objectId ?? null,
    target,
    attribute,
    member: item === '' ? null : item,
    wrote: wrote ?? null,
    shows: shows ?? null,
    state,
    since: time(since),
  };
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
