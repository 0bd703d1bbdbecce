import { acceptLegacyUrn } from '../habits/legacy-urn.ts';
import { indulgent, type Leniency } from '../habits/leniency.ts';
import { acceptUnqualified } from '../habits/unqualified-extension.ts';
import type { AttributePath, ResolvedPath } from '../path/attribute-path.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import { printPath } from '../path/print-path.ts';
import { resolvePath, subPath } from '../path/resolve-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { comparisonValue, invalidFilter } from './check-comparison.ts';
import type { Filter } from './filter.ts';
import type { ResolvedFilter } from './resolved-filter.ts';

interface Check {
  readonly type: TypeSchema;
  readonly leniency: Leniency;
  readonly resolve: (path: AttributePath) => ResolvedPath;
}

/**
 * Resolves a filter against a resource type: the one meaning that evaluation and search share. Throws 400 `invalidFilter`
 * for unknown attributes, operators the type of an attribute has not, values that cannot be of it, and attributes that
 * are never returned (they could be guessed by asking).
 */
export function checkFilter(type: TypeSchema, filter: Filter, leniency: Leniency = indulgent): ResolvedFilter {
  return check({ type, leniency, resolve: (path) => resolveIn(type, path, leniency) }, filter);
}

/** Like `checkFilter`, for the filter in a value path: its paths are sub-attributes of `attribute`. */
export function checkElementFilter(
  type: TypeSchema,
  attribute: ResolvedPath,
  filter: Filter,
  leniency: Leniency = indulgent,
): ResolvedFilter {
  return check({ type, leniency, resolve: (path) => resolveSub(type, attribute, path) }, filter);
}

function check(how: Check, filter: Filter): ResolvedFilter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, operands: filter.operands.map((operand) => check(how, operand)) };
    case 'not':
      return { kind: 'not', operand: check(how, filter.operand) };
    case 'present':
      return { kind: 'present', path: how.resolve(filter.path) };
    case 'compare':
      return checkCompare(how, filter, how.resolve(filter.path));
    case 'element':
      return checkElement(how, filter, how.resolve(filter.path));
  }
}

function checkCompare(
  { type, leniency }: Check,
  { op, value }: Filter & { kind: 'compare' },
  named: ResolvedPath,
): ResolvedFilter {
  if (value === null) {
    if (op === 'eq') return { kind: 'not', operand: { kind: 'present', path: named } };
    if (op === 'ne') return { kind: 'present', path: named };
    throw invalidFilter(`"${named.key}" cannot be compared with null by "${op}": use eq, ne or pr.`);
  }
  const path = comparedPath(type, named);
  const compared = { attribute: path.sub ?? path.attribute, key: path.key, leniency };
  return { kind: 'compare', path, op, value: comparisonValue(compared, op, value) };
}

/** `emails co "x"` compares `emails.value`: the default sub-attribute of RFC 7643 §2.4. */
function comparedPath(type: TypeSchema, path: ResolvedPath): ResolvedPath {
  if (path.sub !== undefined || path.attribute.type !== 'complex') return path;
  return subPath(type, path, 'value') ?? path;
}

function checkElement(
  { type, leniency }: Check,
  filter: Filter & { kind: 'element' },
  path: ResolvedPath,
): ResolvedFilter {
  if (path.sub !== undefined || (path.attribute.type !== 'complex' && !path.attribute.multiValued))
    throw invalidFilter(`"${path.key}[…]" selects nothing: only complex or multi-valued attributes take brackets.`);
  return { kind: 'element', path, filter: checkElementFilter(type, path, filter.filter, leniency) };
}

function resolveIn(type: TypeSchema, path: AttributePath, leniency: Leniency): ResolvedPath {
  const resolved = resolvePath(type, path);
  if (resolved === undefined)
    throw invalidFilter(`${type.resourceType.name} has no attribute "${shorten(printPath(path))}": see /Schemas.`);
  if (path.urn === undefined) acceptUnqualified(leniency, resolved, 'invalidFilter');
  else acceptLegacyUrn(leniency, path.urn, 'invalidFilter');
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
