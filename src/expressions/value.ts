/** What an expression works on: text, several texts, or null (absent). Booleans are the texts `True` and `False`. */
export type Value = string | readonly string[] | null;

/** Why a function could not give a value, and what to change. */
export interface Failure {
  readonly failure: string;
  readonly hint: string;
}

export type Outcome = Value | Failure;

/** True when `outcome` says what went wrong instead of a value. */
export function isFailure(outcome: Outcome): outcome is Failure {
  return typeof outcome === 'object' && outcome !== null && 'failure' in outcome;
}

/** A failure with its remedy. */
export function failed(failure: string, hint: string): Failure {
  return { failure, hint };
}

/** The text of a boolean, as the mapping language writes it. */
export function truth(value: boolean): string {
  return value ? 'True' : 'False';
}

/** The value as one text: the first of several; null stays null. */
export function oneText(value: Value | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : (value[0] ?? null);
}

/** The value as a list: null is empty, a text is one. */
export function texts(value: Value | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A whole or decimal number written in `text`, or undefined. */
export function numberIn(text: string | null): number | undefined {
  if (text === null || !/^\s*[-+]?(\d+(\.\d*)?|\.\d+)\s*$/.test(text)) return undefined;
  return Number(text);
}

/** `True`, in any case, or a number other than 0. */
export function isTrue(value: Value): boolean {
  const text = oneText(value);
  if (text === null) return false;
  const number = numberIn(text);
  return number === undefined ? text.trim().toLowerCase() === 'true' : number !== 0;
}
