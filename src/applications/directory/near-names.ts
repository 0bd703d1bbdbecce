import type { ResourceContext } from '#resources/context.ts';
import { listResources } from '#resources/list-resources.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { nearestNames } from '../did-you-mean.ts';
import { calledName, callingAttribute, type ObjectKind } from './called-name.ts';

/** How much of the beginning must be right; fewer letters would find half of the directory. */
const letters = [3, 2];
const looked = 50;

/** *Did you mean ada@example.org?* for a user or group that is not there, ready to stand before another sentence; else an empty text. */
export async function nearNames(context: ResourceContext, kinds: readonly ObjectKind[], who: string): Promise<string> {
  const names = (await Promise.all(kinds.map((kind) => namesLike(context, kind, who)))).flat();
  const [first, second] = [...new Set(names)];
  if (first === undefined) return '';
  return `Did you mean ${second === undefined ? first : `${first} or ${second}`}? `;
}

/** By how the name begins, as an index finds it; a user also by the name that is shown. */
async function namesLike(context: ResourceContext, kind: ObjectKind, who: string): Promise<readonly string[]> {
  const near = async (filter: string): Promise<readonly string[]> => {
    const page = { filter: parseFilter(filter), startIndex: 1, count: looked };
    return (await listResources(context, kind, page)).resources.map(calledName);
  };
  const shown = kind === 'User' ? await near(`displayName eq ${JSON.stringify(who)}`) : [];
  if (shown.length > 0 || who.length < 3) return shown.slice(0, 2);
  for (const count of letters) {
    const begins = await near(`${callingAttribute[kind]} sw ${JSON.stringify(who.slice(0, count))}`);
    const close = nearestNames(who, begins, 2);
    if (close.length > 0) return close;
  }
  return [];
}
