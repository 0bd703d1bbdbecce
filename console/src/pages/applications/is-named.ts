/** Whether one of these names is meant: all words of the search are in them, or it is with its blanks left out. */
export function isNamed(names: readonly string[], search: string): boolean {
  const text = names.join('\n').toLowerCase();
  const words = search.trim().toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word)) || text.includes(words.join(''));
}
