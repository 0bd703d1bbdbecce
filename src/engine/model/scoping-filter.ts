/** The operators of a clause, by the names that Entra's API gives them; the two of *less than* are ours. */
export const scopingOperators = [
  'EQUALS',
  'NOT EQUALS',
  'IS TRUE',
  'IS FALSE',
  'IS NULL',
  'IS NOT NULL',
  'REGEX MATCH',
  'NOT REGEX MATCH',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUALS',
  'LESS_THAN',
  'LESS_THAN_OR_EQUALS',
  'INCLUDES',
  'ENDS_WITH',
  '&',
  '!&',
] as const;

export type ScopingOperator = (typeof scopingOperators)[number];

/** One condition on one attribute of the directory. */
export interface ScopingClause {
  readonly attribute: string;
  readonly operator: ScopingOperator;
  /** Absent where the operator needs none. */
  readonly value?: string;
}

/** Clauses that must all hold; of several filters of an object mapping one is enough. */
export interface ScopingFilter {
  readonly title: string;
  readonly clauses: readonly ScopingClause[];
}

/** Whether the operator compares with a value. */
export function needsValue(operator: ScopingOperator): boolean {
  return !operator.startsWith('IS ');
}

/** A clause as the log shows it: `department EQUALS 'Support'`. */
export function clauseText({
  attribute,
  operator,
  value,
}: {
  readonly attribute: string;
  readonly operator: ScopingOperator;
  readonly value?: string | undefined;
}): string {
  return needsValue(operator) ? `${attribute} ${operator} '${value ?? ''}'` : `${attribute} ${operator}`;
}
