import type { JsonObject } from '#scim/json.ts';
import { ScanBudgetExceeded } from '#storage/port.ts';
import type { CompiledAttribute } from '../decide/compiled.ts';
import { judgeList, type ListProgress, nothingListed } from '../decide/judge-list.ts';
import { matchKey } from '../decide/match-key.ts';
import { neededBody } from '../decide/needed-body.ts';
import { defaultListFrom } from '../deps.ts';
import { callTarget } from '../execute/call-target.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { isFull } from '../model/cycle.ts';
import type { ListedPath, Listing } from '../model/listing.ts';
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
  const matching = listable(run, type);
  if (matching.length === 0) return;
  const searches = await expectedSearches(run, type);
  if (searches < (run.deps.listFrom ?? defaultListFrom)) return;
  const at = run.deps.clock.now();
  // From now on, what we write ourselves is noted in the list.
  const paths = matching.map(({ path }, precedence) => ({
    path,
    precedence,
    confirmed: 0,
    confirming: new Set<Promise<void>>(),
  }));
  const listing: Listing = { paths, at, complete: false };
  run.listings.set(type, listing);
  const useless = await readList(run, type, listing, searches);
  if (useless === undefined) listing.complete = true;
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

/** The matching attributes, by precedence, where a list may answer for them. */
function listable(run: Run, type: ObjectType): readonly CompiledAttribute[] {
  const isOf = isFull(run.cycle) && run.target.list !== undefined;
  return isOf ? run.decide.compiled.objects[type].matching : [];
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

/**
 * Reads page after page into the store; answers why the list is of no use, undefined when it is whole. Of its matching attributes
 * those remain that are shown, and of which nobody has several: by another the list would be searched otherwise than the target.
 */
async function readList(run: Run, type: ObjectType, listing: Listing, searches: number): Promise<string | undefined> {
  let progress: ListProgress = nothingListed;
  const shown = new Set<ListedPath>();
  const { matching } = run.decide.compiled.objects[type];
  for (;;) {
    goOn(run);
    const page = { start: progress.seen + 1, count: pageSize };
    const asked = await callTarget(run, () => run.target.list?.(type, page) ?? Promise.resolve(cannotList));
    if (!asked.ok) return asked.failure.message;
    const verdict = judgeList(progress, asked.value, searches);
    if (verdict.kind === 'useless') return verdict.reason;
    progress = verdict.progress;
    if (verdict.kind === 'complete') {
      if (progress.seen > 0) listing.paths = listing.paths.filter((each) => shown.has(each));
      await commit(run, [], { listed: progress.seen });
      return undefined;
    }
    const { objects } = asked.value;
    const counts = (each: ListedPath) => objects.map(({ body }) => matching[each.precedence]?.seenCount(body) ?? 0);
    listing.paths = listing.paths.filter((each) => counts(each).every((count) => count < 2));
    for (const each of listing.paths)
      if (objects.some(({ body }) => keyOf(run, type, each, body) !== '')) shown.add(each);
    if (listing.paths.every((each) => !shown.has(each)))
      return 'it shows no matching attribute, or several values of it';
    if (!(await keepPage(run, type, listing, asked.value))) return 'an id comes on two pages';
  }
}

function keyOf(run: Run, type: ObjectType, { precedence }: ListedPath, body: JsonObject): string {
  return matchKey(run.decide.compiled.objects[type].matching[precedence]?.seen(body));
}

const cannotList = {
  ok: false,
  failure: {
    code: 'unsupported',
    message: 'The application cannot be listed.',
    advice: 'Nothing has to be done: each account is searched for by its matching attribute instead.',
  },
  exchanges: [],
} as const;

/** Answers false when an object of the page was on a page before. */
async function keepPage(run: Run, type: ObjectType, { paths }: Listing, { objects }: ListedPage): Promise<boolean> {
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
    const writes = slice.flatMap(({ id, etag, body }) => {
      const matches = paths.map((each) => ({ precedence: each.precedence, match: keyOf(run, type, each, body) }));
      return keepListed({ ...row, target: id, matches, body: needed(body), etag });
    });
    await commit(run, writes);
  }
  return true;
}

function placeOf({ tenant, job }: Run, type: ObjectType) {
  return { tenant, job: job.job, type };
}
