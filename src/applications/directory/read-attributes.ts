import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { isJsonObject, type Json } from '#scim/json.ts';
import type { Attribute } from '#scim/schema/definition.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import { findObject, type ObjectKind } from './find-object.ts';

/** Attributes with their new value; null clears one. Names are the directory's own, whatever case they were written in. */
export type NewAttributes = readonly { readonly name: string; readonly value: Json }[];

/**
 * Attributes as an administrator names them: unknown names are refused with what is close, texts become what the attribute
 * is, and a manager may be given by userPrincipalName. @throws Refused `invalid`, `unknown`
 */
export async function readAttributes(
  context: ResourceContext,
  kind: ObjectKind,
  given: Readonly<Record<string, unknown>>,
): Promise<NewAttributes> {
  const known = typeNamed(context.profile, kind).schema.core.attributes.filter(({ name }) => name !== 'members');
  const attributes: { name: string; value: Json }[] = [];
  for (const [name, value] of Object.entries(given)) {
    const attribute = known.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (attribute === undefined) throw unknownAttribute(kind, name, known);
    attributes.push({ name: attribute.name, value: await readValue(context, attribute, value) });
  }
  return attributes;
}

async function readValue(context: ResourceContext, attribute: Attribute, value: unknown): Promise<Json> {
  if (value === null || value === '') return null;
  if (attribute.type === 'boolean') return booleanOf(attribute.name, value);
  if (attribute.type === 'reference' && typeof value === 'string') {
    return (await findObject(context, 'User', value)).id;
  }
  if (attribute.multiValued && typeof value === 'string') return value.split(';').map((part) => part.trim());
  return plainJson(attribute.name, value);
}

function booleanOf(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  throw new Refused('invalid', `${name} is true or false, not ${JSON.stringify(value)}.`);
}

function plainJson(name: string, value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (isJsonObject(value)) return value;
  if (Array.isArray(value)) return value.map((each) => plainJson(name, each));
  throw new Refused('invalid', `${name} cannot hold that value.`);
}

function unknownAttribute(kind: ObjectKind, name: string, known: readonly Attribute[]): Refused {
  const names = known.map((attribute) => attribute.name);
  return new Refused(
    'invalid',
    `${kind === 'User' ? 'Users' : 'Groups'} of the directory have no attribute ${name}.`,
    didYouMean(name, names) || `Known are ${names.join(', ')}.`,
  );
}
