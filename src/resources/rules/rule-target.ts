import { checkElementFilter } from '#scim/filter/check-filter.ts';
import { compileElementFilter, type ElementMatcher } from '#scim/filter/compile-filter.ts';
import type { Filter } from '#scim/filter/filter.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import { resolvePath, subPath } from '#scim/path/resolve-path.ts';
import type { TypeSchema } from '#scim/schema/definition.ts';

/** What a rule speaks of: an attribute, a sub-attribute, or these of the elements that a filter picks. */
export interface RuleTarget {
  readonly resolved: ResolvedPath;
  readonly filter?: Filter;
  /** Whether the filter picks an element; true for all without filter. */
  readonly picks: ElementMatcher;
  /** As written in the profile, for messages. */
  readonly text: string;
}

/**
 * Resolves a target as profiles write it: `userName`, `emails[type eq "work"].value`, `urn:…:User:site`.
 * Undefined when the type has no such attribute: profiles share rules that not every schema can have.
 */
export function resolveTarget(type: TypeSchema, text: string): RuleTarget | undefined {
  const { path, filter, sub } = parsePatchPath(text);
  const resolved = resolvePath(type, path);
  if (resolved === undefined) return undefined;
  const whole = sub === undefined ? resolved : subPath(type, resolved, sub);
  if (whole === undefined) return undefined;
  if (filter === undefined) return { resolved: whole, text, picks: () => true };
  return { resolved: whole, text, filter, picks: compileElementFilter(checkElementFilter(type, resolved, filter)) };
}
