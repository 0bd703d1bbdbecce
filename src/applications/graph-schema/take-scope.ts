import { needsValue, type ScopingClause, type ScopingFilter, scopingOperators } from '#engine/model/scoping-filter.ts';
import type { GraphScope } from './schema.ts';

export type TakenScope =
  | { readonly ok: true; readonly filters: readonly ScopingFilter[] }
  | { readonly ok: false; readonly message: string };

/**
 * The scoping filters of a mapping, all or none: a filter less lets fewer people in, a clause less lets more in, and neither is what
 * was meant.
 */
export function takeScope(scope: GraphScope | null | undefined): TakenScope {
  const { groups = [], inputFilterGroups = [], categoryFilterGroups = [] } = scope ?? {};
  if (inputFilterGroups.length > 0 || categoryFilterGroups.length > 0) {
    const what = inputFilterGroups.length > 0 ? 'inputFilterGroups' : 'categoryFilterGroups';
    return refused(`${what} have no counterpart: they let nobody in and remove nobody who is in.`);
  }
  const filters: ScopingFilter[] = [];
  for (const [index, { name, clauses }] of groups.entries()) {
    const title = name?.trim() || `Filter ${index + 1}`;
    const read: ScopingClause[] = [];
    for (const { sourceOperandName: attribute, operatorName, targetOperand } of clauses) {
      const operator = scopingOperators.find((each) => spelling(each) === spelling(operatorName));
      if (operator === undefined) return refused(`${title}: there is no operator ${operatorName}.`);
      const values = targetOperand?.values ?? [];
      if (!needsValue(operator)) read.push({ attribute, operator });
      else if (values.length === 1) read.push({ attribute, operator, value: values[0] ?? '' });
      else return refused(`${title}: ${attribute} ${operator} compares with ${values.length} values, and needs one.`);
    }
    filters.push({ title, clauses: read });
  }
  return { ok: true, filters };
}

/** The portal writes `Greater_Than`, the API `GREATER THAN` or `GREATER_THAN`. */
function spelling(operator: string): string {
  return operator.toUpperCase().replaceAll('_', ' ').trim();
}

function refused(message: string): TakenScope {
  return { ok: false, message };
}
