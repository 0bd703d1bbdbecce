export type StartupCode =
  | 'folder-unusable'
  | 'folder-foreign'
  | 'folder-newer'
  | 'folder-in-use'
  | 'key-lost'
  | 'store-unusable'
  | 'restore-refused'
  | 'port-taken'
  | 'address-refused';

/** Rollcall cannot start here; `message` says what is wrong and where, `advice` what to do. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
  readonly code: StartupCode;
  readonly advice: string;

  constructor(code: StartupCode, message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.advice = advice;
  }
}

/** The system's own word for what went wrong (`EACCES`), or the message of any other error. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
