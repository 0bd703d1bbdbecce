/** Longest expression that is read, in characters (the limit of Entra's editor). */
export const longestExpression = 10_000;
/** Longest text that any part of an expression may yield, in characters. */
export const longestOutput = 65_536;
/** Most values that any part of an expression may yield. */
export const mostValues = 10_000;
/** Most parts that one evaluation may compute. */
export const mostSteps = 2_000;
/** Deepest nesting of calls. */
export const deepestNesting = 64;
