import { ScanBudgetExceeded } from '#storage/port.ts';
import type { CompiledAttribute } from '../decide/compiled.ts';
import { judgeList, type ListProgress, nothingListed } from '../decide/judge-list.ts';
import { matchKey } from '../decide/match-key.ts';
import { neededBody } from '../decide/needed-body.ts';
import { defaultListFrom } from '../deps.ts';
import { callTarget } from '../execute/call-target.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import type { ListedPage, ObjectType } from '../model/target.ts';
import { countLinks } from '../queries/links.ts';
import { forgetListed, keepListed, listedAmong, someListed } from '../queries/listed-accounts.ts';
import { countCandidatesOf } from './count-candidates.ts';

/** What is asked for in a page; servers give fewer as they like. */
const pageSize = 100;
/** Rows in a statement or a commit. */
const sliceSize = 500;

/**
 * Before a full cycle searches the target for many objects one by one, it reads the target's list, if that takes fewer requests;
 * a list that cannot be true is dropped, and everybody is searched as ever. One that was cut off is read anew.
 */
export async function listAccounts(run: Run, type: ObjectType): Promise<void> {
  await dropListing(run, type);
  const attribute = listable(run, type);
  if (attribute === undefined) return;
  const searches = await expectedSearches(run, type);
  if (searches < (run.deps.listFrom ?? defaultListFrom)) return;
  const at = run.deps.clock.now();
  // From now on, what we write ourselves is noted in the list.
  run.listings.set(type, { path: attribute.path, at, complete: false, confirmed: 0 });
  const useless = await readList(run, type, attribute, searches);
  if (useless === undefined) run.listings.set(type, { path: attribute.path, at, complete: true, confirmed: 0 });
  else {
    run.deps.log.info('The list of the application is not used for matching.', {
      job: run.job.job,
      type,
      reason: useless,
    });
    await dropListing(run, type);
  }
}

/** Matching needs the list no longer. */
export async function dropListing(run: Run, type: ObjectType): Promise<void> {
  run.listings.delete(type);
  const place = placeOf(run, type);
  for (;;) {
    const targets = await read(run, someListed(place, sliceSize));
    if (targets.length === 0) return;
    await commit(run, forgetListed(place, targets));
  }
}

/** The one matching attribute, if a listed object shows its only value: not of an element among several. */
function listable(run: Run, type: ObjectType): CompiledAttribute | undefined {
  if (run.cycle.kind !== 'initial' || run.target.list === undefined) return undefined;
  const [attribute, another] = run.decide.compiled.objects[type].matching;
  if (attribute === undefined || another !== undefined) return undefined;
  const name = attribute.path.slice(attribute.path.lastIndexOf(':') + 1);
  return /[[\].]/.test(name) || attribute.path.includes('[') ? undefined : attribute;
}

/** Candidates that are not linked; 0 when counting takes too long. */
async function expectedSearches(run: Run, type: ObjectType): Promise<number> {
  const links = await read(run, countLinks(run.tenant, run.job.job));
  const linked = links.find((one) => one.type === type)?.count ?? 0;
  try {
    return (await countCandidatesOf(run, type)) - linked;
  } catch (error) {
    if (error instanceof ScanBudgetExceeded) return 0;
    throw error;
  }
}

/** Reads page after page into the store; answers why the list is of no use, undefined when it is whole. */
async function readList(
  run: Run,
  type: ObjectType,
  attribute: CompiledAttribute,
  searches: number,
): Promise<string | undefined> {
  let progress: ListProgress = nothingListed;
  let shown = 0;
  for (;;) {
    goOn(run);
    const page = { start: progress.seen + 1, count: pageSize };
    const asked = await callTarget(run, () => run.target.list?.(type, page) ?? Promise.resolve(cannotList));
    if (!asked.ok) return asked.failure.message;
    const verdict = judgeList(progress, asked.value, searches);
    if (verdict.kind === 'useless') return verdict.reason;
    progress = verdict.progress;
    if (verdict.kind === 'complete') return undefined;
    shown += asked.value.objects.filter(({ body }) => matchKey(attribute.seen(body)) !== '').length;
    if (shown === 0) return `it does not show ${attribute.path}`;
    if (!(await keepPage(run, type, attribute, asked.value))) return 'an id comes on two pages';
  }
}

const cannotList = {
  ok: false,
  failure: { code: 'unsupported', message: 'The application cannot be listed.', advice: '' },
  exchanges: [],
} as const;

/** Answers false when an object of the page was on a page before. */
async function keepPage(
  run: Run,
  type: ObjectType,
  attribute: CompiledAttribute,
  { objects }: ListedPage,
): Promise<boolean> {
  const place = placeOf(run, type);
  const needed = neededBody(run.decide.compiled.objects[type]);
  const row = { ...place, cycle: run.cycle.cycle, at: run.deps.clock.now() };
  for (let from = 0; from < objects.length; from += sliceSize) {
    const slice = objects.slice(from, from + sliceSize);
    const before = listedAmong(
      place,
      slice.map(({ id }) => id),
    );
    if ((await read(run, before)).length > 0) return false;
    const writes = slice.map(({ id, etag, body }) =>
      keepListed({ ...row, target: id, match: matchKey(attribute.seen(body)), body: needed(body), etag }),
    );
    await commit(run, writes);
  }
  return true;
}

function placeOf({ tenant, job }: Run, type: ObjectType) {
  return { tenant, job: job.job, type };
}
