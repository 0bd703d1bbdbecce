/** What became of one operation, as the reply says it (RFC 7644 §3.7.3). */
export interface BulkOutcome {
  readonly method: string | undefined;
  readonly bulkId?: string | undefined;
  /** An HTTP status; it becomes a text. */
  readonly status: number;
  /** The resource's URL; a POST that failed has none. */
  readonly location?: string | undefined;
  /** `meta.version` of what was written. */
  readonly version?: string | undefined;
  /** JSON text of the error; what went well needs none. */
  readonly response?: string | undefined;
}

/** The JSON text of a bulk reply. */
export function bulkResponse(outcomes: readonly BulkOutcome[]): string {
  const operations = outcomes.map(({ method, bulkId, location, version, status, response }) => {
    const text = JSON.stringify({ method, bulkId, location, version, status: String(status) });
    return response === undefined ? text : `${text.slice(0, -1)},"response":${response}}`;
  });
  return `{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkResponse"],"Operations":[${operations.join(',')}]}`;
}
