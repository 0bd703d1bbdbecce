/** A row of `resource`: the document is JSON text without id, meta, groups and members; times are milliseconds. */
export interface StoredResource {
  /** The feed number of its creation: unique in the tenant, never reused, the default order. */
  readonly n: number;
  /** What clients see. */
  readonly id: string;
  /** Name of the resource type: `User`, `Group`. */
  readonly type: string;
  readonly version: number;
  readonly created: number;
  readonly modified: number;
  /** When it was concealed or moved to the recycle bin. */
  readonly deleted?: number;
  readonly doc: string;
  /** Whether it is in a group, where the statement that read it looked: it saves asking for the groups of who is in none. */
  readonly grouped?: boolean;
}
