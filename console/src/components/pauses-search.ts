/** So many answers in a row that found nothing, and whoever searches is asked whether it is to go on. */
const patience = 5;

/**
 * Whether a search that goes through what is there piece by piece has been in vain for so long that it waits: a mistyped name would
 * otherwise be looked for in the whole log, hundreds of requests long.
 *
 * @param found how many rows each answer brought, the first one first
 */
export function pausesSearch(found: readonly number[]): boolean {
  const inVain = found.length - 1 - found.findLastIndex((rows) => rows > 0);
  return inVain > 0 && inVain % patience === 0;
}
