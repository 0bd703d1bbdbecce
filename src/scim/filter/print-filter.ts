import { printPath } from '../path/print-path.ts';
import type { Filter } from './filter.ts';

/** The text of a filter; `parseFilter` reads it back to the same tree. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${printPath(filter.path)} ${filter.op} ${JSON.stringify(filter.value)}`;
    case 'present':
      return `${printPath(filter.path)} pr`;
    case 'not':
      return `not (${printFilter(filter.operand)})`;
    case 'element':
      return `${printPath(filter.path)}[${printFilter(filter.filter)}]`;
    case 'and':
      return filter.operands
        .map((operand) => grouped(operand, operand.kind === 'and' || operand.kind === 'or'))
        .join(' and ');
    case 'or':
      return filter.operands.map((operand) => grouped(operand, operand.kind === 'or')).join(' or ');
  }
}

function grouped(filter: Filter, group: boolean): string {
  return group ? `(${printFilter(filter)})` : printFilter(filter);
}
