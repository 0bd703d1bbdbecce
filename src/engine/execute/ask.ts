import type { Found } from '../model/decision.ts';
import { reactionTo } from '../model/reaction.ts';
import type { Exchange, ObjectType, TargetFailure } from '../model/target.ts';
import { sourceOfTarget } from '../queries/links.ts';
import { callTarget } from './call-target.ts';
import { type Run, read } from './run.ts';

export type Asked =
  | { readonly ok: true; readonly found: readonly Found[]; readonly exchanges: readonly Exchange[] }
  | { readonly ok: false; readonly failure: TargetFailure; readonly exchanges: readonly Exchange[] };

/** So many searches in a row that the target refuses are not the fault of one value: nobody is searched for any more. */
const mostRefused = 3;

function notSearched(path: string) {
  return {
    ok: false,
    failure: {
      code: 'invalid-filter',
      message: `The application refused to search by ${path}, which the mapping matches by, several times in a row; it is not asked again in this cycle.`,
      advice: 'Match on an attribute that it can filter on, under Attribute-Mapping.',
    },
    exchanges: [],
  } as const;
}

/** Asks the target for the objects whose attribute at `path` is `value`, and ourselves whose they are. */
export async function ask(run: Run, type: ObjectType, path: string, value: string): Promise<Asked> {
  const search = `${type} ${path}`;
  const refused = () => run.refusedSearches.get(search) ?? 0;
  const result = await callTarget(run, async () =>
    refused() < mostRefused ? await run.target.find(type, path, value) : notSearched(path),
  );
  const isRefused = !result.ok && reactionTo(result.failure.code).job === 'configuration';
  run.refusedSearches.set(search, isRefused ? refused() + 1 : 0);
  if (!result.ok) return result;
  const found: Found[] = [];
  for (const object of result.value) {
    const [claimedBy] = await read(run, sourceOfTarget(run.tenant, run.job.job, type, object.id));
    found.push({ object, claimedBy });
  }
  return { ok: true, found, exchanges: result.exchanges };
}
