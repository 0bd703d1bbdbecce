import { decideReferences, referencedIds } from '../decide/decide-references.ts';
import { resolver, settleReferences } from '../execute/references.ts';
import { type Run, read } from '../execute/run.ts';
import type { PlanRow } from '../model/plan.ts';
import type { Subject } from '../model/subject.ts';
import { known } from '../queries/numbers.ts';
import { subjectsOf } from '../queries/subjects.ts';
import { referenceActOf } from './act-of.ts';
import type { ApplyBook } from './book.ts';
import { refuseRows } from './refuse-rows.ts';

/** Writes the managers that were planned, where they lead to the same people as then. */
export async function applyReferences(run: Run, book: ApplyBook, rows: readonly PlanRow[]): Promise<void> {
  const sources = rows.map(({ source }) => source);
  const subjects = await read(run, subjectsOf(run.tenant, run.job.job, known(run.tenant, run.job.job, sources)));
  const bySource = new Map(subjects.map((subject) => [subject.source, subject]));
  const resolve = await resolver(run, subjects);
  const same: Subject[] = [];
  for (const row of rows) {
    const subject = bySource.get(row.source);
    const how =
      subject === undefined ? 'It was deleted from the directory for good.' : moved(run, row, subject, resolve);
    if (how !== undefined) await refuseRows(run, book, [row], how);
    else if (subject !== undefined) same.push(subject);
  }
  await settleReferences(run, same);
}

function moved(
  run: Run,
  { ground }: PlanRow,
  subject: Subject,
  resolve: Parameters<typeof decideReferences>[2],
): string | undefined {
  const mapping = run.decide.compiled.objects[subject.type];
  const action = decideReferences(mapping, subject, resolve);
  const ids = referencedIds(mapping, subject);
  const paths = action !== undefined && 'changes' in action ? action.changes.map(({ path }) => path) : [];
  if (paths.length > 0 && referenceActOf(paths, ids) === ground.act) return undefined;
  if (subject.link?.target === undefined || subject.link.state !== 'active') return 'It has no account that is active.';
  if (ids.some((id) => resolve(id) === undefined)) return 'Whom it names has no account.';
  return paths.length === 0 ? 'It was done meanwhile.' : 'The directory names somebody else by now.';
}
