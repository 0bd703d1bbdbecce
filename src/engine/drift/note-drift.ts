import type { Json } from '#scim/json.ts';
import type { Write } from '#storage/port.ts';
import type { Drift, DriftFinding, DriftPlace, DriftState } from '../model/drift.ts';
import type { ObjectType } from '../model/target.ts';
import { findingsOfTargets, keepFinding } from '../queries/drift-findings.ts';
import type { ComparedLink } from '../queries/drift-links.ts';
import type { DriftRun } from './drift-run.ts';
import { canWriteBack, writeBackWrites } from './write-back.ts';

/** A difference, and whether it is to be written back. */
export interface SeenDrift extends Drift {
  readonly link: ComparedLink | undefined;
  readonly sourceWins: boolean;
  /** It was put into work before, and nobody has come to it yet. */
  readonly pending: boolean;
}

/** A value that comes back so often is the application's own way to store it. */
const mostTries = 3;

/** The writes that remember what was seen of at most 500 accounts of a type, and that have written back what is to be. */
export async function noteDrift(
  drift: DriftRun,
  type: ObjectType,
  seen: readonly SeenDrift[],
): Promise<readonly Write[]> {
  if (seen.length === 0) return [];
  const { run, rows, check } = drift;
  const { tenant, job, deps } = run;
  const targets = [...new Set(seen.map(({ target }) => target))];
  const known = new Map<string, DriftFinding>();
  for (const one of await deps.storage.read(findingsOfTargets(tenant, job.job, type, targets)))
    known.set(keyOf(one), one);
  const writes: Write[] = [];
  const back = new Map<ComparedLink, Drift[]>();
  for (const one of seen) {
    const before = known.get(keyOf(one));
    const { state, tries, isNew, writes: writesBack } = judge(one, before);
    if (before === undefined) rows.finding += 1;
    const row = before?.row ?? rows.finding;
    const since = isNew ? deps.clock.now() : (before?.since ?? deps.clock.now());
    writes.push(keepFinding(tenant, job.job, { ...one, row, state, tries, since, drift: check.drift }));
    if (writesBack && one.link !== undefined) back.set(one.link, [...(back.get(one.link) ?? []), one]);
  }
  for (const [link, drifts] of back) writes.push(...writeBackWrites(tenant, job.job, link, drifts));
  return writes;
}

interface Judged {
  readonly state: DriftState;
  readonly tries: number;
  readonly isNew: boolean;
  readonly writes: boolean;
}

function judge(one: SeenDrift, before: DriftFinding | undefined): Judged {
  const isNew = before === undefined || !isEqual(before.shows, one.shows) || !isEqual(before.wrote, one.wrote);
  const tries = isNew ? 0 : before.tries;
  if (one.pending) return { state: 'written-back', tries: Math.max(1, tries), isNew, writes: false };
  const given = tries >= mostTries || (tries > 0 && !one.sourceWins);
  if (given) return { state: 'turned-back', tries, isNew, writes: false };
  if (one.sourceWins && canWriteBack(one)) return { state: 'written-back', tries: tries + 1, isNew, writes: true };
  return { state: 'reported', tries, isNew, writes: false };
}

function keyOf({ target, attribute, item, kind }: DriftPlace): string {
  return JSON.stringify([target, attribute, item, kind]);
}

function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
