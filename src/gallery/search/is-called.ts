/**
 * Whether one of `names` is meant by `search`: in any case, with or without accents, blanks and hyphens. All words of the search
 * are in the names (a word of one or two letters begins one of theirs), or a name has the search in it when both are written as one
 * word. A search without letters or digits means everything.
 */
export function isCalled(names: readonly string[], search: string): boolean {
  const wanted = wordsOf(search);
  const all = names.map(wordsOf);
  const inOne = wanted.join('');
  if (inOne === '') return true;
  const given = all.flat();
  const isIn = (part: string) => (name: string) => (part.length < 3 ? name.startsWith(part) : name.includes(part));
  return wanted.every((word) => given.some(isIn(word))) || all.some((words) => isIn(inOne)(words.join('')));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
