import { invalidValue } from '#scim/error.ts';
import { shorten } from '#scim/path/parse-attribute-path.ts';
import { type CompiledProfile, type CompiledType, pathNamed } from './compile-profile.ts';
import type { ListOrder } from './list-resources.ts';
import { keyTypeOf } from './search/searchable.ts';

/**
 * What `sortBy` and `sortOrder` of a list come to (RFC 7644 §3.4.2.3); ascending when no order is given.
 *
 * @param sortBy as the client wrote it: any letter case, with or without URN
 * @throws ScimError 400 invalidValue for what the type has not, for what nobody sees, and for a complex attribute as a whole
 */
export function resolveOrder(
  profile: CompiledProfile,
  { schema, memberships }: CompiledType,
  sortBy: string,
  sortOrder: 'ascending' | 'descending' = 'ascending',
): ListOrder {
  const by = pathNamed(profile.profile, schema, sortBy.trim());
  const name = shorten(sortBy);
  const attribute = by?.sub ?? by?.attribute;
  if (by === undefined || attribute === undefined || attribute.returned === 'never') {
    throw invalidValue(`sortBy is "${name}", and ${schema.resourceType.name} has no such attribute: see /Schemas.`);
  }
  if (by.attribute === memberships.members?.attribute || by.attribute === memberships.groups?.attribute) {
    throw invalidValue(`sortBy is "${name}", and memberships put nothing in order: sort by another attribute.`);
  }
  if (keyTypeOf(attribute) === undefined) {
    throw invalidValue(
      `sortBy is "${name}", which cannot be put in order: name a sub-attribute, such as name.familyName.`,
    );
  }
  return { by, descending: sortOrder === 'descending', whenMany: 'refuse' };
}
