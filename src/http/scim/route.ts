/** The operations that a path and a method can mean; each has one file with its steps. */
export type ScimOperation =
  | 'create'
  | 'list'
  | 'get'
  | 'replace'
  | 'patch'
  | 'delete'
  | 'search'
  | 'searchRoot'
  | 'bulk'
  | 'serviceProviderConfig'
  | 'schemas'
  | 'resourceTypes'
  | 'me'
  | 'methodNotAllowed'
  | 'unknownEndpoint';

/** What a request asks for, read from its path and method alone. */
export interface Route {
  readonly operation: ScimOperation;
  /** The resource type's name, e.g. `User`; for `bulk`, `me`, `searchRoot` and `unknownEndpoint` the endpoint as it was written. */
  readonly type: string;
  /** The resource's id, or the name or URN behind a discovery endpoint. */
  readonly id: string | undefined;
  /** The methods that the path takes, for 405. */
  readonly allow: readonly string[];
}
