import type { Write } from '#storage/port.ts';
import { decideReferences, type Resolve, referencedIds } from '../decide/decide-references.ts';
import { driftText } from '../decide/explain.ts';
import { namesOf } from '../decide/names-of.ts';
import { explainCode } from '../log/explain-code.ts';
import type { Action } from '../model/action.ts';
import type { ProtectedRule } from '../model/configuration.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Exchange, TargetFailure, TargetObject } from '../model/target.ts';
import { mayBeDone } from '../model/unanswered.ts';
import { type About, tell } from '../plan/tell.ts';
import { namesOfIds } from '../queries/identities.ts';
import { forgetMemberships, setEtag, targetsByIds, upsertLink } from '../queries/links.ts';
import { atOnce, putWork } from '../queries/work.ts';
import { callTarget } from './call-target.ts';
import { each } from './each.ts';
import { keepFailed } from './keep-failed.ts';
import { linkRow } from './link-row.ts';
import { modifiedBy } from './modified.ts';
import { perform } from './perform.ts';
import { commit, goOn, type Run, read } from './run.ts';
import { unansweredWrites } from './unanswered-by.ts';

type Update = Extract<Action, { readonly changes: unknown }>;

/** Loads objects for the page of a cycle and writes their references; who is in hand elsewhere, with newer values, is left out. */
export async function settleReferencePage(
  run: Run,
  load: () => Promise<readonly Subject[]>,
): Promise<readonly Subject[]> {
  const { claims } = run;
  const watch = claims.watch();
  try {
    const subjects = await load();
    await settleReferences(run, subjects, async (source, write) => {
      if (watch.has(source)) return;
      const held = claims.hold([source]);
      await write().finally(() => claims.release(held));
    });
    return subjects;
  } finally {
    watch.end();
  }
}

/** Writes the references (`manager`) of provisioned objects whose other end is linked by now. */
export async function settleReferences(
  run: Run,
  subjects: readonly Subject[],
  holding: (source: number, write: () => Promise<void>) => Promise<void> = (_, write) => write(),
): Promise<void> {
  const { objects } = run.decide.compiled;
  if (objects.User.references.length + objects.Group.references.length === 0) return;
  const resolve = await resolver(run, subjects);
  await countWaiting(run, subjects, resolve);
  const due = subjects.flatMap((subject) => {
    const action = decideReferences(objects[subject.type], subject, resolve);
    return action === undefined || !('changes' in action) ? [] : [{ subject, action }];
  });
  await each(due, run.rate.concurrency, async ({ subject, action }) => {
    goOn(run);
    await holding(subject.source, async () => {
      await run.protection.refresh();
      const rule = run.protection.ruleFor(namesOf(subject, action));
      if (rule === undefined) await write(run, subject, action);
      else await skip(run, subject, action, rule);
    });
  });
}

/** References that cannot be written yet because their other end has no account: told by the cycle that looks at all of them. */
async function countWaiting(run: Run, subjects: readonly Subject[], resolve: Resolve): Promise<void> {
  if (run.progress.phase !== 'references') return;
  const { objects } = run.decide.compiled;
  const ids = subjects.flatMap((subject) => referencedIds(objects[subject.type], subject));
  const waiting = ids.filter((id) => resolve(id) === undefined).length;
  if (waiting > 0) await commit(run, [], { referencesWaiting: waiting });
}

async function skip(run: Run, subject: Subject, action: Update, { value }: ProtectedRule): Promise<void> {
  const text = `Protected by "${value}": ${action.changes.map(({ path }) => path).join(', ')} is not written.`;
  const told = {
    status: 'skipped',
    code: 'protected',
    message: text,
    advice: explainCode('protected').action,
  } as const;
  const steps = [{ name: 'guard', status: 'skipped', text }] as const;
  await commit(
    run,
    tell(run, { ...entryOf(run, subject, action, []), ...told, steps }, await aboutOf(run, subject, action)),
  );
}

/** Gives the target ids of those whom these objects refer to. */
export async function resolver(run: Run, subjects: readonly Subject[]): Promise<Resolve> {
  const { objects } = run.decide.compiled;
  const ids = [...new Set(subjects.flatMap((subject) => referencedIds(objects[subject.type], subject)))];
  const targets = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 500) {
    const found = await read(run, targetsByIds(run.tenant, run.job.job, ids.slice(at, at + 500)));
    for (const { id, target } of found) targets.set(id, target);
  }
  return (id) => targets.get(id);
}

