/** Longest filter text that is read, in UTF-16 code units. */
export const maxFilterLength = 16_384;

/** Deepest nesting of parentheses, `not` and brackets. */
export const maxFilterDepth = 64;
