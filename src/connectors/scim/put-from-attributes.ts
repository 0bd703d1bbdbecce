import type { AttributeChange, Attributes, ObjectType } from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { addedElements } from './app-role-operation.ts';
import { clearAttribute, coreSchemas, placeAttributes } from './body-from-attributes.ts';
import type { ScimDialect } from './dialect.ts';
import { readTargetPath } from './target-path.ts';

/** Attributes that a target says and does not let be written (RFC 7643 §3.1, §4.1.2). */
const readOnly: ReadonlySet<string> = new Set(['meta', 'groups']);

/**
 * The body of a PUT: what the target showed, with every desired value in its place and the cleared ones gone. A PUT takes
 * away what it does not name (RFC 7644 §3.5.1), so what others keep there must be sent back.
 */
export function putFromAttributes(
  type: ObjectType,
  shown: JsonObject,
  changes: readonly AttributeChange[],
  desired: Attributes,
  dialect: ScimDialect,
): JsonObject {
  let body: JsonObject = Object.fromEntries(Object.entries(shown).filter(([name]) => !readOnly.has(name)));
  for (const { path, after } of changes) {
    if (after === undefined || after === null) body = clearAttribute(body, readTargetPath(path));
  }
  body = placeAttributes(body, { ...unlessElements(desired), ...written(changes, shown) }, dialect);
  const listed = own(shown, 'schemas');
  const known = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [coreSchemas[type]];
  const urns = Object.keys(body).filter((name) => name.startsWith('urn:'));
  return { ...body, schemas: [...new Set([...known, ...urns])] };
}

/** Elements as they stand there are nobody's to write again: app roles that were added stand beside others. */
function unlessElements(desired: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(desired).filter(([, value]) => !Array.isArray(value) || !value.some(isJsonObject)),
  );
}

function written(changes: readonly AttributeChange[], shown: JsonObject): Attributes {
  return Object.fromEntries(
    changes.flatMap(({ path, before, after, appRoles }): [string, Json][] => {
      if (after === undefined || after === null) return [];
      return [[path, appRoles?.writing === 'add' ? beside(shown, path, addedElements(before, after)) : after]];
    }),
  );
}

/** The elements that stand at a path of the target, with those that it lacks. */
function beside(shown: JsonObject, path: string, added: readonly Json[]): Json {
  const { name, extension } = readTargetPath(path);
  const holder = extension === undefined ? shown : own(shown, extension);
  const held = isJsonObject(holder) ? own(holder, name) : undefined;
  const standing = Array.isArray(held) ? held : [];
  const values = new Set(standing.map(roleValueOf));
  return [...standing, ...added.filter((element) => !values.has(roleValueOf(element)))];
}

function roleValueOf(element: Json): Json | undefined {
  return isJsonObject(element) ? own(element, 'value') : element;
}
