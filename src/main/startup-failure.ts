import { KeyUnusable } from '#credentials/key-ring.ts';
import { CannotListen } from '#http/server.ts';
import { StoreUnusable, type UnusableReason } from '#storage/store-unusable.ts';
import { type StartupCode, StartupError } from './startup-error.ts';

const codeOf: Readonly<Record<UnusableReason, StartupCode>> = {
  newer: 'folder-newer',
  foreign: 'folder-foreign',
  unreachable: 'store-unusable',
  locked: 'folder-in-use',
};

/** What a room said when it could not be opened, as a reason why Rollcall cannot start; a bug stays what it is. */
export function startupFailure(error: unknown): unknown {
  if (error instanceof StoreUnusable)
    return new StartupError(codeOf[error.reason], error.message, '', { cause: error });
  if (error instanceof KeyUnusable) return new StartupError('key-lost', error.message, '', { cause: error });
  if (error instanceof CannotListen) {
    return new StartupError('port-taken', `Rollcall cannot serve: ${error.message}.`, '', { cause: error });
  }
  return error;
}
