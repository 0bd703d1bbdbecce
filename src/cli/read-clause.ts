import { scopingOperator } from '#http/api/contract/scope.ts';
import { CommandRefused, exitCodes } from './refusal.ts';

const operators = [...scopingOperator.options].sort((one, other) => other.length - one.length);

/** A clause of a scoping filter from one word of a command: `department EQUALS Support`, `manager IS NULL`. */
export function readClause(text: string) {
  const [, attribute = '', rest = ''] = /^\s*(\S+)\s+([\s\S]*?)\s*$/.exec(text) ?? [];
  const operator = operators.find((each) => {
    const head = rest.slice(0, each.length).toUpperCase();
    return head === each && /^(\s|$)/.test(rest.slice(each.length));
  });
  if (operator === undefined) {
    throw new CommandRefused(
      `"${text}" is no clause.`,
      `Write attribute, operator and value, e.g. "department EQUALS Support". Operators: ${scopingOperator.options.join(', ')}.`,
      exitCodes.usage,
    );
  }
  const value = rest.slice(operator.length).trim();
  return value === '' ? { attribute, operator } : { attribute, operator, value };
}
