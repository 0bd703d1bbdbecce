import type { Write } from '#storage/port.ts';
import { readSubjects, subjectSource } from '../cycle/load-subjects.ts';
import { mapAttributes } from '../decide/map.ts';
import { matchKey } from '../decide/match-key.ts';
import { explainScope } from '../decide/scope/explain-scope.ts';
import { sourceLookup } from '../decide/source-value.ts';
import type { Subject } from '../model/subject.ts';
import type { ObjectType } from '../model/target.ts';
import { markSeen } from '../queries/drift-checks.ts';
import { livingObjects } from '../queries/numbers.ts';
import { lastUnmanaged, setCandidate, unmanagedByMatch } from '../queries/unmanaged.ts';
import { type DriftRun, keep, yieldToWork } from './drift-run.ts';

const pageSize = 500;

/** Under which name a check marks accounts that somebody matches. */
export function matchedMark(type: ObjectType): string {
  return `match ${type}`;
}

/** Goes through the directory and finds who would match an account that nobody is linked to. */
export async function matchPhase(drift: DriftRun): Promise<void> {
  const { run } = drift;
  const { tenant, job, deps } = run;
  if ((await deps.storage.read(lastUnmanaged(tenant, job.job))).length === 0) return;
  for (;;) {
    yieldToWork(drift);
    const numbers = livingObjects(tenant, drift.check.place, pageSize);
    const subjects = await readSubjects(subjectSource(run), numbers);
    const last = subjects.at(-1);
    if (last === undefined) return;
    const writes = [
      ...(await matchAll(
        drift,
        'User',
        subjects.filter(({ type }) => type === 'User'),
      )),
      ...(await matchAll(
        drift,
        'Group',
        subjects.filter(({ type }) => type === 'Group'),
      )),
    ];
    await keep(drift, writes, { place: last.source });
  }
}

async function matchAll({ run }: DriftRun, type: ObjectType, subjects: readonly Subject[]): Promise<readonly Write[]> {
  const { tenant, job, decide, deps } = run;
  const { matching, mapping } = decide.compiled.objects[type];
  const free = subjects.filter(({ link }) => link?.target === undefined);
  if (!mapping.enabled || free.length === 0) return [];
  const mapped = free.map((subject) => ({
    subject,
    values: mapAttributes(matching, sourceLookup(subject, false, decide.appRolesOf), decide.environment).values,
  }));
  const writes: Write[] = [];
  const found = new Set<number>();
  for (const [precedence, { path }] of matching.entries()) {
    const keys = new Map<string, Subject>();
    for (const { subject, values } of mapped) {
      const key = matchKey(Object.hasOwn(values, path) ? values[path] : undefined);
      if (key !== '' && !found.has(subject.source)) keys.set(key, subject);
    }
    if (keys.size === 0) continue;
    const accounts = await deps.storage.read(unmanagedByMatch(tenant, job.job, type, precedence, [...keys.keys()]));
    for (const { match, target } of accounts) {
      const subject = keys.get(match);
      if (subject === undefined) continue;
      found.add(subject.source);
      const { inScope } = explainScope(decide.compiled, subject, decide.entitles);
      const kind = inScope ? 'waiting' : 'unassigned';
      writes.push(setCandidate(tenant, job.job, { type, target, kind, candidate: subject.source }));
      writes.push(markSeen(tenant, job.job, matchedMark(type), target));
    }
  }
  return writes;
}
