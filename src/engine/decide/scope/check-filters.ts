import { readDate } from '#expressions/dates/date-text.ts';
import { nearest } from '#expressions/nearest.ts';
import { compileRegex } from '#expressions/regex.ts';
import {
  needsValue,
  type ScopingClause,
  type ScopingFilter,
  type ScopingOperator,
  scopingOperators,
} from '../../model/scoping-filter.ts';
import { integerIn } from './clause-test.ts';

/** What kind of value a source attribute holds; *list*: several texts. */
export type SourceType = 'string' | 'boolean' | 'dateTime' | 'reference' | 'list';

export interface SourceAttribute {
  readonly name: string;
  readonly type: SourceType;
}

/** What is wrong with a filter, and at which field; numbers count from 0. */
export interface FilterProblem {
  readonly filter: number;
  /** Absent: the filter itself, not one of its clauses. */
  readonly clause?: number;
  readonly field: 'title' | 'clauses' | 'attribute' | 'operator' | 'value';
  readonly message: string;
  readonly hint: string;
}

const presence: readonly ScopingOperator[] = ['IS NULL', 'IS NOT NULL'];
const equality: readonly ScopingOperator[] = ['EQUALS', 'NOT EQUALS'];
const ordering: readonly ScopingOperator[] = [
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUALS',
  'LESS_THAN',
  'LESS_THAN_OR_EQUALS',
];
const wording: readonly ScopingOperator[] = ['REGEX MATCH', 'NOT REGEX MATCH', 'INCLUDES', 'ENDS_WITH', '&', '!&'];

const fitting: Readonly<Record<SourceType, readonly ScopingOperator[]>> = {
  string: [...equality, ...presence, ...wording, ...ordering],
  list: [...equality, ...presence, ...wording],
  boolean: ['IS TRUE', 'IS FALSE', ...presence],
  dateTime: [...ordering, ...presence],
  reference: [...equality, ...presence],
};

const typeText: Readonly<Record<SourceType, string>> = {
  string: 'a text',
  list: 'a list of texts',
  boolean: 'true or false',
  dateTime: 'a date',
  reference: 'a person',
};

/** The operators that fit a type, in the order in which a screen lists them. */
export function operatorsFor(type: SourceType): readonly ScopingOperator[] {
  return scopingOperators.filter((operator) => fitting[type].includes(operator));
}

/**
 * Checks scoping filters before they are saved: titles, attributes of the directory, operators that fit them, values. Answers the
 * filters with every attribute as the directory writes it, and what is wrong.
 */
export function checkFilters(
  filters: readonly ScopingFilter[],
  attributes: readonly SourceAttribute[],
): { readonly filters: readonly ScopingFilter[]; readonly problems: readonly FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const checked = filters.map((filter, at) => {
    problems.push(...titleProblems(filters, at));
    if (filter.clauses.length === 0) {
      const hint = 'Add a clause, or delete the filter: without any filter everybody is let in.';
      problems.push({ filter: at, field: 'clauses', message: `${filter.title} has no clause.`, hint });
    }
    const clauses = filter.clauses.map((clause, clauseAt) => {
      const known = attributes.find(({ name }) => name.toLowerCase() === clause.attribute.trim().toLowerCase());
      const wrong = known === undefined ? unknownAttribute(clause, attributes) : clauseProblem(clause, known);
      if (wrong !== undefined) problems.push({ filter: at, clause: clauseAt, ...wrong });
      return { ...plain(clause), attribute: known?.name ?? clause.attribute };
    });
    return { title: filter.title.trim(), clauses };
  });
  return { filters: checked, problems };
}

type Wrong = Pick<FilterProblem, 'field' | 'message' | 'hint'>;

function titleProblems(filters: readonly ScopingFilter[], at: number): readonly FilterProblem[] {
  const title = filters[at]?.title.trim() ?? '';
  const field = 'title' as const;
  if (title === '') {
    const hint = 'Give it one, such as "Support only": the log names it.';
    return [{ filter: at, field, message: `Scoping filter ${at + 1} has no title.`, hint }];
  }
  const same = filters.findIndex((each) => each.title.trim().toLowerCase() === title.toLowerCase());
  if (same === at) return [];
  const hint = 'Give one of them another title: the log tells them apart by it.';
  return [{ filter: at, field, message: `Two scoping filters have the title ${title}.`, hint }];
}

function unknownAttribute({ attribute }: ScopingClause, attributes: readonly SourceAttribute[]): Wrong {
  const names = attributes.map(({ name }) => name);
  const meant = nearest(attribute, names);
  const known = `Known are ${names.join(', ')}.`;
  return {
    field: 'attribute',
    message:
      attribute.trim() === ''
        ? 'The clause names no attribute.'
        : `The directory has no attribute ${attribute} to filter by.`,
    hint: meant === undefined ? known : `Did you mean ${meant}?`,
  };
}

function clauseProblem({ operator, value = '' }: ScopingClause, { name, type }: SourceAttribute): Wrong | undefined {
  if (!fitting[type].includes(operator)) {
    const hint = `${name} is ${typeText[type]}. Choose ${operatorsFor(type).join(', ')}.`;
    return { field: 'operator', message: `${operator} does not fit ${name}.`, hint };
  }
  if (!needsValue(operator)) return undefined;
  const field = 'value' as const;
  if (value === '') {
    const hint = 'Enter one. Whether an attribute is empty is asked with IS NULL and IS NOT NULL.';
    return { field, message: `${name} ${operator} needs a value to compare with.`, hint };
  }
  if (operator === 'REGEX MATCH' || operator === 'NOT REGEX MATCH') {
    const regex = compileRegex(value);
    return 'failure' in regex ? { field, message: `${name}: ${regex.failure}`, hint: regex.hint } : undefined;
  }
  if (!ordering.includes(operator)) return undefined;
  const isDate = readDate(value) !== undefined;
  if (type === 'dateTime' ? isDate : isDate || integerIn(value) !== undefined) return undefined;
  return type === 'dateTime'
    ? { field, message: `"${value}" is no date.`, hint: 'Write it as 2026-01-31 or 2026-01-31T08:00:00Z.' }
    : {
        field,
        message: `"${value}" is no whole number.`,
        hint: 'Compare with a whole number, or a date such as 2026-01-31.',
      };
}

/** Without a value where the operator takes none. */
function plain(clause: ScopingClause): ScopingClause {
  const { attribute, operator } = clause;
  return needsValue(operator) ? { attribute, operator, value: clause.value ?? '' } : { attribute, operator };
}
