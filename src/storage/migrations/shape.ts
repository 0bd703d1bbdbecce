/** Names shown of what differs. */
const shown = 5;

/**
 * What the tables of a store are after a migration, as it is kept in the row `shape` of the table `store`: the migration's
 * number, then each column as `table.column`, with `!` where it must have a value. The same on both stores.
 */
export function shapeText(number: number, columns: readonly string[]): string {
  return [String(number), ...[...columns].sort()].join('\n');
}

/** How the tables differ from what the migration left, as words; undefined when they do not, or nothing was kept of it. */
export function driftOf(kept: string | undefined, found: string): string | undefined {
  if (kept === undefined || kept === found) return undefined;
  const [number, ...before] = kept.split('\n');
  const [current, ...now] = found.split('\n');
  // Kept by another version, which stopped between two migrations.
  if (number !== current) return undefined;
  const missing = before.filter((column) => !now.includes(column));
  const added = now.filter((column) => !before.includes(column));
  const named = (what: string, columns: readonly string[]) =>
    columns.length === 0 ? [] : [`${what} ${columns.slice(0, shown).join(', ')}${columns.length > shown ? ' …' : ''}`];
  return [...named('missing', missing), ...named('not ours', added)].join('; ');
}
