import type { FieldError, Problem } from './contract.ts';
import { problemAddress } from './problem-address.ts';

/** RFC 9457 §3. */
export const problemType = 'application/problem+json';

const titles: Readonly<Record<string, string>> = {
  unknown: 'There is no such thing',
  invalid: 'The input is not as it should be',
  conflict: 'What is there stands against it',
  'not-now': 'Not at this moment',
  forbidden: 'Not allowed',
  unauthorized: 'Not signed in',
  'confirmation-needed': 'To be confirmed',
  changed: 'Changed meanwhile',
  throttled: 'Too often',
  failed: 'Something went wrong',
};

export interface ProblemDetails {
  /** What to do. */
  readonly advice: string;
  readonly command?: string | undefined;
  readonly errors?: readonly FieldError[];
}

/** A refusal as problem details: `type` and `title` follow from the code. */
export function problem(
  status: number,
  code: string,
  detail: string,
  { advice, command, errors }: ProblemDetails,
): Problem {
  return {
    type: problemAddress(code),
    title: titles[code] ?? 'Refused',
    status,
    detail,
    code,
    advice,
    ...(command === undefined ? {} : { command }),
    ...(errors === undefined || errors.length === 0 ? {} : { errors }),
  };
}
