import { invalidValue } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '../json.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import type { Attribute, TypeSchema } from '../schema/definition.ts';
import { attributeValue } from '../values-at.ts';
import { isUnassigned } from './unassigned.ts';

/**
 * Refuses a resource without a required value (RFC 7643 §2.2): an attribute, a sub-attribute of a value that is there, or
 * a required extension. One message names all that is missing. Read-only attributes are the provider's to give.
 */
export function refuseMissing(type: TypeSchema, resource: JsonObject): void {
  const missing: string[] = [];
  const present = (extension: string | undefined) => extension === undefined || own(resource, extension) !== undefined;
  for (const path of type.index.attributes) {
    if (!present(path.extension)) continue;
    const value = attributeValue(resource, path);
    if (isRequired(path.attribute) && isUnassigned(value)) missing.push(path.key);
    if (value !== undefined && path.attribute.subAttributes?.some(isRequired))
      missing.push(...missingParts(path, value));
  }
  for (const { schema, required } of type.resourceType.schemaExtensions)
    if (required && !present(schema)) missing.push(schema);
  refuse(missing);
}

/** The same for the sub-attributes of one attribute's value: what a PATCH has to keep of the attributes it touched. */
export function refuseMissingParts(path: ResolvedPath, value: Json | undefined): void {
  refuse(missingParts(path, value));
}

function missingParts({ attribute, key }: ResolvedPath, value: Json | undefined): string[] {
  return (attribute.subAttributes ?? [])
    .filter((sub) => isRequired(sub) && lacks(value, sub))
    .map((sub) => `${key}.${sub.name}`);
}

function refuse(missing: readonly string[]): void {
  if (missing.length === 0) return;
  const names = missing.map((name) => `"${name}"`).join(', ');
  throw invalidValue(`${names} ${missing.length === 1 ? 'is' : 'are'} required: send a value.`);
}

function isRequired(attribute: Attribute): boolean {
  return attribute.required && attribute.mutability !== 'readOnly' && attribute.name !== 'schemas';
}

function lacks(value: Json | undefined, sub: Attribute): boolean {
  if (value === undefined || value === null) return false;
  const elements = isJsonArray(value) ? value : [value];
  return elements.some((element) => isJsonObject(element) && isUnassigned(own(element, sub.name)));
}
