import type { Attribute } from '../schema/definition.ts';

/** An attribute as a client wrote it, before the schema is asked: `urn:…:User:name.givenName`. */
export interface AttributePath {
  /** The schema URN in front, as written; undefined when there was none. */
  readonly urn?: string;
  readonly name: string;
  readonly sub?: string;
}

/** An attribute that the schema knows. Names are the schema's own spelling. */
export interface ResolvedPath {
  /** URN of the extension that holds it; undefined for the core schema and the common attributes. */
  readonly extension?: string;
  readonly attribute: Attribute;
  readonly sub?: Attribute;
  /** Canonical spelling without resource type: `emails.value`, `urn:…:User:department`, `name.givenName`. */
  readonly key: string;
}
