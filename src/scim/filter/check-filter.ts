import type { AttributePath, ResolvedPath } from '../path/attribute-path.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import { printPath } from '../path/print-path.ts';
import { resolvePath, subPath } from '../path/resolve-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { comparisonValue, invalidFilter } from './check-comparison.ts';
import type { Filter } from './filter.ts';
import type { ResolvedFilter } from './resolved-filter.ts';

type Resolve = (path: AttributePath) => ResolvedPath;

/**
 * Resolves a filter against a resource type: the one meaning that evaluation and search share. Throws 400 `invalidFilter`
 * for unknown attributes, operators the type of an attribute has not, values that cannot be of it, and attributes that
 * are never returned (they could be guessed by asking).
 */
export function checkFilter(type: TypeSchema, filter: Filter): ResolvedFilter {
  return check(type, filter, (path) => resolveIn(type, path));
}

/** Like `checkFilter`, for the filter in a value path: its paths are sub-attributes of `attribute`. */
export function checkElementFilter(type: TypeSchema, attribute: ResolvedPath, filter: Filter): ResolvedFilter {
  return check(type, filter, (path) => resolveSub(type, attribute, path));
}

function check(type: TypeSchema, filter: Filter, resolve: Resolve): ResolvedFilter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, operands: filter.operands.map((operand) => check(type, operand, resolve)) };
    case 'not':
      return { kind: 'not', operand: check(type, filter.operand, resolve) };
    case 'present':
      return { kind: 'present', path: resolve(filter.path) };
    case 'compare':
      return checkCompare(type, filter, resolve(filter.path));
    case 'element':
      return checkElement(type, filter, resolve(filter.path));
  }
}

function checkCompare(
  type: TypeSchema,
  { op, value }: Filter & { kind: 'compare' },
  named: ResolvedPath,
): ResolvedFilter {
  if (value === null) {
    if (op === 'eq') return { kind: 'not', operand: { kind: 'present', path: named } };
    if (op === 'ne') return { kind: 'present', path: named };
    throw invalidFilter(`"${named.key}" cannot be compared with null by "${op}": use eq, ne or pr.`);
  }
  const path = comparedPath(type, named);
  return { kind: 'compare', path, op, value: comparisonValue(path.sub ?? path.attribute, op, value, path.key) };
}

/** `emails co "x"` compares `emails.value`: the default sub-attribute of RFC 7643 §2.4. */
function comparedPath(type: TypeSchema, path: ResolvedPath): ResolvedPath {
  if (path.sub !== undefined || path.attribute.type !== 'complex') return path;
  return subPath(type, path, 'value') ?? path;
}

function checkElement(type: TypeSchema, filter: Filter & { kind: 'element' }, path: ResolvedPath): ResolvedFilter {
  if (path.sub !== undefined || (path.attribute.type !== 'complex' && !path.attribute.multiValued))
    throw invalidFilter(`"${path.key}[…]" selects nothing: only complex or multi-valued attributes take brackets.`);
  return { kind: 'element', path, filter: checkElementFilter(type, path, filter.filter) };
}

function resolveIn(type: TypeSchema, path: AttributePath): ResolvedPath {
  const resolved = resolvePath(type, path);
  if (resolved === undefined)
    throw invalidFilter(`${type.resourceType.name} has no attribute "${shorten(printPath(path))}": see /Schemas.`);
  return refuseHidden(resolved);
}

function resolveSub(type: TypeSchema, attribute: ResolvedPath, path: AttributePath): ResolvedPath {
  const plain = path.urn === undefined && path.sub === undefined;
  // Elements of simple multi-valued attributes are addressed by "value" (RFC 7643 §2.4).
  if (plain && attribute.attribute.type !== 'complex' && path.name.toLowerCase() === 'value') return attribute;
  const resolved = plain ? subPath(type, attribute, path.name) : undefined;
  if (resolved === undefined)
    throw invalidFilter(`"${attribute.key}" has no sub-attribute "${shorten(printPath(path))}": see /Schemas.`);
  return refuseHidden(resolved);
}

function refuseHidden(path: ResolvedPath): ResolvedPath {
  if (path.attribute.returned === 'never' || path.sub?.returned === 'never')
    throw invalidFilter(`"${path.key}" is never returned and cannot be filtered on.`);
  return path;
}
