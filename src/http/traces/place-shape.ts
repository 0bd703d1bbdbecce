import type { Filter } from '#scim/filter/filter.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { printFilter } from '#scim/filter/print-filter.ts';
import { parseQuery } from '../url-parts.ts';

const attributeNames = /^[\w.:,$ -]{1,200}$/;
const wholeNumber = /^[+-]?\d{1,10}$/;

/** Parameters whose values say nothing of anybody, where they look as they should. */
const plain: ReadonlyMap<string, RegExp> = new Map([
  ['startindex', wholeNumber],
  ['count', wholeNumber],
  ['sortorder', /^[a-z]{1,12}$/i],
  ['sortby', attributeNames],
  ['attributes', attributeNames],
  ['excludedattributes', attributeNames],
]);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text looks like an id of ours. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/**
 * Where a request went, without values of attributes: ids of ours stay, whatever else stands in their place becomes `…`; a
 * filter keeps its attributes and operators; parameters that SCIM does not know keep their name.
 *
 * @param path behind the SCIM base path, percent-encoded
 * @param query percent-encoded
 */
export function placeShape(path: string, query: string): string {
  const [, endpoint = '', ...rest] = path.slice(0, 300).split('/');
  const discovery = /^(?:schemas|resourcetypes)$/i.test(endpoint);
  const segments = [endpoint.slice(0, 40), ...rest.map((segment) => (discovery ? segment : segmentShape(segment)))];
  const shown = `/${segments.join('/')}`;
  return query === '' ? shown : `${shown}?${queryShape(query)}`;
}

function segmentShape(segment: string): string {
  return segment === '' || segment === '.search' || isUuid(segment) ? segment : '…';
}

function queryShape(query: string): string {
  const parts = [...readQuery(query)].slice(0, 12).map(([name, value]) => {
    if (name === 'filter') return `filter=${filterShape(value)}`;
    if (value === '') return name.slice(0, 40);
    return `${name.slice(0, 40)}=${plain.get(name)?.test(value) === true ? value : '…'}`;
  });
  return parts.join('&');
}

/** A query that cannot be decoded is why the request was refused: its values are not told. */
function readQuery(query: string): ReadonlyMap<string, string> {
  try {
    return parseQuery(query);
  } catch {
    return new Map(query.split('&').map((piece) => [piece.split('=', 1)[0] ?? '', '…']));
  }
}

function filterShape(text: string): string {
  try {
    return printFilter(withoutValues(parseFilter(text, { unquotedValues: true }))).slice(0, 500);
  } catch {
    return '(unreadable)';
  }
}

function withoutValues(filter: Filter): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, operands: filter.operands.map(withoutValues) };
    case 'not':
      return { kind: 'not', operand: withoutValues(filter.operand) };
    case 'element':
      return { ...filter, filter: withoutValues(filter.filter) };
    case 'present':
      return filter;
    case 'compare':
      return typeof filter.value === 'string' || typeof filter.value === 'number' ? { ...filter, value: '…' } : filter;
  }
}
