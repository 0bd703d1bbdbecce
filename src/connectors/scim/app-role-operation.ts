import type { AppRoleFlow, AttributeChange } from '#engine/model/target.ts';
import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { ScimDialect } from './dialect.ts';
import { readTargetPath } from './target-path.ts';

/**
 * The PATCH operation that writes app roles, where they are written otherwise than any other value: added to those that stand there,
 * in place of them, or as JSON texts. Undefined where they are like any other value, or are cleared.
 */
export function appRoleOperation(
  { path, before, after, appRoles }: AttributeChange,
  dialect: ScimDialect,
): JsonObject | undefined {
  if (appRoles === undefined || after === undefined || after === null) return undefined;
  const asText = dialect.appRolesInPatch === 'text';
  if (appRoles.writing === 'replace') return { op: 'replace', path, value: after };
  if (appRoles.writing === 'add') {
    const added = addedElements(before, after);
    return { op: 'add', path, value: asText ? added.map((element) => textElement(element, appRoles)) : added };
  }
  const [role] = appRoles.held;
  if (!asText || role === undefined) return undefined;
  const { name, extension } = readTargetPath(path);
  const holder = extension === undefined ? '' : `${extension}:`;
  return { op: 'add', path: `${holder}${name}`, value: [{ value: roleText(role) }] };
}

/** What `after` has besides `before`; all of it where nobody knows whether it was written. */
export function addedElements(before: Json | undefined, after: Json): readonly Json[] {
  const all: readonly Json[] = Array.isArray(after) ? after : [after];
  const there = new Set((Array.isArray(before) ? before : []).map((element) => JSON.stringify(element)));
  const added = all.filter((element) => !there.has(JSON.stringify(element)));
  return added.length === 0 ? all : added;
}

/** As Entra writes an element of `roles` in a PATCH without a flag: all there is of the role as a text in `value`. */
function textElement(element: Json, { held }: AppRoleFlow): Json {
  const value = isJsonObject(element) ? own(element, 'value') : element;
  if (!isJsonObject(element) || typeof value !== 'string') return element;
  const displayName = own(element, 'displayName');
  const role = held.find((each) => each.value === value);
  const name = typeof displayName === 'string' ? displayName : value;
  return { value: roleText(role ?? { id: '', value, displayName: name }) };
}

function roleText({ id, value, displayName }: AppRoleFlow['held'][number]): string {
  return JSON.stringify({ id, value, displayName });
}
