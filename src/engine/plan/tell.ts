import type { Write } from '#storage/port.ts';
import type { Settled } from '../execute/prepare.ts';
import type { Run } from '../execute/run.ts';
import { groundOf } from '../log/ground-of.ts';
import { insertEntry } from '../log/insert-entry.ts';
import type { Action } from '../model/action.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Subject } from '../model/subject.ts';
import type { TargetObject } from '../model/target.ts';
import { closePlanRow, insertPlanRow } from '../queries/plan-rows.ts';
import { type ApplyBook, rowKey } from './book.ts';
import { draftRows } from './draft-rows.ts';

/** What an entry is about: what a plan must know of it besides. */
export type About =
  | {
      readonly part: 'object';
      readonly subject: Subject;
      readonly decision: Settled | undefined;
      readonly action?: Action | undefined;
      /** What the target showed of it. */
      readonly shown?: TargetObject | null;
    }
  | {
      readonly part: 'reference';
      readonly subject: Subject;
      readonly paths: readonly string[];
      /** Identifiers of the directory objects that it leads to. */
      readonly ids: readonly string[];
      /** What these are called. */
      readonly names: readonly string[];
    }
  | {
      readonly part: 'member';
      readonly group: number;
      readonly states: readonly { readonly member: number; readonly wanted: boolean }[];
      readonly nameOf: (source: number) => string;
    };

/**
 * Writes down an evaluation: an entry of the provisioning log; in a simulation rows of the plan instead; while a plan is applied the
 * entry and the end of its rows, in the very commit that settles it.
 */
export function tell(run: Run, entry: LogEntry, about: About): readonly Write[] {
  const { book } = run;
  if (book === undefined) return [insertEntry(run, grounded(run, entry, about))];
  if (book.kind === 'apply') return [insertEntry(run, grounded(run, entry, about)), ...closeRows(book, entry, about)];
  return draftRows(run, entry, about).map((draft) => {
    book.row += 1;
    return insertPlanRow(book.place, { ...draft, row: book.row });
  });
}

/** The entry with what was decided on, so that it can be explained later. */
function grounded({ decide }: Run, entry: LogEntry, about: About): LogEntry {
  if (about.part !== 'object') return entry;
  return { ...entry, ground: groundOf(decide.compiled, about.subject, about.decision?.trace.scope) };
}

/** Failures that say no more than that the target is otherwise than it was. */
const moved: readonly (string | undefined)[] = ['not-found', 'conflict', 'claimed', 'ambiguous'];

function closeRows(book: ApplyBook, entry: LogEntry, about: About): readonly Write[] {
  const { status, code, message, advice } = entry;
  const isMoved = status === 'skipped' || (status === 'failure' && moved.includes(code));
  const state = isMoved ? 'refused' : status === 'failure' ? 'failed' : 'done';
  return keysOf(about).flatMap((key) => {
    const row = book.inHand.get(key);
    book.told.add(key);
    return row === undefined ? [] : [closePlanRow(book.place, row.row, state, `${message} ${advice}`.trim())];
  });
}

function keysOf(about: About): readonly string[] {
  const { part } = about;
  if (part !== 'member') return [rowKey({ part, source: about.subject.source, member: 0 })];
  return about.states.map(({ member }) => rowKey({ part, source: about.group, member }));
}
