import type { MappingSource } from '#engine/model/configuration.ts';
import type { Call, Expression } from '#expressions/expression.ts';
import { functions } from '#expressions/functions/table.ts';
import { parseExpression } from '#expressions/parse-expression.ts';
import { printExpression } from '#expressions/print-expression.ts';
import type { Json, JsonObject } from '#scim/json.ts';

/** `attributeMappingSource`: with a function, the tree of its arguments beside the text. */
export function printSource(source: MappingSource): Json {
  switch (source.kind) {
    case 'direct':
      return printed('Attribute', source.attribute, `[${source.attribute}]`);
    case 'constant':
      return printConstant(source.value);
    case 'expression': {
      const parsed = parseExpression(source.text);
      return parsed.ok
        ? { ...printTree(parsed.expression), expression: source.text }
        : printed('Function', '', source.text);
    }
    case 'none':
      return null;
  }
}

function printed(
  type: 'Attribute' | 'Constant' | 'Function',
  name: string,
  expression: string,
  parameters: Json = [],
): JsonObject {
  return { expression, name, type, parameters };
}

function printConstant(value: string): JsonObject {
  return printed('Constant', value, printExpression({ kind: 'string', value, start: 0, end: 0 }));
}

function printTree(expression: Expression): JsonObject {
  switch (expression.kind) {
    case 'attribute':
      return printed('Attribute', expression.name, printExpression(expression));
    case 'string':
      return printConstant(expression.value);
    case 'call':
      return printed(
        'Function',
        expression.name,
        printExpression(expression),
        expression.args.map((argument, at) => ({
          key: parameterName(expression, at),
          value: printTree(argument),
        })),
      );
    case 'empty':
    case 'number':
    case 'word':
    case 'comparison':
      return printed('Constant', printExpression(expression), printExpression(expression));
  }
}

/** Parameters that repeat are counted: `key0`, `value0`, `key1`, … */
function parameterName({ name }: Call, at: number): string {
  const { parameters = [], repeats } = functions.get(name.toLowerCase()) ?? {};
  const single = repeats === undefined ? parameters.length : parameters.length - repeats;
  if (repeats === undefined || at < single) return parameters[at]?.name ?? `parameter${at}`;
  const round = Math.floor((at - single) / repeats);
  return `${parameters[single + ((at - single) % repeats)]?.name ?? 'parameter'}${round}`;
}
