/** How we write to a SCIM target: differences are named capabilities, never an application's name in code. */
export interface ScimDialect {
  /** Paths of the endpoints behind the Tenant URL, with the slash in front: `/Users`. */
  readonly endpoints: { readonly User: string; readonly Group: string };
  readonly userUpdate: 'patch' | 'put';
  /** `perAttribute`: one operation each; `merged`: one path-less replace. */
  readonly patchStyle: 'perAttribute' | 'merged';
  readonly opCase: 'lower' | 'capital';
  /** How PATCH operations write booleans; a create or PUT always has JSON booleans. */
  readonly booleans: 'json' | 'string';
  readonly memberRemove: 'filterPath' | 'valueArray';
  readonly manager: 'object' | 'string';
  /** Ask again with `active eq false` when a match on the name found nothing. */
  readonly findInactive: boolean;
  /** Send If-Match with the version we saw. */
  readonly ifMatch: boolean;
  /** Status and scimType of a stale version, besides 412. */
  readonly stale?: { readonly status: number; readonly scimType: string };
  /** Extension URNs that a create lists in `schemas`. */
  readonly extensions: readonly string[];
  readonly mediaType: 'application/scim+json' | 'application/json';
}
