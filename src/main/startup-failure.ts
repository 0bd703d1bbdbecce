import { ProfileUnreadable } from '#applications/profiles/served-profiles.ts';
import { KeyUnusable } from '#credentials/key-ring.ts';
import { CannotListen } from '#http/server.ts';
import { StoreUnusable, type UnusableReason } from '#storage/store-unusable.ts';
import { type StartupCode, StartupError } from './startup-error.ts';

const codeOf: Readonly<Record<UnusableReason, StartupCode>> = {
  newer: 'folder-newer',
  foreign: 'folder-foreign',
  drifted: 'store-unusable',
  unreachable: 'store-unusable',
  locked: 'folder-in-use',
};

/** What a room said when it could not be opened, as a reason why Rollcall cannot start; a bug stays what it is. */
export function startupFailure(error: unknown): unknown {
  if (error instanceof StoreUnusable)
    return new StartupError(codeOf[error.reason], error.message, '', { cause: error });
  if (error instanceof KeyUnusable) return new StartupError('key-lost', error.message, '', { cause: error });
  if (error instanceof ProfileUnreadable) {
    const [first] = error.problems;
    const advice = `Start the version that took it, or one that can read it. ${first === undefined ? '' : `Line ${first.line}: ${first.message}`}`;
    return new StartupError('profile-refused', error.message, advice, { cause: error });
  }
  if (error instanceof CannotListen) {
    const code = error.reason === 'taken' ? 'port-taken' : 'address-refused';
    return new StartupError(code, error.message, error.advice, { cause: error });
  }
  return error;
}
