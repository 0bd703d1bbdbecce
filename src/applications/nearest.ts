/** *Did you mean x?* for a name close to a known one, ready to stand before another sentence; else an empty text. */
export function nearest(name: string, known: readonly string[]): string {
  const close = nearestNames(name, known, 3);
  return close.length === 0 ? '' : `Did you mean ${close.join(' or ')}? `;
}

/** The known names that differ from `name` by few letters, or contain it, closest first. */
export function nearestNames(name: string, known: readonly string[], most: number): string[] {
  const wanted = name.toLowerCase();
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  return known
    .map((each) => ({ each, distance: distanceOf(wanted, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= allowed || (wanted.length > 2 && each.toLowerCase().includes(wanted)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ each }) => each);
}

/** Letters to insert, delete or replace (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[line - 1] === other[at - 1] ? 0 : 1;
      next.push(Math.min((next[at - 1] ?? 0) + 1, (row[at] ?? 0) + 1, (row[at - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
