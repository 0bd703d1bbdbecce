export type StartupCode =
  | 'folder-unusable'
  | 'folder-foreign'
  | 'folder-newer'
  | 'folder-in-use'
  | 'key-lost'
  | 'store-unusable'
  | 'restore-refused'
  | 'copy-refused'
  | 'option-refused'
  | 'profile-refused'
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

/** What the system's words mean to whoever starts the program. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a file of that name is in the way',
  ENOENT: 'it is not there',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user may not write any more to the disk',
  EMFILE: 'too many files are open',
  ELOOP: 'it is a link that leads to itself',
  ENAMETOOLONG: 'the name is too long',
};

/** What went wrong with the system's own word behind it (`permission denied, EACCES`), or the message of any other error. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const { code } = error;
    return Object.hasOwn(meanings, code) ? `${meanings[code]}, ${code}` : code;
  }
  return error instanceof Error ? error.message : String(error);
}
