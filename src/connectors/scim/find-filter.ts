import type { ObjectType } from '#engine/model/target.ts';
import type { Filter } from '#scim/filter/filter.ts';
import { printFilter } from '#scim/filter/print-filter.ts';
import { parseAttributePath } from '#scim/path/parse-attribute-path.ts';
import type { SearchStyle } from './dialect.ts';
import type { TargetPath } from './target-path.ts';

/**
 * The filter that finds the objects whose attribute at `path` equals `value` (RFC 7644 §3.4.2.2). The value is quoted as
 * JSON: quotes, backslashes and control characters in it match and cannot end the filter. An element's value is asked for
 * inside its brackets: `emails[type eq "work" and value eq "a@example.org"]`.
 */
export function findFilter(path: TargetPath, value: string): Filter {
  const name = path.text.includes('[') ? path.text.slice(0, path.text.indexOf('[')) : path.text;
  if (path.selector === undefined) return { kind: 'compare', path: parseAttributePath(name), op: 'eq', value };
  const inside: Filter = { kind: 'compare', path: { name: path.sub ?? 'value' }, op: 'eq', value };
  const { filter } = path.selector;
  const operands = filter.kind === 'and' ? [...filter.operands, inside] : [filter, inside];
  return { kind: 'element', path: parseAttributePath(name), filter: { kind: 'and', operands } };
}

/** Parameters of every read of a group: nobody needs its members to find or to change it. */
export const withoutMembers = 'excludedAttributes=members';

export interface Search {
  readonly type: ObjectType;
  readonly path: TargetPath;
  readonly value: string;
  /** Only inactive objects, which some applications list only when asked. */
  readonly inactive?: boolean;
  /** Nothing is to be found: no count is given. */
  readonly stranger?: boolean;
}

/** The query parameters of a search, encoded, in the order and style of the dialect. */
export function searchParameters(search: Search, style: SearchStyle): readonly string[] {
  const { path, value } = search;
  const question =
    style === 'plain' && path.selector !== undefined
      ? `${path.sub === undefined ? `${path.text}.value` : path.text} eq ${JSON.stringify(value)}`
      : printFilter(findFilter(path, value));
  const text = encodeURIComponent(search.inactive === true ? `${question} and active eq false` : question);
  const members = search.type === 'Group' ? [withoutMembers] : [];
  switch (style) {
    case 'plain':
      return [...members, `filter=${text.replaceAll('%20', '+')}`];
    case 'page':
      return [`filter=${text}`, 'startIndex=1', 'count=100'];
    case 'two':
      return search.stranger === true ? [...members, `filter=${text}`] : [`filter=${text}`, 'count=2', ...members];
  }
}
