import type { CompiledExpression } from './compile-expression.ts';
import type { Environment, Evaluation, Value } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions/table.ts';
import type { Outcome } from './value.ts';
import { isFailure } from './value.ts';

/** One part of an expression and what it yielded. */
export interface ExplainedStep {
  /** The part as it was written. */
  readonly text: string;
  /** Where it stands in the text: [position, end) in characters. */
  readonly position: number;
  readonly end: number;
  /** How deep it lies in the expression: 0 is the whole. */
  readonly depth: number;
  /** `[Redact]` where the expression redacts it. */
  readonly value: Value;
  readonly problem?: string;
}

export interface Explanation extends Evaluation {
  /** Every part that was computed, outer before inner, in the order of the text. Branches not taken are not there. */
  readonly steps: readonly ExplainedStep[];
}

/** Computes an expression and tells the value of each sub-expression. Constants explain themselves and are left out. */
export function explain(
  expression: CompiledExpression,
  attributes: (name: string) => Value,
  environment: Environment,
): Explanation {
  const outcomes = new Map<Expression, Outcome>();
  const evaluation = evaluate(expression, attributes, environment, (part, outcome) => {
    outcomes.set(part, outcome);
  });
  const steps: ExplainedStep[] = [];
  collect(expression.tree, 0, false);
  return { ...evaluation, steps };

  function collect(part: Expression, depth: number, insideRedact: boolean): void {
    const outcome = outcomes.get(part);
    const hidden = insideRedact || redacts(part);
    if (outcome !== undefined && (part.kind === 'call' || part.kind === 'attribute' || part.kind === 'comparison')) {
      const text = expression.source.slice(part.start, part.end);
      steps.push({ text, position: part.start, end: part.end, depth, ...shown(outcome, hidden) });
    }
    const inside = insideRedact || (part.kind === 'call' && isRedact(part.name));
    for (const child of children(part)) collect(child, depth + 1, inside);
  }
}

function shown(outcome: Outcome, hidden: boolean): Pick<ExplainedStep, 'value' | 'problem'> {
  if (isFailure(outcome)) return { value: null, problem: hidden ? '[Redact]' : outcome.failure };
  return { value: hidden && outcome !== null ? '[Redact]' : outcome };
}

function redacts(part: Expression): boolean {
  return (part.kind === 'call' && isRedact(part.name)) || children(part).some(redacts);
}

function isRedact(name: string): boolean {
  return functions.get(name.toLowerCase())?.redacts === true;
}

function children(part: Expression): readonly Expression[] {
  if (part.kind === 'call') return part.args;
  return part.kind === 'comparison' ? [part.left, part.right] : [];
}
