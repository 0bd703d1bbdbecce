import type { Attributes, ObjectType } from './target.ts';

/** How the target object came to be ours. `none`: there is no target object (yet); the row only remembers the situation. */
export type LinkOrigin = 'created' | 'matched' | 'adopted' | 'none';

/**
 * `active`: provisioned; `disabled`: it left, its account is kept; `left`: it left, and nothing was written; `unlinked`: never
 * had a target object.
 */
export type LinkState = 'active' | 'disabled' | 'left' | 'unlinked';

/** A source object tied to its target object, and what we last wrote there. */
export interface Link {
  readonly source: number;
  readonly type: ObjectType;
  readonly target: string | undefined;
  readonly origin: LinkOrigin;
  readonly state: LinkState;
  /** The situation when it was last written down, with its remark: what makes a skip or a warning new. */
  readonly situation: string;
  readonly written: Attributes;
  /** Identifiers that stood in the account when it was found, set by somebody else: they stay until it is adopted. */
  readonly kept: Attributes;
  /** Version of the configuration it was written under. */
  readonly configuration: number;
  /** The last cycle that counted it. */
  readonly cycle: number;
  /** The target object's version, where the target has versions. */
  readonly etag: string | undefined;
  /** Moves when an administrator changes the link. */
  readonly revision: number;
}
