/** The URNs that messages name. */
export const urns = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  search: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  bulk: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
} as const;

/** A PATCH of operations as they stand. */
export function patch(...operations: readonly object[]): object {
  return { schemas: [urns.patch], Operations: operations };
}

/** A query for a filter, its blanks as `%20`. */
export function filtered(path: string, filter: string, more = ''): string {
  return `${path}?filter=${encodeURIComponent(filter)}${more}`;
}
