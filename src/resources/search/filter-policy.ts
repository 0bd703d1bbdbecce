import { ScimError } from '#scim/error.ts';
import { checkFilter } from '#scim/filter/check-filter.ts';
import type { Filter } from '#scim/filter/filter.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Leniency } from '#scim/habits/leniency.ts';
import type { AttributePath } from '#scim/path/attribute-path.ts';
import { parseAttributePath } from '#scim/path/parse-attribute-path.ts';
import { printPath } from '#scim/path/print-path.ts';
import type { CompiledProfile, CompiledType } from '../compile-profile.ts';

/**
 * Resolves a client's filter: names that the application gives attributes, then the schema, then what the profile lets be
 * filtered on.
 * @throws ScimError 400 invalidFilter, in the profile's words for what it does not support
 */
export function resolveFilter(
  { profile }: CompiledProfile,
  type: CompiledType,
  filter: Filter,
  leniency?: Leniency,
): ResolvedFilter {
  const named = renamed(profile.filter.names, filter);
  const { filterable } = type;
  if (filterable === undefined) return checkFilter(type.schema, named, leniency);
  const { status, scimType = 'invalidFilter', detail } = profile.filter.unsupported;
  const refuse = (what: string) => new ScimError(status, `${detail} (${what})`, { scimType });
  let resolved: ResolvedFilter;
  try {
    resolved = checkFilter(type.schema, named, leniency);
  } catch (error) {
    throw error instanceof ScimError ? refuse(error.message) : error;
  }
  const refused = firstRefused(filterable, resolved);
  if (refused !== undefined) throw refuse(refused);
  return resolved;
}

function renamed(names: Readonly<Record<string, string>>, filter: Filter): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, operands: filter.operands.map((operand) => renamed(names, operand)) };
    case 'not':
      return { kind: 'not', operand: renamed(names, filter.operand) };
    case 'compare':
    case 'present':
      return { ...filter, path: realPath(names, filter.path) };
    case 'element':
      return filter;
  }
}

function realPath(names: Readonly<Record<string, string>>, path: AttributePath): AttributePath {
  const written = printPath(path).toLowerCase();
  const real = Object.hasOwn(names, written) ? names[written] : undefined;
  return real === undefined ? path : parseAttributePath(real);
}

/** The first attribute, with its operator, that the policy does not list. */
function firstRefused(
  filterable: ReadonlyMap<string, ReadonlySet<string>>,
  filter: ResolvedFilter,
): string | undefined {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.operands.map((operand) => firstRefused(filterable, operand)).find((found) => found !== undefined);
    case 'not':
      return firstRefused(filterable, filter.operand);
    case 'element':
      return firstRefused(filterable, filter.filter);
    case 'present':
      return filterable.get(filter.path.key)?.has('pr') ? undefined : `${filter.path.key} pr`;
    case 'compare':
      return filterable.get(filter.path.key)?.has(filter.op) ? undefined : `${filter.path.key} ${filter.op}`;
  }
}
