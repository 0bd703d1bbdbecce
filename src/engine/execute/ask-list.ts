import { matchKey } from '../decide/match-key.ts';
import { sameValue } from '../decide/same-value.ts';
import type { Listing } from '../model/listing.ts';
import type { Subject } from '../model/subject.ts';
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
  if (listing === undefined || !listing.complete || listing.path !== path || subject.work !== undefined)
    return undefined;
  if (deps.clock.now() - listing.at > believedFor) return undefined;
  const rows = await read(run, listedByMatch({ tenant, job: job.job, type }, matchKey(value)));
  const [row] = rows;
  if (row === undefined) return await notListed(run, listing, subject, path, value);
  const { object } = row;
  const attribute = decide.compiled.objects[type].matching[0];
  if (rows.length > 1 || object === undefined || attribute === undefined) return undefined;
  if (!sameValue(attribute.seen(object.body), value, attribute.mapping.caseExact)) return undefined;
  const [claimedBy] = await read(run, sourceOfTarget(tenant, job.job, type, object.id));
  return claimedBy === undefined ? { ok: true, found: [{ object, claimedBy }], exchanges: [] } : undefined;
}

async function notListed(run: Run, listing: Listing, { type }: Subject, path: string, value: string): Promise<Asked> {
  if (listing.confirmed >= toConfirm) return { ok: true, found: [], exchanges: [] };
  const asked = await ask(run, type, path, value);
  if (asked.ok && asked.found.length === 0) listing.confirmed += 1;
  if (asked.ok && asked.found.length > 0) {
    listing.complete = false;
    run.deps.log.warn('The application finds what its list left out: the list is not used for matching.', {
      job: run.job.job,
      type,
    });
  }
  return asked;
}
