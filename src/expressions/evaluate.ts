import { compare } from './compare.ts';
import type { CompiledExpression } from './compile-expression.ts';
import type { Call, Expression, ExpressionProblem } from './expression.ts';
import type { Argument, CallContext, Environment } from './functions/function.ts';
import { functions } from './functions/table.ts';
import { longestOutput, mostSteps, mostValues } from './limits.ts';
import { compileRegex } from './regex.ts';
import type { Outcome, Value } from './value.ts';
import { failed, isFailure, truth } from './value.ts';

export type { Environment } from './functions/function.ts';
export type { Value } from './value.ts';

export interface Evaluation {
  /** Null where there is none, and where `problem` says why. */
  readonly value: Value;
  /** IgnoreFlowIfNullOrEmpty found nothing: the target keeps what it has. */
  readonly ignored: boolean;
  /** Plans and logs show `[Redact]` in place of the value. */
  readonly redacted: boolean;
  readonly problem?: ExpressionProblem;
}

/** Told of every part that was computed, in order of completion. */
export type Watch = (part: Expression, outcome: Outcome) => void;

/**
 * Computes an expression. `attributes` gives a source attribute by its exact name: null when absent, booleans as
 * `"True"` and `"False"`. Never throws for anything that users can write: `problem` tells what failed and where.
 */
export function evaluate(
  expression: CompiledExpression,
  attributes: (name: string) => Value,
  environment: Environment,
  watch?: Watch,
): Evaluation {
  const run: Run = {
    expression,
    attributes,
    watch,
    steps: 0,
    ignored: false,
    failedAt: undefined,
    context: { ...environment, regex: (pattern) => expression.regexes.get(pattern) ?? compileRegex(pattern) },
  };
  const outcome = compute(run, expression.tree);
  const { redacted } = expression;
  if (!isFailure(outcome)) return { value: outcome, ignored: run.ignored && outcome === null, redacted };
  const position = run.failedAt?.start ?? 0;
  // A failure quotes the value it stumbled over.
  const message = redacted ? 'a part of the redacted expression failed' : outcome.failure;
  return { value: null, ignored: false, redacted, problem: { message, position, hint: outcome.hint } };
}

interface Run {
  readonly expression: CompiledExpression;
  readonly attributes: (name: string) => Value;
  readonly watch: Watch | undefined;
  readonly context: CallContext;
  steps: number;
  ignored: boolean;
  failedAt: Expression | undefined;
}

function compute(run: Run, part: Expression): Outcome {
  run.steps += 1;
  const outcome = run.steps > mostSteps ? tooManySteps() : bounded(computePart(run, part));
  if (isFailure(outcome)) run.failedAt ??= part;
  run.watch?.(part, outcome);
  return outcome;
}

function computePart(run: Run, part: Expression): Outcome {
  switch (part.kind) {
    case 'empty':
      return null;
    case 'attribute':
      return run.attributes(part.name);
    case 'string':
      return part.value;
    case 'number':
      return numberText(part.text);
    case 'word':
      return part.word;
    case 'comparison': {
      const left = compute(run, part.left);
      if (isFailure(left)) return left;
      const right = compute(run, part.right);
      return isFailure(right) ? right : truth(compare(left, part.op, right));
    }
    case 'call':
      return computeCall(run, part);
  }
}

function computeCall(run: Run, call: Call): Outcome {
  const definition = functions.get(call.name.toLowerCase());
  if (definition === undefined)
    return failed(`there is no function ${call.name}`, 'Choose one from the list of functions.');
  // Parameters left out at the end are there, absent: functions see all their parameters.
  const missing = definition.repeats === undefined ? definition.parameters.length - call.args.length : 0;
  const args = call.args.map((argument) => argumentOf(run, argument));
  for (let at = 0; at < missing; at += 1) args.push({ supplied: false, value: () => null });
  const outcome = definition.apply(args, run.context);
  if (definition.name === 'IgnoreFlowIfNullOrEmpty' && outcome === null) run.ignored = true;
  return outcome;
}

function argumentOf(run: Run, argument: Expression): Argument {
  return { supplied: argument.kind !== 'empty', value: () => compute(run, argument) };
}

/** `&HF7` flows as `247`, so that it equals the number it is. */
function numberText(text: string): string {
  return text.startsWith('&') ? BigInt(`0x${text.slice(2)}`).toString() : text;
}

function bounded(outcome: Outcome): Outcome {
  if (typeof outcome === 'string') return outcome.length > longestOutput ? tooLong() : outcome;
  if (outcome === null || isFailure(outcome)) return outcome;
  if (outcome.length > mostValues) return failed('there are too many values', `At most ${mostValues} are allowed.`);
  const total = outcome.reduce((sum, text) => sum + text.length, 0);
  return total > longestOutput ? tooLong() : outcome;
}

function tooLong(): Outcome {
  return failed('the value is too long', `At most ${longestOutput} characters are allowed.`);
}

function tooManySteps(): Outcome {
  return failed('the expression takes too many steps', 'Split it, or map fewer values.');
}
