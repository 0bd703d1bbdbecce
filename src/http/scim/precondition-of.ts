import type { ScimContext } from './context.ts';

/** The request's `If-Match`, which the use-case holds against the version it changes (RFC 7644 §3.14). */
export function preconditionOf(context: ScimContext): string | undefined {
  return context.request.headers.get('if-match') ?? undefined;
}
