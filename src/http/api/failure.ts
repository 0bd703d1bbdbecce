import { Refused, type RefusedCode } from '#applications/refused.ts';
import type { Log } from '#deps.ts';
import { ScimError } from '#scim/error.ts';
import { ScanBudgetExceeded, StorageUnavailable } from '#storage/port.ts';
import type { ApiError } from './contract.ts';

export interface Failure {
  readonly status: 400 | 403 | 404 | 409 | 500 | 503;
  readonly body: ApiError;
}

const statusOf: Readonly<Record<RefusedCode, Failure['status']>> = {
  unknown: 404,
  invalid: 400,
  conflict: 409,
  'not-now': 503,
  forbidden: 403,
};

/** Whatever an act threw, in words for who called; what nobody foresaw stands with its stack in the operator's log. */
export function apiFailure(error: unknown, log: Log, act: string): Failure {
  if (error instanceof Refused) return failure(statusOf[error.code], error.code, error.message, error.advice);
  if (error instanceof ScimError) return failure(refusedBySchema(error), error.scimType ?? 'invalid', error.message);
  if (error instanceof StorageUnavailable) {
    log.error('the store could not take an act', { act, error: error.message });
    return failure(
      503,
      'not-now',
      `The store cannot take this now: ${error.message}`,
      'Nothing was written. Try again.',
    );
  }
  if (error instanceof ScanBudgetExceeded) {
    return failure(400, 'invalid', 'That filter looks at too many objects.', 'Add a condition with eq or sw.');
  }
  log.error('an act failed', { act, error: error instanceof Error ? error.stack : String(error) });
  const what = error instanceof Error ? error.message : String(error);
  return failure(500, 'failed', `Something went wrong here: ${what}`, 'The server’s log has more.');
}

function refusedBySchema({ status }: ScimError): Failure['status'] {
  if (status === 404 || status === 409 || status === 403) return status;
  return status >= 500 ? 500 : 400;
}

function failure(status: Failure['status'], code: string, message: string, advice?: string): Failure {
  return { status, body: { error: { code, message, ...(advice === undefined ? {} : { advice }) } } };
}
