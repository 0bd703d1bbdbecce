/** A row of the change feed with what of its resource and member is still there. */
export interface EventRow {
  readonly seq: number;
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  readonly member: number | null;
  readonly paths: string | null;
  readonly version: number | null;
  readonly actor: string | null;
  readonly request: string | null;
  /** Milliseconds. */
  readonly at: number;
  /** The resource's document; null: it is gone for good. */
  readonly doc: string | null;
  readonly memberId: string | null;
  readonly memberType: string | null;
  readonly memberDoc: string | null;
}

/** Which resource has, or had, a number. */
export interface NumberedResource {
  readonly n: number;
  readonly id: string;
  readonly type: string;
}
