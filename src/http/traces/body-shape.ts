import type { Json } from '#scim/json.ts';

/** Characters of an excerpt: enough for a PATCH of some operations. */
const longest = 1_000;
/** Elements of a list that are shown. */
const mostElements = 3;

/** Members whose text says how something is asked and nothing of anybody, where it looks as it should. */
const protocolMembers: ReadonlyMap<string, RegExp> = new Map([
  ['op', /^[a-z]{1,12}$/i],
  ['method', /^[a-z]{1,12}$/i],
  ['type', /^[a-z]{1,12}$/i],
  ['schemas', /^(?:urn:|https?:)[\w:./-]{1,150}$/i],
]);
const protocolWords = /^(?:true|false|)$/i;

/**
 * The shape of a request's body as JSON text of at most 1,000 characters: names, operations, paths, types and booleans as
 * they came; every other text becomes `…`, every number 0, and of long lists three elements stand for all.
 */
export function bodyShape(body: Json): string {
  const text = shape(body, '', { left: longest * 2 });
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

interface Room {
  left: number;
}

function shape(value: Json | undefined, name: string, room: Room): string {
  const text = shapeOf(value, name, room);
  room.left -= text.length;
  return text;
}

function shapeOf(value: Json | undefined, name: string, room: Room): string {
  if (room.left <= 0) return '…';
  if (typeof value === 'string') return JSON.stringify(textShape(value, name));
  if (typeof value === 'number') return '0';
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  if (Array.isArray(value)) return listShape(value, name, room);
  const members = Object.entries(value).map(
    ([key, part]) => `${JSON.stringify(withoutLiterals(key))}:${shape(part, key.toLowerCase(), room)}`,
  );
  return `{${members.join(',')}}`;
}

function listShape(list: readonly Json[], name: string, room: Room): string {
  const shown = list.slice(0, mostElements).map((element) => shape(element, name, room));
  const more = list.length - shown.length;
  return `[${[...shown, ...(more > 0 ? [`…${more} more`] : [])].join(',')}]`;
}

function textShape(text: string, name: string): string {
  if (name === 'path') return withoutLiterals(text).slice(0, 200);
  return isProtocolText(text, name) ? text : '…';
}

/** Whether a text of a body tells nothing of anybody. */
export function isProtocolText(text: string, name: string): boolean {
  return protocolWords.test(text) || protocolMembers.get(name)?.test(text) === true;
}

/** A path or a name without what stands in quotes: `members[value eq "…"]`. */
export function withoutLiterals(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"?/g, '"…"').slice(0, 300);
}
