import type { Preconditions } from '#resources/preconditions.ts';
import type { ScimContext } from './context.ts';

/** What the request wants of the version that it changes (RFC 7644 §3.14); an operation of a bulk request says it by `version`. */
export function preconditionsOf({ request, operation }: ScimContext): Preconditions {
  if (operation !== undefined) return { ifMatch: operation.version };
  return {
    ifMatch: request.headers.get('if-match') ?? undefined,
    ifNoneMatch: request.headers.get('if-none-match') ?? undefined,
  };
}
