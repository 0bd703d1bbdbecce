import type { Failure, Value } from '../value.ts';
import { failed, oneText } from '../value.ts';

/** The failure of a function whose argument is of the wrong form. The value itself is quoted, cut to 60 characters. */
export function argumentFailure(fn: string, parameter: string, value: Value | undefined, wanted: string): Failure {
  const text = oneText(value);
  const what = text === null ? `${parameter} of ${fn} is empty` : `${parameter} of ${fn} is "${text.slice(0, 60)}"`;
  return failed(what, `Give ${wanted}.`);
}