async function write(run: Run, subject: Subject, action: Update): Promise<void> {
  let result = await perform(run, subject.type, action);
  const exchanges: Exchange[] = [...result.exchanges];
  let inDoubt = false;
  if (!result.ok && (result.failure.code === 'precondition' || result.failure.code === 'timeout-unknown')) {
    inDoubt = mayBeDone(result.failure.code);
    const again = await freshVersion(run, subject, action, exchanges);
    result = await perform(run, subject.type, again);
    exchanges.push(...result.exchanges);
  }
  if (result.ok) return await settle(run, subject, action, result.value, exchanges);
  await fail(run, subject, action, result.failure, { exchanges, inDoubt: inDoubt || mayBeDone(result.failure.code) });
}

async function freshVersion(run: Run, subject: Subject, action: Update, exchanges: Exchange[]): Promise<Update> {
  const seen = await callTarget(run, () => run.target.read(subject.type, action.target));
  exchanges.push(...seen.exchanges);
  return seen.ok ? { ...action, etag: seen.value.etag } : action;
}

async function settle(
  run: Run,
  subject: Subject,
  action: Update,
  shown: TargetObject | null,
  exchanges: readonly Exchange[],
): Promise<void> {
  const { tenant, job, cycle, deps } = run;
  const { type } = subject;
  const counted = subject.link?.cycle ?? 0;
  const version = { type, target: action.target, etag: shown?.etag, cycle: cycle.cycle, at: deps.clock.now() };
  const text = `Wrote ${action.changes.map((change) => change.path).join(', ')}.${driftText(subject, action)}`;
  const told = { status: 'success', code: undefined, message: text, advice: '' } as const;
  const steps = [{ name: 'export', status: 'success', text }] as const;
  const about = await aboutOf(run, subject, action);
  await commit(
    run,
    [
      upsertLink(tenant, job.job, linkRow(run, subject, { written: action.desired, cycle: counted })),
      ...(run.target.capabilities.etag ? [setEtag(tenant, job.job, version)] : []),
      ...tell(run, { ...entryOf(run, subject, action, exchanges), ...told, steps }, about),
    ],
    { referencesWritten: 1 },
  );
}

async function fail(
  run: Run,
  subject: Subject,
  action: Update,
  failure: TargetFailure,
  { exchanges, inDoubt }: { readonly exchanges: readonly Exchange[]; readonly inDoubt: boolean },
): Promise<void> {
  const { source, work } = subject;
  const { code, message, advice } = failure;
  const { seq = 0, attempts = 0, firstFailed } = work ?? {};
  const kept = { source, member: 0, seq, attempts, firstFailed, code, message, sent: undefined };
  const told = { status: 'failure', code, message, advice } as const;
  const steps = [{ name: 'export', status: 'failure', text: message }] as const;
  const about = await aboutOf(run, subject, action);
  await commit(
    run,
    [
      ...(code === 'not-found' ? missing(run, subject) : [keepFailed(run, kept).write]),
      ...(inDoubt && code !== 'not-found' ? unansweredWrites(run, subject, action) : []),
      ...tell(run, { ...entryOf(run, subject, action, exchanges), ...told, steps }, about),
    ],
    { referencesFailed: 1 },
  );
}

/** The object we were linked to is gone: its own evaluation matches or creates it again, and wakes what refers to it. */
function missing(run: Run, subject: Subject): readonly Write[] {
  const { tenant, job } = run;
  const { source } = subject;
  const none = {
    target: undefined,
    origin: 'none',
    state: 'unlinked',
    situation: 'missing',
    written: {},
    kept: {},
  } as const;
  return [
    ...forgetMemberships(tenant, job.job, source),
    upsertLink(tenant, job.job, linkRow(run, subject, { ...none, cycle: subject.link?.cycle ?? 0 })),
    putWork(tenant, job.job, { source, member: 0, seq: 0, urgency: 1, due: atOnce }),
  ];
}

function entryOf(run: Run, subject: Subject, action: Update, exchanges: readonly Exchange[]) {
  return {
    source: subject.source,
    type: subject.type,
    identity: identityOf(subject),
    target: action.target,
    action: 'update',
    situation: 'confirmed',
    modified: modifiedBy(run.decide.compiled.objects[subject.type], action),
    exchanges,
  } as const;
}

/** What a plan tells of it: names, for nobody knows identifiers. */
async function aboutOf(run: Run, subject: Subject, action: Update): Promise<About> {
  const ids = referencedIds(run.decide.compiled.objects[subject.type], subject);
  const names = run.book === undefined ? [] : await read(run, namesOfIds(run.tenant, ids));
  return { part: 'reference', subject, paths: action.changes.map(({ path }) => path), ids, names };
}
