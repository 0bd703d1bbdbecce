import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';

type Scope = ReplyOf<'getScope'>;
export type Filter = Scope['filters'][number];
export type Clause = Filter['clauses'][number];
export type Operator = Clause['operator'];
/** What a clause may ask for, with the operators that fit. */
export type Attributes = Scope['attributes'];

const text = words.scope;

/** A filter that is not filled in yet. */
export function newFilter(attributes: Attributes): Filter {
  return { title: '', clauses: [newClause(attributes)] };
}

export function newClause(attributes: Attributes): Clause {
  const [first] = attributes;
  return { attribute: first?.name ?? '', operator: first?.operators[0] ?? 'EQUALS', value: '' };
}

/** Whether the operator compares with a value. */
export function needsValue(operator: Operator): boolean {
  return !operator.startsWith('IS ');
}

/** The clause with another attribute: an operator that does not fit it gives way to the first that does. */
export function withAttribute(clause: Clause, attribute: string, attributes: Attributes): Clause {
  const operators = attributes.find(({ name }) => name === attribute)?.operators ?? [clause.operator];
  const operator = operators.includes(clause.operator) ? clause.operator : (operators[0] ?? clause.operator);
  return { ...clause, attribute, operator };
}

/** A filter in one line: `department EQUALS 'Support' AND city IS NOT NULL`. */
export function filterText({ clauses }: Filter): string {
  return clauses.map(clauseText).join(text.and);
}

export function clauseText({
  attribute,
  operator,
  value = '',
}: {
  attribute: string;
  operator: Operator;
  value?: string | null;
}) {
  return needsValue(operator) ? `${attribute} ${operator} '${value ?? ''}'` : `${attribute} ${operator}`;
}

/** What to type as the value of an operator. */
export function valueHint(operator: Operator): string {
  if (operator.endsWith('REGEX MATCH')) return text.valueHint.regex;
  if (operator.startsWith('GREATER') || operator.startsWith('LESS')) return text.valueHint.order;
  return operator.endsWith('&') ? text.valueHint.inside : text.valueHint.exact;
}
