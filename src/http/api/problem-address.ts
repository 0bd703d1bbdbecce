/** What the administrators' API answers of its own; each other code is a scimType of the directory's schema. */
export const problemCodes: ReadonlySet<string> = new Set([
  'unknown',
  'invalid',
  'conflict',
  'forbidden',
  'confirmation-needed',
  'not-now',
  'unauthorized',
  'changed',
  'throttled',
  'failed',
]);

/**
 * The `type` of a refusal: where the documents that this server serves tell of its code. It has no host (RFC 9457 §3.1.1), so that it leads
 * somewhere wherever the server is reached.
 *
 * @param code what the body has as `code`
 */
export function problemAddress(code: string): string {
  const part = problemCodes.has(code) ? 'administrators-api-and-command-line' : 'scim-replies-of-a-tenant';
  return `/docs/errors.html#${part}.${code.toLowerCase()}`;
}
