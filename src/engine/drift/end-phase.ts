import type { Write } from '#storage/port.ts';
import type { DriftFacts } from '../model/drift.ts';
import { usualDrift } from '../model/drift.ts';
import type { ObjectType } from '../model/target.ts';
import { endDriftCheck, endOfSeenSlice, forgetDriftChecks, forgetSeen, seenAmong } from '../queries/drift-checks.ts';
import { countNewFindings, dropFindings, hiddenFindings, staleFindings } from '../queries/drift-findings.ts';
import { insertNotice } from '../queries/notices.ts';
import { inList } from '../queries/placeholders.ts';
import { dropUnmanaged, setCandidate, staleUnmanaged, unmanagedWithCandidate } from '../queries/unmanaged.ts';
import { type DriftRun, keep } from './drift-run.ts';
import { matchedMark } from './match-phase.ts';

/** Rows a commit. */
const slice = 500;
/** So many checks of a job are remembered. */
const kept = 50;

const types: readonly ObjectType[] = ['User', 'Group'];

/** Drops what the check did not see any more, and ends it; where it found something new, people are told. */
export async function endPhase(drift: DriftRun): Promise<void> {
  const { run, check } = drift;
  const { tenant, job, deps } = run;
  const hidden = await dropHidden(drift);
  await dropStale(drift);
  await forgetCandidates(drift);
  await dropUnmanagedAccounts(drift);
  for (const type of [...types, ...types.map(matchedMark)]) await forgetMarks(drift, type);
  const facts: DriftFacts = { ...drift.check.facts, hidden };
  const at = deps.clock.now();
  const [found = 0] = await deps.storage.read(countNewFindings(tenant, job.job, check.started));
  const { notify } = job.schedule.drift ?? usualDrift;
  const tells: Write[] =
    found > 0 && notify
      ? [
          insertNotice(deps.random, {
            kind: 'drift-found',
            tenant,
            job: job.job,
            at,
            facts: { drift: check.drift, found },
          }),
        ]
      : [];
  await keep(
    drift,
    [
      endDriftCheck(tenant, job.job, check.drift, { state: 'done', at }),
      forgetDriftChecks(tenant, job.job, check.drift - kept),
      ...tells,
    ],
    { facts },
  );
}

/** An attribute that nobody was ever seen with cannot be compared: the application keeps it to itself. */
async function dropHidden(drift: DriftRun): Promise<readonly string[]> {
  const { run, check } = drift;
  const { objects } = run.decide.compiled;
  const paths = types.flatMap((type) =>
    [...objects[type].attributes, ...objects[type].references].map(({ path }) => path),
  );
  const hidden: string[] = [];
  for (const path of new Set(paths)) {
    if (check.facts.shown.includes(path)) continue;
    for (let first = true; ; first = false) {
      const rows = await run.deps.storage.read(hiddenFindings(run.tenant, run.job.job, path, slice));
      if (rows.length === 0) break;
      if (first) hidden.push(path);
      await keep(drift, [dropFindings(run.tenant, run.job.job, rows)]);
    }
  }
  return hidden;
}

async function dropStale(drift: DriftRun): Promise<void> {
  const { run, check } = drift;
  const { tenant, job, deps } = run;
  const keepKind = check.facts.whole.includes('User') ? '' : 'appeared';
  for (let after = 0; ; ) {
    const stale = staleFindings(tenant, job.job, { drift: check.drift, after, limit: slice, keep: keepKind });
    const rows = await deps.storage.read(stale);
    const last = rows.at(-1);
    if (last === undefined) return;
    await keep(drift, [dropFindings(tenant, job.job, rows)]);
    after = last;
  }
}

/** Nobody matches these accounts any more. */
async function forgetCandidates(drift: DriftRun): Promise<void> {
  const { run } = drift;
  const { tenant, job, deps } = run;
  for (let after = 0; ; ) {
    const accounts = await deps.storage.read(unmanagedWithCandidate(tenant, job.job, after, slice));
    const last = accounts.at(-1);
    if (last === undefined) return;
    const writes: Write[] = [];
    for (const type of types) {
      const targets = accounts.filter((one) => one.type === type).map(({ target }) => target);
      const marked = new Set(await deps.storage.read(seenAmong(tenant, job.job, matchedMark(type), inList(targets))));
      for (const target of targets.filter((one) => !marked.has(one)))
        writes.push(setCandidate(tenant, job.job, { type, target, kind: 'local', candidate: 0 }));
    }
    await keep(drift, writes);
    after = last.row;
  }
}

async function dropUnmanagedAccounts(drift: DriftRun): Promise<void> {
  const { run, check } = drift;
  const { tenant, job, deps } = run;
  const { whole } = check.facts;
  for (let after = 0; ; ) {
    const accounts = await deps.storage.read(
      staleUnmanaged(tenant, job.job, { drift: check.drift, after, limit: slice, whole }),
    );
    const last = accounts.at(-1);
    if (last === undefined) return;
    await keep(
      drift,
      accounts.flatMap((account) => dropUnmanaged(tenant, job.job, account)),
    );
    after = last.row;
  }
}

async function forgetMarks(drift: DriftRun, type: string): Promise<void> {
  const { run } = drift;
  for (;;) {
    const [end] = await run.deps.storage.read(endOfSeenSlice(run.tenant, run.job.job, type, 2000));
    await keep(drift, [forgetSeen(run.tenant, run.job.job, type, end)]);
    if (end === undefined) return;
  }
}
