import { ScimError } from '../error.ts';
import { checkElementFilter } from '../filter/check-filter.ts';
import { compileElementFilter, type ElementMatcher } from '../filter/compile-filter.ts';
import type { Filter } from '../filter/filter.ts';
import { printFilter } from '../filter/print-filter.ts';
import type { ResolvedFilter } from '../filter/resolved-filter.ts';
import { createsMissing } from '../habits/replace-without-match.ts';
import type { Json } from '../json.ts';
import type { Change } from './change.ts';

/** The test of a value path's filter for one element. */
export function selector({ type, target, leniency }: Change, filter: Filter): ElementMatcher {
  return compileElementFilter(checkElementFilter(type, target.path, filter, leniency));
}

/**
 * The sub-attributes an element must have so that `filter` selects it, for an `add` (and, as a habit, a `replace`) that
 * matched nothing. Throws 400 `noTarget` when the filter says more than "these are equal to that".
 */
export function missingElement({ type, target, op, leniency }: Change, filter: Filter): Readonly<Record<string, Json>> {
  const derived = new Map<string, Json>();
  const derivable = collectEqual(checkElementFilter(type, target.path, filter, leniency), derived);
  if (op === 'remove' || !derivable || !createsMissing(leniency, op))
    throw new ScimError(
      400,
      `No value of "${target.path.key}" matches [${printFilter(filter)}]: read the resource for those it has.`,
      {
        scimType: 'noTarget',
      },
    );
  return Object.fromEntries(derived);
}

function collectEqual(filter: ResolvedFilter, derived: Map<string, Json>): boolean {
  if (filter.kind === 'and') return filter.operands.every((operand) => collectEqual(operand, derived));
  if (filter.kind !== 'compare' || filter.op !== 'eq') return false;
  const name = filter.path.sub?.name;
  if (name === undefined || derived.has(name)) return false;
  derived.set(name, filter.value);
  return true;
}
