/** What names a person, to be found in any text and taken out of it. */
export interface Needles {
  /** Whether a text names the person. */
  inText(text: string): boolean;
  /** The text without what names the person; JSON stays JSON. */
  without(text: string): string;
}

/** What stands where a name was. */
export const erasedName = '[erased]';
/** What stands where an address was: something that reads an address still finds one, and no mail gets there. */
export const erasedAddress = 'erased@erased.invalid';

/** Whole words only: ada@x.example is no part of nada@x.example. An escape before it (`\n`, `\u00e9`, `%22`) is no letter. */
const before = '(?<=^|\\\\[bfnrt]|\\\\u[0-9a-fA-F]{4}|%[0-9A-Fa-f]{2}|[^\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][.@_+-])';
const behind = '(?![\\p{L}\\p{N}]|[.@_+-][\\p{L}\\p{N}])';

/** Finds texts that hold one of `names`, in any case, and as JSON, JSON in JSON, or an address (RFC 3986) writes it. */
export function needlesOf(names: readonly string[]): Needles {
  const written = [...new Set(names.filter((name) => name !== '').flatMap(writings))];
  if (written.length === 0) return { inText: () => false, without: (text) => text };
  const longestFirst = written.sort((one, other) => other.length - one.length);
  const pattern = `${before}(?:${longestFirst.map(literal).join('|')})${behind}`;
  const one = new RegExp(pattern, 'iu');
  const all = new RegExp(pattern, 'giu');
  return {
    inText: (text) => one.test(text),
    without: (text) => text.replaceAll(all, (found) => (/@|%40/i.test(found) ? erasedAddress : erasedName)),
  };
}

function writings(name: string): readonly string[] {
  return [name, name.normalize('NFC'), name.normalize('NFD')].flatMap((form) => {
    const json = JSON.stringify(form).slice(1, -1);
    const twice = JSON.stringify(json).slice(1, -1);
    const address = encodeURIComponent(form);
    return [form, json, twice, address, address.replaceAll('%20', '+')];
  });
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
