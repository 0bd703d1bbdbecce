import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { DiscoveredAttribute } from './discovered.ts';

/** Attributes of every resource that a mapping may write besides its schema's (RFC 7643 §3.1). */
export const commonAttributes: readonly DiscoveredAttribute[] = [
  { path: 'externalId', type: 'String', required: false, caseExact: true, multiValued: false, immutable: false },
];

/** The attributes of a schema document (RFC 7643 §7) that can be written, as mappings name them; broken parts are left out. */
export function attributesOfSchema(schema: JsonObject): readonly DiscoveredAttribute[] {
  const id = own(schema, 'id');
  const urn = typeof id === 'string' && !/:schemas:core:/i.test(id) ? `${id}:` : '';
  return objectsIn(own(schema, 'attributes')).flatMap((attribute) => attributesOf(attribute, urn));
}

function attributesOf(attribute: JsonObject, prefix: string): readonly DiscoveredAttribute[] {
  const name = own(attribute, 'name');
  if (typeof name !== 'string' || name === 'id' || name === 'meta' || own(attribute, 'mutability') === 'readOnly')
    return [];
  const subs = objectsIn(own(attribute, 'subAttributes'));
  const several = own(attribute, 'multiValued') === true;
  if (own(attribute, 'type') !== 'complex' || subs.length === 0)
    return [described(`${prefix}${name}`, attribute, several)];
  // References as a whole: a manager or members are linked, not typed in.
  if (name === 'manager' || name === 'members') {
    return [{ ...described(`${prefix}${name}`, attribute, several), type: 'Reference' }];
  }
  const writable = subs.filter((sub) => own(sub, 'mutability') !== 'readOnly' && typeof own(sub, 'name') === 'string');
  if (!several) return writable.map((sub) => described(`${prefix}${name}.${String(own(sub, 'name'))}`, sub, false));
  const kinds = typesOf(subs);
  const values = writable.filter((sub) => !['type', 'primary', 'display', '$ref'].includes(String(own(sub, 'name'))));
  return kinds.flatMap((kind) =>
    values.map((sub) =>
      described(`${prefix}${name}[type eq ${JSON.stringify(kind)}].${String(own(sub, 'name'))}`, sub, false),
    ),
  );
}

/** The kinds of element that the schema names; `work` where it names none. */
function typesOf(subs: readonly JsonObject[]): readonly string[] {
  const type = subs.find((sub) => own(sub, 'name') === 'type');
  const named = type === undefined ? undefined : own(type, 'canonicalValues');
  const kinds = Array.isArray(named) ? named.filter((kind) => typeof kind === 'string') : [];
  return kinds.length === 0 ? ['work'] : kinds;
}

function described(path: string, attribute: JsonObject, multiValued: boolean): DiscoveredAttribute {
  return {
    path,
    type: typeOf(attribute),
    required: own(attribute, 'required') === true,
    caseExact: own(attribute, 'caseExact') === true,
    multiValued,
    immutable: own(attribute, 'mutability') === 'immutable',
  };
}

/** A `reference` that points outside (RFC 7643 §2.3.7), as `profileUrl` does, is a text to us: there is no object to link. */
function typeOf(attribute: JsonObject): DiscoveredAttribute['type'] {
  const type = types.get(String(own(attribute, 'type'))) ?? 'String';
  if (type !== 'Reference') return type;
  const points = own(attribute, 'referenceTypes');
  const inside = Array.isArray(points) && points.some((each) => each !== 'external' && each !== 'uri');
  return inside ? 'Reference' : 'String';
}

const types: ReadonlyMap<string, DiscoveredAttribute['type']> = new Map([
  ['string', 'String'],
  ['boolean', 'Boolean'],
  ['integer', 'Integer'],
  ['dateTime', 'DateTime'],
  ['reference', 'Reference'],
  ['binary', 'Binary'],
]);

/** The objects of a list, or of nothing. */
export function objectsIn(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
