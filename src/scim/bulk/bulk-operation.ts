import type { ScimError } from '../error.ts';
import type { JsonObject } from '../json.ts';

export type BulkMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of a bulk request (RFC 7644 §3.7) that can be read. */
export interface BulkOperation {
  readonly method: BulkMethod;
  /** Which operation of the request it is, from 1. */
  readonly number: number;
  /** Begins with a slash; behind the SCIM base path: `/Users`, `/Users/42`, `/Users/bulkId:qwerty`. */
  readonly path: string;
  /** The client's name for what a POST creates. */
  readonly bulkId?: string;
  /** What `If-Match` is to a single request. */
  readonly version?: string;
  /** The body; DELETE has none. */
  readonly data?: JsonObject;
}

/** What the reply says of an operation that cannot be read: as much of it as there is. */
export interface UnreadableOperation {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly bulkId: string | undefined;
  readonly problem: ScimError;
}

export interface BulkRequest {
  /** After so many errors the rest is left undone; undefined: never. */
  readonly failOnErrors: number | undefined;
  readonly operations: readonly (BulkOperation | UnreadableOperation)[];
}

/** How much of a bulk request is taken; said by `/ServiceProviderConfig`. */
export interface BulkLimits {
  readonly maxOperations: number;
  /** Bytes. */
  readonly maxPayloadSize: number;
}
