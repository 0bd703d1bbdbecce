import type { AttributePath } from '../path/attribute-path.ts';

/** The comparison operators of RFC 7644 §3.4.2.2 (table 3), without `pr`. */
export type ComparisonOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

export type ComparisonValue = string | number | boolean | null;

/** The filter tree. `emails[type eq "work"].value eq "x"` (Entra) is parsed into a value path with `and`. */
export type Filter =
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly op: ComparisonOperator;
      readonly value: ComparisonValue;
    }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | { readonly kind: 'and'; readonly operands: readonly Filter[] }
  | { readonly kind: 'or'; readonly operands: readonly Filter[] }
  | { readonly kind: 'not'; readonly operand: Filter }
  /** `attr[filter]`: one and the same element satisfies `filter`, whose paths are the element's sub-attributes. */
  | { readonly kind: 'element'; readonly path: AttributePath; readonly filter: Filter };
