import type { Write } from '#storage/port.ts';
import { matchKey } from '../decide/match-key.ts';
import type { Attributes, ObjectType } from '../model/target.ts';
import { keepListed } from '../queries/listed-accounts.ts';
import type { Run } from './run.ts';

/** What we wrote to an account while a list of them answers searches: from now on the target is asked for it. */
export function noteListed(
  { tenant, job, cycle, deps, listings }: Run,
  type: ObjectType,
  target: string,
  written: Attributes,
): readonly Write[] {
  const listing = listings.get(type);
  if (listing === undefined) return [];
  const matches = listing.paths.map(({ path, precedence }) => {
    return { precedence, match: matchKey(Object.hasOwn(written, path) ? written[path] : undefined) };
  });
  const row = { tenant, job: job.job, type, target, matches, cycle: cycle.cycle, at: deps.clock.now() };
  return keepListed({ ...row, body: undefined, etag: undefined });
}
