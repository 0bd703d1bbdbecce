import type { Json } from '#scim/json.ts';
import { isProtocolText } from './body-shape.ts';

/** Values that are looked for, and the shortest: shorter ones would tear words apart and tell nothing. */
const mostValues = 2_000;
const shortest = 3;

/**
 * A refusal's sentence without what the client sent: errors say back what was wrong, and a trace outlives the user it is about.
 *
 * @param body the request's
 * @param words what stood in its path and query, decoded
 */
export function withoutValues(sentence: string, body: Json | undefined, words: readonly string[]): string {
  let told = sentence;
  const inPlace = words.flatMap((word) => [word, ...literalsOf(word)]).filter((word) => word.length >= shortest);
  for (const value of [...inPlace, ...valuesOf(body)]) {
    // A number in a sentence may be another one's part.
    if (/^\d+$/.test(value)) told = told.replace(new RegExp(`(?<!\\d)${value}(?!\\d)`, 'g'), '…');
    else
      for (const spelling of new Set([value, JSON.stringify(value).slice(1, -1)]))
        told = told.replaceAll(spelling, '…');
    // Long values are told by their beginning.
    if (value.length > 100) told = told.replaceAll(value.slice(0, 100), '…');
  }
  return told.slice(0, 500);
}

function literalsOf(query: string): string[] {
  return [...query.matchAll(/"((?:\\.|[^"\\])*)"?|[^\s"()[\]=&]*@[^\s"()[\]&]*/g)]
    .map(([whole, quoted]) => quoted ?? whole)
    .filter((text) => text.length >= shortest);
}

function valuesOf(body: Json | undefined): string[] {
  const found: string[] = [];
  const open: (readonly [string, Json | undefined])[] = [['', body]];
  for (let next = open.pop(); next !== undefined && found.length < mostValues; next = open.pop()) {
    const [name, value] = next;
    if (typeof value === 'object' && value !== null) {
      const list = Array.isArray(value);
      for (const [key, part] of Object.entries(value)) open.push([list ? name : key.toLowerCase(), part]);
    } else if (name === 'path' && typeof value === 'string') found.push(...literalsOf(value));
    else if (typeof value === 'number') addValue(found, String(value));
    else if (typeof value === 'string' && !isProtocolText(value, name)) addValue(found, value);
  }
  // A value may hold another one: the longest first.
  return found.sort((one, other) => other.length - one.length);
}

function addValue(found: string[], text: string): void {
  if (text.length >= shortest) found.push(text);
}
