import { PasswordsBusy } from '#access/accounts/password-keeper.ts';
import type { Log } from '#deps.ts';
import { errorBody, ScimError } from '#scim/error.ts';
import { ScanBudgetExceeded, StorageUnavailable } from '#storage/port.ts';
import { jsonReply, type Reply } from './reply.ts';

export interface ErrorSurroundings {
  readonly log: Log;
  readonly requestId: string;
  /** The name of the step that failed, for the log. */
  readonly step: string;
}

/**
 * Whatever was thrown, as an answer in the form of RFC 7644 §3.12. Known refusals keep their words; what nobody foresaw is
 * a 500 that names the request id and nothing of the inside, and stands with its stack in the operator's log.
 */
export function errorReply(error: unknown, { log, requestId, step }: ErrorSurroundings): Reply {
  if (error instanceof ScimError) {
    if (error.operatorDetail !== undefined) log.warn('request refused', { requestId, step, why: error.operatorDetail });
    return scimErrorReply(error);
  }
  if (error instanceof StorageUnavailable) {
    log.error('the store could not take a request', { requestId, step, error: error.message });
    return scimErrorReply(
      new ScimError(503, 'The store cannot take the request now. Nothing was written: try again.'),
      {
        'Retry-After': '5',
      },
    );
  }
  if (error instanceof PasswordsBusy) {
    const detail = 'Too many passwords are being set at this moment. Nothing was written: try again.';
    return scimErrorReply(new ScimError(503, detail), { 'Retry-After': '5' });
  }
  if (error instanceof ScanBudgetExceeded) {
    return scimErrorReply(
      new ScimError(
        400,
        'The filter looks at too many resources: add a condition with eq, sw or a range on an indexed attribute such as userName.',
        { scimType: 'tooMany' },
      ),
    );
  }
  log.error('a request failed', { requestId, step, error: error instanceof Error ? error.stack : String(error) });
  return scimErrorReply(
    new ScimError(500, `Something went wrong here. Give the administrator the request id ${requestId}.`),
  );
}

/** The error as a reply, with `Retry-After` or other headers beside it. */
export function scimErrorReply(error: ScimError, headers: Readonly<Record<string, string>> = {}): Reply {
  return jsonReply(error.status, JSON.stringify(errorBody(error)), headers);
}
