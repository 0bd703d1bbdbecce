import { editDistance } from '#expressions/edit-distance.ts';

/** *Did you mean x?* for a name close to a known one, ready to stand before another sentence; else an empty text. */
export function didYouMean(name: string, known: readonly string[]): string {
  const close = nearestNames(name, known, 3);
  return close.length === 0 ? '' : `Did you mean ${close.join(' or ')}? `;
}

/** The known names that differ from `name` by few letters, or contain it, closest first. */
export function nearestNames(name: string, known: readonly string[], most: number): string[] {
  const wanted = name.toLowerCase();
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  return known
    .map((each) => ({ each, distance: editDistance(wanted, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= allowed || (wanted.length > 2 && each.toLowerCase().includes(wanted)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ each }) => each);
}
