import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import type { Attribute, TypeSchema } from '#scim/schema/definition.ts';
import type { KeyType } from '../key.ts';

/** An attribute whose values have rows in `attribute` or `unique_value`. */
export interface Searchable {
  readonly resolved: ResolvedPath;
  /** The `path` column: typed by resource, `User.emails.value`. */
  readonly path: string;
  readonly keyType: KeyType;
}

/** Attributes that nobody looks resources up by; a row for each would double what a user weighs. */
const seldomSearched = new Set([
  'addresses',
  'photos',
  'ims',
  'x509certificates',
  'profileurl',
  'schemas',
  'meta',
  'id',
]);
const seldomSearchedSubs = new Set(['$ref', 'display', 'primary']);

/** How values of an attribute become keys; undefined: they cannot be compared (complex, binary). */
export function keyTypeOf(attribute: Attribute): KeyType | undefined {
  switch (attribute.type) {
    case 'string':
      return attribute.caseExact ? 'exact' : 'text';
    // RFC 7643 §2.3.7: a reference is case-exact.
    case 'reference':
      return 'exact';
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'dateTime':
      return 'dateTime';
    case 'binary':
    case 'complex':
      return undefined;
  }
}

/** The row description of a resolved path, or undefined when its values are no keys. */
export function searchable(type: TypeSchema, resolved: ResolvedPath): Searchable | undefined {
  const keyType = keyTypeOf(resolved.sub ?? resolved.attribute);
  return keyType === undefined ? undefined : { resolved, path: `${type.resourceType.name}.${resolved.key}`, keyType };
}

/** Every attribute of a type that can have rows, leaves only. */
export function leavesOf(type: TypeSchema): ResolvedPath[] {
  return type.index.attributes.flatMap((path) =>
    path.attribute.type === 'complex' ? [...(type.index.subAttributes.get(path.attribute)?.values() ?? [])] : [path],
  );
}

/** True for attributes that get rows when a profile does not name the ones it wants. */
export function isSearchedByDefault({ attribute, sub }: ResolvedPath): boolean {
  if (attribute.returned === 'never' || seldomSearched.has(attribute.name.toLowerCase())) return false;
  // Memberships have a table of their own, and what a user's groups are follows from it.
  if (attribute.name === 'members' || attribute.name === 'groups') return false;
  return sub === undefined || !seldomSearchedSubs.has(sub.name.toLowerCase());
}
