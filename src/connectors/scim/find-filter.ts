import type { Filter } from '#scim/filter/filter.ts';
import { printFilter } from '#scim/filter/print-filter.ts';
import { parseAttributePath } from '#scim/path/parse-attribute-path.ts';
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

/** The same question about inactive objects, which some applications list only when asked. */
export function inactiveFilter(filter: Filter): Filter {
  const inactive: Filter = { kind: 'compare', path: { name: 'active' }, op: 'eq', value: false };
  return { kind: 'and', operands: [filter, inactive] };
}

/** As a query parameter. */
export function filterParameter(filter: Filter): string {
  return `filter=${encodeURIComponent(printFilter(filter))}`;
}
