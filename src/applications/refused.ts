export type RefusedCode = 'unknown' | 'invalid' | 'conflict' | 'not-now' | 'forbidden';

/**
 * An administrator's act that cannot be done: nothing was changed. `message` says what is wrong and where, `advice` what to
 * do. The protocol abort of the administrators' API, as `ScimError` is that of SCIM.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusedCode;
  readonly advice: string | undefined;

  constructor(code: RefusedCode, message: string, advice?: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }
}
