/** How requests to a SCIM target are written, whichever application it is: a preset of `wire-formats.ts`, or bent by a quirk. */
export interface WireFormat {
  /** `put-but-active`: a change of `active` alone is patched, everything else put. */
  readonly userUpdate: 'patch' | 'put' | 'put-but-active';
  readonly groupUpdate: 'patch' | 'put';
  /**
   * `perAttribute`: one operation each; `merged`: one path-less replace with nested values; `mergedDotted`: several simple
   * replacements share a path-less one, its keys are paths.
   */
  readonly patchStyle: 'perAttribute' | 'merged' | 'mergedDotted';
  /** A PATCH of a group names the group's id in its path-less value. */
  readonly idInGroupPatch: boolean;
  /** An element that is not there yet is added `whole`, or by its `path` (`phoneNumbers[type eq "mobile"].value`). */
  readonly newElement: 'whole' | 'path';
  readonly opCase: 'lower' | 'capital';
  /** How PATCH operations write booleans; a create or PUT always has JSON booleans. */
  readonly booleans: 'json' | 'string';
  /** How PATCH operations add app roles: as in a create, or each as a JSON text in its `value`. */
  readonly appRolesInPatch: 'elements' | 'text';
  /** What joins a list (`urn:…:skills`): the whole list is replaced, or what is new is added as elements with a `value`. */
  readonly lists: 'replace' | 'addElements';
  readonly memberRemove: 'filterPath' | 'valueArray';
  /** `nullRef`: an added or removed member carries `"$ref": null` beside its value; `display`: an added one its name. */
  readonly member: 'value' | 'nullRef' | 'display';
  readonly manager: 'object' | 'string' | 'array';
  readonly search: SearchStyle;
  /** Test Connection: a search that must find nobody, or the first page of users and groups. */
  readonly probe: 'stranger' | 'firstPage';
  /** Before a manager is set or a member added, the application is asked whether it is so already. */
  readonly asksReferences: boolean;
  /** No more members than this go in one request, whatever the application takes; undefined: as many as it takes. */
  readonly mostMembers: number | undefined;
  readonly creates: {
    /** Sends `meta.resourceType`. */
    readonly meta: boolean;
    /** A user without roles has `roles: []`. */
    readonly roles: boolean;
    /** A user has `groups: []`, though an application lets nobody write it (RFC 7643 §4.1.2). */
    readonly groups: boolean;
    /** A user whose password is not mapped gets one that nobody knows. */
    readonly password: boolean;
    /** A new group has `members: []`. */
    readonly members: boolean;
    /** `schemas` lists the extensions that the body uses, besides those of the application. */
    readonly listsUsed: boolean;
    /** Further URNs in the `schemas` of a group. */
    readonly groupSchemas: readonly string[];
  };
  /** The media type of a body says `charset=utf-8`. */
  readonly charset: boolean;
}

/**
 * How objects are searched: `two` asks for two at most; `plain` gives no count, a blank as `+` and an element's value behind
 * its brackets; `page` asks for the first hundred.
 */
export type SearchStyle = 'two' | 'plain' | 'page';

/** How we write to a SCIM target: differences are named capabilities, never an application's name in code. */
export interface ScimDialect extends WireFormat {
  /** Paths of the endpoints behind the Tenant URL, with the slash in front: `/Users`. */
  readonly endpoints: { readonly User: string; readonly Group: string };
  /** Ask again with `active eq false` when a match on the name found nothing. */
  readonly findInactive: boolean;
  /** False: a read of a group shows no members although it has some. */
  readonly membersShown: boolean;
  /** Send If-Match with the version we saw, also with a PATCH. */
  readonly ifMatch: boolean;
  /** Status and scimType of a stale version, besides 412. */
  readonly stale?: { readonly status: number; readonly scimType: string };
  /** Extension URNs that a create lists in `schemas`. */
  readonly extensions: readonly string[];
  readonly mediaType: 'application/scim+json' | 'application/json';
}
