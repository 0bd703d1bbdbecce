import type { Write } from '#storage/port.ts';
import type { Action } from '../model/action.ts';
import type { Subject } from '../model/subject.ts';
import type { Attributes } from '../model/target.ts';
import { withDoubt, withUnanswered } from '../model/unanswered.ts';
import { upsertLink } from '../queries/links.ts';
import { linkRow } from './link-row.ts';
import type { Run } from './run.ts';

/** What the link remembers of an act on its own account that got no reply; nothing where there is no account yet. */
export function unansweredBy({ link }: Subject, action: Action): { readonly written?: Attributes } {
  if (link?.target === undefined) return {};
  if (action.kind === 'delete') return { written: withDoubt(link.written) };
  return 'changes' in action ? { written: withUnanswered(link.written, action.changes) } : {};
}

/** Remembers an act that may have been done when the job stops because the application is out of reach: it is settled by nobody. */
export async function rememberUnanswered(run: Run, subject: Subject, action: Action): Promise<void> {
  const writes = unansweredWrites(run, subject, action);
  if (writes.length > 0) await run.joint.join(writes, {});
}

/** Remembers an act without a reply where nothing else of the link is written; it counts as evaluated as often as before. */
export function unansweredWrites(run: Run, subject: Subject, action: Action): readonly Write[] {
  const { written } = unansweredBy(subject, action);
  if (written === undefined) return [];
  return [upsertLink(run.tenant, run.job.job, linkRow(run, subject, { written, cycle: subject.link?.cycle ?? 0 }))];
}
