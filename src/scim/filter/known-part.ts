import type { AttributePath } from '../path/attribute-path.ts';
import { resolvePath } from '../path/resolve-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import type { Filter } from './filter.ts';

/**
 * What a filter says of one resource type when it is asked of several (RFC 7644 §3.4.2.1): an attribute that the type does not
 * have counts as one without a value. A boolean: that already decides for every resource of the type.
 */
export function knownPart(type: TypeSchema, filter: Filter): Filter | boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return joined(
        filter.kind,
        filter.operands.map((operand) => knownPart(type, operand)),
      );
    case 'not': {
      const operand = knownPart(type, filter.operand);
      return typeof operand === 'boolean' ? !operand : { kind: 'not', operand };
    }
    case 'present':
    case 'element':
      return has(type, filter.path) && filter;
    case 'compare':
      // Without a value it is null, and it is not what it is compared with.
      return has(type, filter.path) ? filter : filter.op === (filter.value === null ? 'eq' : 'ne');
  }
}

/** Whether some type has at least one of the attributes that a filter names. */
export function namesKnown(types: readonly TypeSchema[], filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.operands.every((operand) => namesKnown(types, operand));
    case 'not':
      return namesKnown(types, filter.operand);
    default:
      return types.some((type) => has(type, filter.path));
  }
}

function has(type: TypeSchema, path: AttributePath): boolean {
  return resolvePath(type, path) !== undefined;
}

function joined(kind: 'and' | 'or', parts: readonly (Filter | boolean)[]): Filter | boolean {
  const decides = kind === 'or';
  if (parts.includes(decides)) return decides;
  const operands = parts.filter((part) => typeof part !== 'boolean');
  const [only] = operands;
  if (only === undefined) return !decides;
  return operands.length === 1 ? only : { kind, operands };
}
