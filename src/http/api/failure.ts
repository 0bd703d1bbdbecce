import { Refused, type RefusedCode } from '#applications/refused.ts';
import type { Log } from '#deps.ts';
import { ScimError } from '#scim/error.ts';
import { ScanBudgetExceeded, StorageUnavailable } from '#storage/port.ts';
import { adviceOfSchema } from './advice-of-schema.ts';
import type { Problem } from './contract.ts';
import { type ProblemDetails, problem } from './problem.ts';

type Status = 400 | 401 | 403 | 404 | 409 | 412 | 429 | 500 | 503;

export interface Failure {
  readonly status: Status;
  readonly body: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

const statusOf: Readonly<Record<RefusedCode, Status>> = {
  unknown: 404,
  invalid: 400,
  conflict: 409,
  'not-now': 503,
  forbidden: 403,
  unauthorized: 401,
  'confirmation-needed': 403,
  changed: 412,
  throttled: 429,
};

/** Whatever an act threw, in words for who called; what nobody foresaw stands with its stack in the operator's log. */
export function apiFailure(error: unknown, log: Log, act: string): Failure {
  if (error instanceof Refused) return refusal(error);
  if (error instanceof ScimError) return refusedBySchema(error);
  if (error instanceof StorageUnavailable) {
    log.error('the store could not take an act', { act, error: error.message });
    const advice = 'Nothing was written. Try again.';
    return failure(503, 'not-now', `The store cannot take this now: ${error.message}`, { advice });
  }
  if (error instanceof ScanBudgetExceeded) {
    const advice = 'Add a condition with eq or sw.';
    return failure(400, 'invalid', 'That filter looks at too many objects.', { advice });
  }
  log.error('an act failed', { act, error: error instanceof Error ? error.stack : String(error) });
  const what = error instanceof Error ? error.message : String(error);
  return failure(500, 'failed', `Something went wrong here: ${what}`, {
    advice: 'Try again. If it stays so, the server’s log says more: show it to whoever runs this installation.',
  });
}

function refusal({ code, message, advice, details }: Refused): Failure {
  const { field, errors = field === undefined ? [] : [{ field, message }], retryAfter, command } = details;
  const headers = {
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...(code === 'unauthorized' ? { 'WWW-Authenticate': 'Bearer' } : {}),
  };
  return { ...failure(statusOf[code], code, message, { advice, command, errors }), headers };
}

function refusedBySchema(error: ScimError): Failure {
  return failure(statusOfSchema(error), error.scimType ?? 'invalid', error.message, { advice: adviceOfSchema(error) });
}

function statusOfSchema({ status }: ScimError): Status {
  if (status === 404 || status === 409 || status === 403) return status;
  return status >= 500 ? 500 : 400;
}

function failure(status: Status, code: string, detail: string, details: ProblemDetails): Failure {
  return { status, body: problem(status, code, detail, details), headers: {} };
}
