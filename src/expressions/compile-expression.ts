import type { RE2JS } from 're2js';
import type { AppRoleWriting } from './app-role.ts';
import type { CheckOptions } from './check-expression.ts';
import { checkExpression, writtenArguments } from './check-expression.ts';
import type { Expression, ExpressionProblem } from './expression.ts';
import { functions } from './functions/table.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';
import { compileRegex } from './regex.ts';

/** An expression that was parsed and checked, ready to be evaluated any number of times. */
export interface CompiledExpression {
  /** As it was written; positions count in it. */
  readonly source: string;
  /** In canonical spelling, for storing. */
  readonly text: string;
  readonly tree: Expression;
  /** The attributes it reads, each once: what a change must touch to matter. */
  readonly attributes: readonly string[];
  /** True where plans and logs must not show the value. */
  readonly redacted: boolean;
  /** Its value is app roles as they are, to be written so. */
  readonly appRoles: AppRoleWriting | undefined;
  /** It gives candidates, of which the first that is free in the application is written. */
  readonly unique: boolean;
  /** Constant patterns, compiled. */
  readonly regexes: ReadonlyMap<string, RE2JS>;
}

export type Compiled =
  | { readonly ok: true; readonly expression: CompiledExpression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Parses and checks a mapping expression (at most 10,000 characters); the first thing wrong is the answer. */
export function compileExpression(source: string, options: CheckOptions = {}): Compiled {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed;
  const [problem] = checkExpression(parsed.expression, options);
  if (problem !== undefined) return { ok: false, problem };
  const tree = canonical(parsed.expression);
  const parts = [...partsOf(tree)];
  const attributes = new Set(parts.flatMap((part) => (part.kind === 'attribute' ? [part.name] : [])));
  return {
    ok: true,
    expression: {
      source,
      text: printExpression(tree),
      tree,
      attributes: [...attributes],
      redacted: parts.some((part) => part.kind === 'call' && functions.get(part.name.toLowerCase())?.redacts === true),
      appRoles: tree.kind === 'call' ? functions.get(tree.name.toLowerCase())?.appRoles : undefined,
      unique: tree.kind === 'call' && functions.get(tree.name.toLowerCase())?.unique === true,
      regexes: constantPatterns(parts),
    },
  };
}

/** Function names in the table's spelling, without arguments left empty behind the last parameter. */
function canonical(expression: Expression): Expression {
  if (expression.kind === 'comparison') {
    return { ...expression, left: canonical(expression.left), right: canonical(expression.right) };
  }
  if (expression.kind !== 'call') return expression;
  const definition = functions.get(expression.name.toLowerCase());
  const args = definition === undefined ? expression.args : writtenArguments(expression, definition);
  return { ...expression, name: definition?.name ?? expression.name, args: args.map(canonical) };
}

function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === 'call') for (const argument of expression.args) yield* partsOf(argument);
  if (expression.kind === 'comparison') {
    yield* partsOf(expression.left);
    yield* partsOf(expression.right);
  }
}

function constantPatterns(parts: readonly Expression[]): ReadonlyMap<string, RE2JS> {
  const regexes = new Map<string, RE2JS>();
  for (const part of parts) {
    if (part.kind !== 'call') continue;
    for (const [at, argument] of part.args.entries()) {
      const parameter = functions.get(part.name.toLowerCase())?.parameters[at];
      if (parameter?.kind !== 'pattern' || argument.kind !== 'string') continue;
      const regex = compileRegex(argument.value);
      if (!('failure' in regex)) regexes.set(argument.value, regex);
    }
  }
  return regexes;
}
