export type RefusedCode =
  | 'unknown'
  | 'invalid'
  | 'conflict'
  | 'not-now'
  | 'forbidden'
  | 'unauthorized'
  | 'confirmation-needed'
  | 'changed'
  | 'throttled';

export interface RefusedDetails {
  /** The field of the input that is wrong: `tenantUrl`. */
  readonly field?: string;
  /** Several fields that are wrong, each with what is wrong about it. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
  /** What to do at a terminal, where that is another thing than `advice`: it names the command. */
  readonly command?: string;
}

/**
 * An administrator's act that cannot be done: nothing was changed. `message` says what is wrong and where, `advice` what to
 * do in the console, `details.command` what at a terminal. The protocol abort of the administrators' API, as `ScimError` is that of SCIM.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusedCode;
  readonly advice: string;
  readonly details: RefusedDetails;

  constructor(code: RefusedCode, message: string, advice: string, details: RefusedDetails = {}) {
    super(message);
    this.code = code;
    this.advice = advice;
    this.details = details;
  }
}
