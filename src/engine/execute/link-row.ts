import type { Subject } from '../model/subject.ts';
import type { LinkRow } from '../queries/links.ts';
import type { Run } from './run.ts';

/** The row of an object's link as it stands, counted in this cycle, with `changes` to it. */
export function linkRow(run: Run, subject: Subject, changes: Partial<LinkRow>): LinkRow {
  const { link } = subject;
  return {
    source: subject.source,
    type: subject.type,
    target: link?.target,
    origin: link?.origin ?? 'none',
    state: link?.state ?? 'unlinked',
    situation: link?.situation ?? '',
    written: link?.written ?? {},
    configuration: run.cycle.configuration,
    cycle: run.cycle.cycle,
    at: run.deps.clock.now(),
    kept: link?.kept ?? {},
    revision: link?.revision ?? 0,
    ...changes,
  };
}
