import { matchKey } from '../decide/match-key.ts';
import { sameValue } from '../decide/same-value.ts';
import type { ListedPath, Listing } from '../model/listing.ts';
import type { Subject } from '../model/subject.ts';
import type { ObjectType } from '../model/target.ts';
import { sourceOfTarget } from '../queries/links.ts';
import { listedByMatch } from '../queries/listed-accounts.ts';
import { type Asked, ask } from './ask.ts';
import { type Run, read } from './run.ts';

/** An older list is believed no more (ms). */
const believedFor = 60 * 60_000;
/** So many who are not in the list are searched all the same, before it is believed that such are not there. */
const toConfirm = 3;

/**
 * What the target's list answers to a search. Undefined where there is none, or where its answer is not plain: several
 * accounts, one that is linked, one that we wrote to since, one that differs in case though case counts. Then the target is asked.
 */
export async function askList(run: Run, subject: Subject, path: string, value: string): Promise<Asked | undefined> {
  const { tenant, job, deps, decide } = run;
  const { type } = subject;
  const listing = run.listings.get(type);
  // Whoever is in work has failed, changed, or had a create sent: the list may be older than that.
  const listed = listing?.paths.find((each) => each.path === path);
  if (listing === undefined || listed === undefined || !listing.complete || subject.work !== undefined)
    return undefined;
  if (deps.clock.now() - listing.at > believedFor) return undefined;
  const match = matchKey(value);
  if (match === '') return undefined;
  const { precedence } = listed;
  const rows = await read(run, listedByMatch({ tenant, job: job.job, type }, { precedence, match }));
  const [row] = rows;
  if (row === undefined) return await notListed(run, listing, listed, subject, value);
  const { object } = row;
  const attribute = decide.compiled.objects[type].matching[precedence];
  if (rows.length > 1 || object === undefined || attribute === undefined) return undefined;
  if (!sameValue(attribute.seen(object.body), value, attribute.mapping.caseExact)) return undefined;
  const [claimedBy] = await read(run, sourceOfTarget(tenant, job.job, type, object.id));
  return claimedBy === undefined ? { ok: true, found: [{ object, claimedBy }], exchanges: [] } : undefined;
}

/** While the first searches are under way, the others wait for what they say; undefined when it speaks against the list. */
async function notListed(
  run: Run,
  listing: Listing,
  listed: ListedPath,
  { type }: Subject,
  value: string,
): Promise<Asked | undefined> {
  while (listing.complete && listed.confirmed < toConfirm) {
    if (listed.confirmed + listed.confirming.size < toConfirm) return await confirm(run, listing, listed, type, value);
    await Promise.race(listed.confirming);
  }
  return listing.complete ? { ok: true, found: [], exchanges: [] } : undefined;
}

async function confirm(
  run: Run,
  listing: Listing,
  listed: ListedPath,
  type: ObjectType,
  value: string,
): Promise<Asked> {
  const over = Promise.withResolvers<void>();
  listed.confirming.add(over.promise);
  try {
    const asked = await ask(run, type, listed.path, value);
    if (asked.ok && asked.found.length === 0) listed.confirmed += 1;
    if (asked.ok && asked.found.length > 0) {
      listing.complete = false;
      run.deps.log.warn('The application finds what its list left out: the list is not used for matching.', {
        job: run.job.job,
        type,
      });
    }
    return asked;
  } finally {
    listed.confirming.delete(over.promise);
    over.resolve();
  }
}
