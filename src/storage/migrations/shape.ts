import { isOwnTable } from '../own-tables.ts';

/** Names shown of what differs. */
const shown = 5;

const indexWord = 'index ';

/**
 * What the tables of a store are after a migration, as it is kept in the row `shape` of the table `store`: the migration's
 * number, then each column of ours as `table.column`, with `!` where it must have a value, and each index of ours by its name. The same on both stores.
 */
export function shapeText(number: number, columns: readonly string[], indexes: readonly string[]): string {
  const ours = (name: string) => !isOwnTable(name);
  const lines = [...columns.filter(ours), ...indexes.filter(ours).map((name) => indexWord + name)];
  return [String(number), ...lines.sort()].join('\n');
}

const isIndex = (line: string): boolean => line.startsWith(indexWord);

/** How the tables differ from what the migration left, as words; undefined when they do not, or nothing was kept of it. */
export function driftOf(kept: string | undefined, found: string): string | undefined {
  if (kept === undefined || kept === found) return undefined;
  const [number, ...before] = kept.split('\n');
  const [current, ...now] = found.split('\n');
  // Kept by another version, which stopped between two migrations.
  if (number !== current) return undefined;
  // Of a store that was last upgraded before indexes were kept, nothing is known of them.
  const comparable = before.some(isIndex) ? now : now.filter((line) => !isIndex(line));
  const missing = before.filter((line) => !comparable.includes(line));
  const added = comparable.filter((line) => !before.includes(line));
  if (missing.length === 0 && added.length === 0) return undefined;
  const named = (what: string, columns: readonly string[]) =>
    columns.length === 0 ? [] : [`${what} ${columns.slice(0, shown).join(', ')}${columns.length > shown ? ' …' : ''}`];
  return [...named('missing', missing), ...named('not ours', added)].join('; ');
}
