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
  if (attribute.type === 'reference' && typeof value === 'string') return idOfUser(context, attribute.name, value);
  if (attribute.type === 'dateTime') return timeOf(attribute.name, value);
  if (attribute.multiValued && typeof value === 'string') return value.split(';').map((part) => part.trim());
  return plainJson(attribute.name, value);
}

function booleanOf(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  throw wrongValue(name, `${name} is true or false, not ${JSON.stringify(value)}.`);
}

/** A day stands for its first moment in UTC. */
function timeOf(name: string, value: unknown): string {
  const text = String(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
  if (/^\d{4}-\d{2}-\d{2}T/.test(time) && !Number.isNaN(Date.parse(time))) return time;
  throw wrongValue(name, `${name} is a date such as 2026-03-01, not ${JSON.stringify(value)}.`);
}

async function idOfUser(context: ResourceContext, name: string, who: string): Promise<string> {
  try {
    return (await findObject(context, 'User', who)).id;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused('invalid', error.message, error.advice, { field: fieldOf(name) });
  }
}

/** Where in a request the value of an attribute stands. */
export function fieldOf(name: string): string {
  return `attributes.${name}`;
}

function wrongValue(name: string, message: string): Refused {
  return new Refused('invalid', message, 'Correct the value, or leave it empty.', { field: fieldOf(name) });
}

function plainJson(name: string, value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (isJsonObject(value)) return value;
  if (Array.isArray(value)) return value.map((each) => plainJson(name, each));
  throw wrongValue(name, `${name} cannot hold that value.`);
}

function unknownAttribute(kind: ObjectKind, name: string, known: readonly Attribute[]): Refused {
  const names = known.map((attribute) => attribute.name);
  return new Refused(
    'invalid',
    `${kind === 'User' ? 'Users' : 'Groups'} of the directory have no attribute ${name}.`,
    didYouMean(name, names) || `Known are ${names.join(', ')}.`,
    { field: fieldOf(name) },
  );
}
