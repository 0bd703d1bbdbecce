import { ScimError } from '../error.ts';
import { isJsonObject, type Json, own } from '../json.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import type { Attribute } from '../schema/definition.ts';
import { isUnassigned } from '../value/unassigned.ts';
import { sameValue } from '../value/value-key.ts';

function refuse(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'mutability' });
}

/**
 * Refuses what an attribute's characteristics forbid: a required one to be left without value (RFC 7644 §3.5.2.2), an
 * immutable one to get another value than it has (RFC 7643 §7).
 */
export function refuseForbidden(path: ResolvedPath, before: Json | undefined, after: Json | undefined): void {
  const { attribute } = path;
  refuseChange(attribute, attribute.name, before, after);
  if (attribute.multiValued || !isJsonObject(after)) return;
  for (const sub of attribute.subAttributes ?? [])
    refuseChange(
      sub,
      `${attribute.name}.${sub.name}`,
      isJsonObject(before) ? own(before, sub.name) : undefined,
      own(after, sub.name),
    );
}

/** Refuses one change of one value; also used for the sub-attributes of an element that stays the same element. */
export function refuseChange(
  attribute: Attribute,
  name: string,
  before: Json | undefined,
  after: Json | undefined,
): void {
  if (isUnassigned(before)) return;
  if (attribute.required && isUnassigned(after))
    throw refuse(`"${name}" is required and cannot be removed: replace it with another value.`);
  if (attribute.mutability === 'immutable' && !sameValue(attribute, before, after))
    throw refuse(`"${name}" is immutable: it has a value, which cannot be changed. Leave it out.`);
}
