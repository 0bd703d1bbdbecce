import type { Attributes, ObjectType } from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { ScimDialect, WireFormat } from './dialect.ts';
import type { ReadPath, TargetPath } from './target-path.ts';
import { isMultiValued, isSelected, readTargetPath } from './target-path.ts';
import { managerValue, scalarValue } from './wire-value.ts';

export const coreSchemas: Readonly<Record<ObjectType, string>> = {
  User: 'urn:ietf:params:scim:schemas:core:2.0:User',
  Group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
};

/**
 * The body of a create: values by target path become nested attributes, elements with their `type` (`primary` in the first
 * e-mail), and extension objects under their URN, which `schemas` lists. Throws 400 `invalidPath` for a path that names no
 * place.
 */
export function bodyFromAttributes(
  type: ObjectType,
  attributes: Attributes,
  dialect: ScimDialect,
  readPath: ReadPath = readTargetPath,
  password: () => string = noPassword,
): JsonObject {
  const { creates } = dialect;
  const body = placeAttributes({}, attributes, dialect, readPath);
  const listed = new Set(type === 'User' ? dialect.extensions : creates.groupSchemas);
  if (creates.listsUsed) for (const name of Object.keys(body)) if (name.startsWith('urn:')) listed.add(name);
  return { schemas: [coreSchemas[type], ...listed], ...body, ...companions(type, body, creates, password) };
}

function noPassword(): never {
  throw new Error('No password was made for a create.');
}

/** What identity providers send along although nothing was mapped to it. */
function companions(
  type: ObjectType,
  body: JsonObject,
  { meta, roles, groups, members, password }: WireFormat['creates'],
  newPassword: () => string,
): JsonObject {
  const user = type === 'User';
  return {
    ...(meta ? { meta: { resourceType: type } } : {}),
    ...(roles && user && own(body, 'roles') === undefined ? { roles: [] } : {}),
    ...(groups && user && own(body, 'groups') === undefined ? { groups: [] } : {}),
    ...(password && user && own(body, 'password') === undefined ? { password: newPassword() } : {}),
    ...(members && type === 'Group' && own(body, 'members') === undefined ? { members: [] } : {}),
  };
}

/** `body` with every value of `attributes` in its place; what else is there stays. */
export function placeAttributes(
  body: JsonObject,
  attributes: Attributes,
  dialect: ScimDialect,
  readPath: ReadPath = readTargetPath,
): JsonObject {
  const next: Draft = { ...body };
  for (const [text, value] of Object.entries(attributes)) {
    const path = readPath(text);
    if (path.manager) place(next, { ...path, sub: undefined }, managerValue(value, dialect));
    else place(next, path, scalarValue(path, value));
  }
  return next;
}

/** `body` without the value at `path`; an element or object that is left with nothing but its selector goes, too. */
export function clearAttribute(body: JsonObject, path: TargetPath): JsonObject {
  if (path.extension !== undefined) {
    const holder = own(body, path.extension);
    if (!isJsonObject(holder)) return body;
    return { ...body, [path.extension]: clearAttribute(holder, { ...path, extension: undefined }) };
  }
  const held = own(body, path.name);
  const { selector, sub } = path;
  if (Array.isArray(held) && selector !== undefined) {
    return {
      ...body,
      [path.name]: held.flatMap((element) => (isSelected(element, selector) ? remains(element, path) : [element])),
    };
  }
  if (sub !== undefined && isJsonObject(held)) return { ...body, [path.name]: without(held, sub) };
  return without(body, path.name);
}

function remains(element: Json, path: TargetPath): readonly Json[] {
  if (path.sub === undefined || !isJsonObject(element)) return [];
  const rest = without(element, path.sub);
  const framework = new Set([...(path.selector?.values.map(([name]) => name) ?? []), 'primary', 'display']);
  return Object.keys(rest).every((name) => framework.has(name)) ? [] : [rest];
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

/** An object of our own, of which nobody else holds a reference yet. */
type Draft = Record<string, Json | undefined>;

function place(body: Draft, path: TargetPath, value: Json): void {
  if (path.extension === undefined) {
    placeAttribute(body, path, path.multiValued, value);
    return;
  }
  const held = own(body, path.extension);
  const holder: Draft = isJsonObject(held) ? { ...held } : {};
  placeAttribute(holder, path, path.multiValued || isMultiValued(path.name), value);
  body[path.extension] = holder;
}

function placeAttribute(body: Draft, path: TargetPath, multiValued: boolean, value: Json): void {
  const { name, selector, sub } = path;
  const held = own(body, name);
  if (multiValued && (selector !== undefined || sub !== undefined)) {
    body[name] = placeElement(Array.isArray(held) ? held : [], path, value);
  } else if (sub === undefined) body[name] = value;
  else body[name] = { ...(isJsonObject(held) ? held : {}), [sub]: value };
}

function placeElement(elements: readonly Json[], path: TargetPath, value: Json): readonly Json[] {
  const { selector, sub } = path;
  const at = elements.findIndex((element) => selector === undefined || isSelected(element, selector));
  const found = elements[at];
  const element = isJsonObject(found) ? found : newElement(path, elements);
  const filled =
    sub === undefined ? { ...element, ...(isJsonObject(value) ? value : { value }) } : { ...element, [sub]: value };
  return at < 0 ? [...elements, filled] : elements.with(at, filled);
}

/** A new element holds what its selector asks for; of e-mails one is primary (RFC 7643 §2.4 allows one). */
export function newElement(path: TargetPath, others: readonly Json[]): JsonObject {
  const element = Object.fromEntries(path.selector?.values ?? []);
  const primary = others.some((other) => isJsonObject(other) && own(other, 'primary') === true);
  return path.name.toLowerCase() === 'emails' && !primary && !Object.hasOwn(element, 'primary')
    ? { ...element, primary: true }
    : element;
}
