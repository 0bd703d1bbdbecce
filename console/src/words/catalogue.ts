/**
 * A catalogue in another language than `T`: the same words and functions, other text. tsc refuses what is missing and what is too
 * much.
 */
export type Catalogue<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : T extends (...given: infer Given) => infer Result
      ? (...given: Given) => Catalogue<Result>
      : { readonly [Key in keyof T]: Catalogue<T[Key]> };
