/** Where a part stands in the text: [start, end) in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const comparisonOperators = ['=', '<>', '>', '>=', '<', '<='] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export const words = ['vbTextCompare', 'vbBinaryCompare'] as const;
export type Word = (typeof words)[number];

/** The tree of an expression as it was written. `empty` is an argument left out between commas: null, distinct from `""`. */
export type Expression =
  | (Span & { readonly kind: 'empty' })
  | (Span & { readonly kind: 'attribute'; readonly name: string })
  | (Span & { readonly kind: 'string'; readonly value: string })
  /** `text` as written: digits, with a sign or a point, or `&H` and hexadecimal digits. */
  | (Span & { readonly kind: 'number'; readonly text: string })
  | (Span & { readonly kind: 'word'; readonly word: Word })
  | Call
  | (Span & {
      readonly kind: 'comparison';
      readonly op: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    });

export interface Call extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}

/** What is wrong with an expression, at which character (from 0), and what to do. */
export interface ExpressionProblem {
  readonly message: string;
  readonly position: number;
  readonly hint: string;
}
