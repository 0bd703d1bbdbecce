import type { ResolvedPath } from '../path/attribute-path.ts';

/** Schemas and resource types as data (RFC 7643 §6, §7), as they stand in `/Schemas` and `/ResourceTypes`. */

export type AttributeType =
  | 'string'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'dateTime'
  | 'binary'
  | 'reference'
  | 'complex';

export type Mutability = 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
export type Returned = 'always' | 'never' | 'default' | 'request';
export type Uniqueness = 'none' | 'server' | 'global';

/** Every characteristic is present after `createRegistry` filled in the defaults of RFC 7643 §2.2. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: Mutability;
  readonly returned: Returned;
  readonly uniqueness: Uniqueness;
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

/** As written in data: what RFC 7643 §2.2 gives a default may be left out. */
export interface AttributeInput extends Partial<Omit<Attribute, 'name' | 'subAttributes'>> {
  readonly name: string;
  readonly subAttributes?: readonly AttributeInput[];
}

export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

export interface SchemaInput {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly attributes: readonly AttributeInput[];
}

export interface ResourceType {
  readonly id: string;
  readonly name: string;
  /** Relative to the base URL, e.g. `/Users`. */
  readonly endpoint: string;
  readonly description: string;
  /** URN of the core schema. */
  readonly schema: string;
  readonly schemaExtensions: readonly { readonly schema: string; readonly required: boolean }[];
}

/** One resource type with its schemas resolved: what filters, PATCH, validation and projection work on. */
export interface TypeSchema {
  readonly resourceType: ResourceType;
  readonly core: Schema;
  readonly extensions: readonly Schema[];
  /** Other URNs under which an extension or core schema may be addressed, lower case → canonical URN. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Every attribute by its name, compiled once by `createRegistry`. */
  readonly index: TypeIndex;
}

/** Attributes and sub-attributes by lower-case name: `username`, `name`, `name.givenname`. */
export type AttributeIndex = ReadonlyMap<string, ResolvedPath>;

/** What resolving a path looks into; built once a registry, never per request. */
export interface TypeIndex {
  /** Names without a URN: core schema, common attributes, and unambiguous attributes of extensions. */
  readonly unqualified: AttributeIndex;
  /** Lower-case URN or alias of a schema of this type → the names below it. */
  readonly qualified: ReadonlyMap<string, QualifiedIndex>;
  /** Top-level attributes in the order of a document: common, core, extensions. */
  readonly attributes: readonly ResolvedPath[];
  /** Sub-attributes of a complex attribute by lower-case name. */
  readonly subAttributes: ReadonlyMap<Attribute, ReadonlyMap<string, ResolvedPath>>;
}

export interface QualifiedIndex {
  /** The schema's own URN. */
  readonly urn: string;
  readonly extension: boolean;
  readonly attributes: AttributeIndex;
}
