import type { Json } from '#scim/json.ts';

/** What came for one request. */
export interface Answer {
  /** Method and address, for sentences. */
  readonly asked: string;
  readonly status: number;
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** Undefined when the body is no JSON. */
  readonly json: Json | undefined;
}

/** No answer came at all: nothing can be said about the requirement but that. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A requirement cannot be asked: what it stands on is not there. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}
