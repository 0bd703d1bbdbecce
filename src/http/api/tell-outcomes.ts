/** Outcomes of objects in the one order in which they are told, then what a cycle counts besides. */
const words: readonly (readonly [string, string])[] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['matched', 'matched'],
  ['disabled', 'disabled'],
  ['restored', 'restored'],
  ['deleted', 'deleted'],
  ['skipped', 'skipped'],
  ['failed', 'failed'],
  ['inSync', 'in sync'],
  ['held', 'held'],
  ['planned', 'planned'],
  ['warnings', 'warnings'],
  ['listed', 'read from the list of accounts'],
  ['membersAdded', 'members added'],
  ['membersRemoved', 'members removed'],
  ['membersFailed', 'members failed'],
  ['membersHeld', 'members held'],
  ['membersProtected', 'members protected'],
  ['membersWaiting', 'members waiting'],
  ['referencesWritten', 'references written'],
  ['referencesFailed', 'references failed'],
  ['referencesWaiting', 'references waiting'],
];

/** What a cycle did: `created 73, updated 1, skipped 5 (account disabled 3, required missing 2)`; what is not zero. */
export function tellOutcomes(tally: Readonly<Record<string, number>>): string {
  const told = words.flatMap(([name, word]) => {
    const count = tally[name] ?? 0;
    return count > 0 ? [`${word} ${count}${reasons(tally, name)}`] : [];
  });
  return told.length === 0 ? 'nothing to do' : told.join(', ');
}

/** The most frequent first, equal ones by name. */
function reasons(tally: Readonly<Record<string, number>>, name: string): string {
  const found = Object.entries(tally).filter(([each, count]) => each.startsWith(`${name}.`) && count > 0);
  if (found.length === 0) return '';
  const sorted = found.sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  return ` (${sorted.map(([each, count]) => `${each.slice(name.length + 1).replaceAll('-', ' ')} ${count}`).join(', ')})`;
}
