import type { Filter } from '../filter/filter.ts';
import type { Json } from '../json.ts';
import type { AttributePath } from '../path/attribute-path.ts';

/** `attr`, `attr.sub`, `attr[filter]`, `attr[filter].sub` or a bare schema URN (RFC 7644 §3.5.2, figure 7). */
export interface PatchPath {
  readonly path: AttributePath;
  readonly filter?: Filter;
  /** The sub-attribute behind a value filter. */
  readonly sub?: string;
}

/** One operation after client habits were normalised: `op` in lower case, `path` parsed. */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path?: PatchPath;
  readonly value?: Json;
}

export interface PatchRequest {
  readonly operations: readonly PatchOperation[];
  /** Names of the habits that had to be forgiven, for the request's trace. */
  readonly habits: readonly string[];
}
