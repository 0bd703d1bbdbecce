import type { ResolvedPath } from '../path/attribute-path.ts';
import type { ComparisonOperator } from './filter.ts';

/**
 * A filter whose paths are known to the type and whose values have the attribute's type: what evaluation and search work
 * on. Complex attributes are compared by their `value`; `eq null` and `ne null` have become presence; a dateTime that is
 * compared as a time is in UTC with milliseconds. Paths inside an `element` are full paths (`emails.type`).
 */
export type ResolvedFilter =
  | {
      readonly kind: 'compare';
      readonly path: ResolvedPath;
      readonly op: ComparisonOperator;
      readonly value: string | number | boolean;
    }
  | { readonly kind: 'present'; readonly path: ResolvedPath }
  | { readonly kind: 'and'; readonly operands: readonly ResolvedFilter[] }
  | { readonly kind: 'or'; readonly operands: readonly ResolvedFilter[] }
  | { readonly kind: 'not'; readonly operand: ResolvedFilter }
  | { readonly kind: 'element'; readonly path: ResolvedPath; readonly filter: ResolvedFilter };
