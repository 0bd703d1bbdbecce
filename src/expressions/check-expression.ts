import { appRoleAssignments } from './app-role.ts';
import type { Call, Expression, ExpressionProblem } from './expression.ts';
import type { FunctionDefinition } from './functions/function.ts';
import { functions, unavailableFunctions } from './functions/table.ts';
import { usage } from './functions/usage.ts';
import { nearest } from './nearest.ts';
import { compileRegex } from './regex.ts';

export interface CheckOptions {
  /** The attributes that the source has; without a list every name is taken. Case counts. */
  readonly attributes?: readonly string[];
}

/**
 * Everything wrong with a parsed expression that can be known without values: functions, number of arguments, attribute
 * names, comparisons in the wrong place, constant patterns. In the order of the text; empty when it is sound.
 */
export function checkExpression(expression: Expression, options: CheckOptions = {}): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const add = (at: Expression, message: string, hint: string) => {
    problems.push({ message, position: at.start, hint });
  };
  if (expression.kind !== 'call') add(expression, 'the whole expression must be a function call', loneHint(expression));
  visit(expression, options.attributes === undefined ? undefined : new Set(options.attributes), add);
  return problems.toSorted((a, b) => a.position - b.position);
}

type Add = (at: Expression, message: string, hint: string) => void;

function visit(expression: Expression, attributes: ReadonlySet<string> | undefined, add: Add): void {
  if (expression.kind === 'attribute' && attributes !== undefined && !attributes.has(expression.name)) {
    add(expression, `there is no attribute [${expression.name}]`, attributeHint(expression.name, attributes));
  }
  if (expression.kind === 'comparison') {
    for (const side of [expression.left, expression.right]) visit(side, attributes, add);
  }
  checkNesting(expression, add);
  if (expression.kind !== 'call') return;
  checkCall(expression, add);
  for (const argument of expression.args) visit(argument, attributes, add);
}

/** [appRoleAssignments] is for the app-role functions alone; what gives whole elements or candidates cannot be computed with. */
function checkNesting(part: Expression, add: Add): void {
  const [inside, definition] =
    part.kind === 'call'
      ? [part.args, functions.get(part.name.toLowerCase())]
      : [part.kind === 'comparison' ? [part.left, part.right] : [], undefined];
  for (const [at, child] of inside.entries()) {
    const held = child.kind === 'attribute' && child.name === appRoleAssignments;
    const taken = definition?.parameters[at]?.kind === 'app-roles';
    if (held && !taken) add(child, `[${appRoleAssignments}] cannot stand here`, appRoleHint);
    if (taken && !held && definition !== undefined) {
      add(child, `${definition.name} takes app roles alone`, `Write ${definition.name}([${appRoleAssignments}]).`);
    }
    const gives = child.kind === 'call' ? functions.get(child.name.toLowerCase()) : undefined;
    if (gives?.unique === true) {
      add(child, `${gives.name} must be the whole expression`, `Put what is around it into each of its values.`);
    }
    if (gives?.appRoles === 'add' || gives?.appRoles === 'replace') {
      add(child, `${gives.name} must be the whole expression`, 'Take SingleAppRoleAssignment to compute with a role.');
    }
  }
}

const appRoleHint =
  'Write SingleAppRoleAssignment([appRoleAssignments]), or AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) for all of them.';

function checkCall(call: Call, add: Add): void {
  const definition = functions.get(call.name.toLowerCase());
  if (definition === undefined) {
    const unavailable = unavailableFunctions.get(call.name.toLowerCase());
    if (unavailable === undefined) add(call, `there is no function ${call.name}`, functionHint(call.name));
    else add(call, `the function ${call.name} is not available`, unavailable);
    return;
  }
  checkArity(call, definition, add);
  for (const [at, argument] of call.args.entries()) {
    const parameter = definition.parameters[Math.min(at, definition.parameters.length - 1)];
    if (argument.kind === 'comparison' && parameter?.kind !== 'condition') {
      add(argument, 'a comparison cannot stand here', 'Compare only in the condition of IIF, in CBool or in Not.');
    }
    if (
      argument.kind === 'empty' &&
      at < definition.parameters.length &&
      parameter?.optional !== true &&
      parameter?.blank !== true
    ) {
      add(
        argument,
        `${parameter?.name ?? 'an argument'} of ${definition.name} is empty`,
        `Write ${usage(definition)}.`,
      );
    }
    if (argument.kind === 'string' && parameter?.kind === 'pattern') {
      const regex = compileRegex(argument.value);
      if ('failure' in regex) add(argument, regex.failure, regex.hint);
    }
  }
}

function checkArity(call: Call, definition: FunctionDefinition, add: Add): void {
  const given = writtenArguments(call, definition).length;
  const { parameters, repeats } = definition;
  const least = parameters.findLastIndex((parameter) => parameter.optional !== true) + 1;
  const uneven = repeats === 2 && given % 2 !== parameters.length % 2;
  if (given >= least && !uneven && (repeats !== undefined || given <= parameters.length)) return;
  const most = repeats === undefined ? parameters.length : Infinity;
  const message =
    repeats === 2
      ? `${definition.name} takes an even number of arguments and has ${given}`
      : wrongCount(definition.name, least, most, given);
  add(call, message, `Write ${usage(definition)}.`);
}

/** The arguments without those left empty behind the last parameter: trailing commas are allowed. */
export function writtenArguments(call: Call, definition: FunctionDefinition): readonly Expression[] {
  let length = call.args.length;
  if (definition.repeats === undefined) {
    while (length > definition.parameters.length && call.args[length - 1]?.kind === 'empty') length -= 1;
  }
  return call.args.slice(0, length);
}

function wrongCount(name: string, least: number, most: number, given: number): string {
  if (most === 0) return `${name} takes no arguments and has ${given}`;
  if (least === most) return `${name} takes ${least} arguments and has ${given}`;
  return most === Infinity
    ? `${name} takes ${least} or more arguments and has ${given}`
    : `${name} takes ${least} to ${most} arguments and has ${given}`;
}

function functionHint(name: string): string {
  const known = [...functions.values()].map((definition) => definition.name);
  const near = nearest(name, known);
  return near === undefined ? 'Choose one from the list of functions.' : `Did you mean ${near}?`;
}

function attributeHint(name: string, attributes: ReadonlySet<string>): string {
  const near = nearest(name, attributes);
  return near === undefined ? 'Choose one from the list of attributes; case counts.' : `Did you mean [${near}]?`;
}

function loneHint(expression: Expression): string {
  if (expression.kind === 'attribute' && expression.name === appRoleAssignments) return appRoleHint;
  if (expression.kind === 'attribute') return `Map [${expression.name}] directly instead.`;
  return expression.kind === 'comparison' ? 'Put it into IIF(…, …, …) or CBool(…).' : 'Use a constant mapping instead.';
}
