import type { Expression } from './expression.ts';

/** Writes a tree in the mapping language, in one canonical spacing. `parseExpression` reads it back to the same tree. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'empty':
      return '';
    case 'attribute':
      return `[${expression.name}]`;
    case 'string':
      return `"${expression.value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    case 'number':
      return expression.text;
    case 'word':
      return expression.word;
    case 'comparison':
      return `${printExpression(expression.left)} ${expression.op} ${printExpression(expression.right)}`;
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`;
  }
}
