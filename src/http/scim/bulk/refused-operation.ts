import type { BulkOutcome } from '#scim/bulk/bulk-response.ts';
import { errorBody, type ScimError } from '#scim/error.ts';
import type { ScimContext } from '../context.ts';

interface Operation {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly bulkId?: string | undefined;
}

/** What the reply says of an operation that was not even tried. */
export function refusedOperation(context: ScimContext, operation: Operation, error: ScimError): BulkOutcome {
  return { ...named(context, operation), status: error.status, response: JSON.stringify(errorBody(error)) };
}

/** The part of a failed operation's outcome that says which it was: all but a POST have a location (RFC 7644 §3.7.3). */
export function named(
  { baseUrl }: ScimContext,
  { method, path, bulkId }: Operation,
): Pick<BulkOutcome, 'method' | 'bulkId' | 'location'> {
  return { method, bulkId, location: method === 'POST' || path === undefined ? undefined : baseUrl + path };
}
