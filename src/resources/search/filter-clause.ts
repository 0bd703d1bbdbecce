import { invalidFilter } from '#scim/filter/check-comparison.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import { attributeClause, presentClause } from './attribute-clause.ts';
import { and, type Clause, not, or, unknown } from './clause.ts';
import { columnClause } from './column-clause.ts';
import { elementClause } from './element-clause.ts';
import { membershipClause } from './membership-clause.ts';
import type { SearchScope } from './search-scope.ts';

/** A filter as SQL over one tenant's resources of one type: the same on both stores, but for one function's name. */
export function filterClause(scope: SearchScope, filter: ResolvedFilter): Clause {
  switch (filter.kind) {
    case 'and':
      return and(filter.operands.map((operand) => filterClause(scope, operand)));
    case 'or':
      return or(filter.operands.map((operand) => filterClause(scope, operand)));
    case 'not':
      return not(filterClause(scope, filter.operand));
    case 'element':
      return isMembership(filter.path.attribute.name, scope)
        ? membershipElement(scope, filter.filter)
        : elementClause(scope, filter.filter);
    case 'compare':
    case 'present':
      return leafClause(scope, filter);
  }
}

function leafClause(scope: SearchScope, filter: Extract<ResolvedFilter, { kind: 'compare' | 'present' }>): Clause {
  const { name } = filter.path.attribute;
  if (filter.path.extension === undefined) {
    if (isMembership(name, scope)) return membershipClause(scope, filter);
    if (name === 'id' || name === 'meta') return columnClause(scope, filter);
  }
  const attribute = scope.type.searchable.get(filter.path.key);
  if (attribute === undefined) return unknown;
  return filter.kind === 'compare' ? attributeClause(scope, attribute, filter) : presentClause(scope, attribute);
}

function isMembership(name: string, { type }: SearchScope): boolean {
  return (name === 'members' && type.hasMembers) || (name === 'groups' && type.hasGroups);
}

/** `members[value eq "id"]` says no more than `members.value eq "id"`. */
function membershipElement(scope: SearchScope, filter: ResolvedFilter): Clause {
  switch (filter.kind) {
    case 'compare':
    case 'present':
      return membershipClause(scope, filter);
    case 'or':
      return or(filter.operands.map((operand) => membershipElement(scope, operand)));
    default:
      throw invalidFilter('Memberships are searched by one id: write members.value eq "…" or groups.value eq "…".');
  }
}
