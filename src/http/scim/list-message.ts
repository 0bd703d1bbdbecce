/**
 * A ListResponse (RFC 7644 §3.4.2) around resources that are JSON text already. `itemsPerPage` is what the page holds.
 *
 * @param startIndex 1-based
 */
export function listMessage(resources: readonly string[], totalResults: number, startIndex: number): string {
  return `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":${totalResults},"startIndex":${startIndex},"itemsPerPage":${resources.length},"Resources":[${resources.join(',')}]}`;
}
