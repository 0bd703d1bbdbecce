import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import type { CompiledType } from './compile-profile.ts';

const property = 'own';

/** What the application's own people have set on a resource, by name; nothing where its profile has no such attributes. */
export function ownAttributesOf(
  { ownAttributes }: CompiledType,
  resource: JsonObject,
): Readonly<Record<string, string>> {
  const held = own(resource, property);
  return Object.fromEntries(
    ownAttributes.map(({ name, values }) => {
      const value = isJsonObject(held) ? own(held, name) : undefined;
      return [name, typeof value === 'string' ? value : values[0]];
    }),
  );
}

/** The resource with these of them set, and the others as they are. */
export function withOwnAttributes(
  type: CompiledType,
  resource: JsonObject,
  given: Readonly<Record<string, string>>,
): JsonObject {
  if (type.ownAttributes.length === 0) return resource;
  return { ...resource, [property]: { ...ownAttributesOf(type, resource), ...given } };
}

/** The resource as it will be stored: a client, who does not see these attributes, leaves them as they are. */
export function keepOwnAttributes(
  type: CompiledType,
  resource: JsonObject,
  wanted: JsonObject,
  current: JsonObject | undefined,
): JsonObject {
  return withOwnAttributes(type, resource, ownAttributesOf(type, isOwned(wanted) ? wanted : (current ?? {})));
}

/** Names of those that differ. */
export function changedOwnAttributes(type: CompiledType, before: JsonObject, after: JsonObject): string[] {
  const [old, now] = [ownAttributesOf(type, before), ownAttributesOf(type, after)];
  return Object.keys(now).filter((name) => old[name] !== now[name]);
}

function isOwned(resource: JsonObject): boolean {
  return own(resource, property) !== undefined;
}
