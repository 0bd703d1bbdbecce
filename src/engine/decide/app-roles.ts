import { type AppRoleWriting, appRoleAssignments, type HeldAppRole, parseAppRole } from '#expressions/app-role.ts';
import { compileExpression } from '#expressions/compile-expression.ts';
import { texts, type Value } from '#expressions/value.ts';
import { isJsonObject, type Json, own } from '#scim/json.ts';
import type { AttributeMapping, Configuration } from '../model/configuration.ts';
import type { ObjectType } from '../model/target.ts';
import type { Lookup } from './compiled.ts';

/** The app roles among these role values: enabled ones, in the order of the application's list, Default Access not among them. */
export type AppRolesOf = (roles: readonly string[]) => readonly HeldAppRole[];

/** The app roles that an object holds, as a lookup tells them. */
export function heldAppRoles(lookup: Lookup): readonly HeldAppRole[] {
  return texts(lookup(appRoleAssignments)).flatMap((text) => parseAppRole(text) ?? []);
}

/** The elements that an app-role function gave as texts, as JSON; undefined for none. */
export function appRoleElements(value: Value): readonly Json[] | undefined {
  const all = texts(value);
  return all.length === 0 ? undefined : all.map((text): Json => JSON.parse(text));
}

/** What stands there with the elements that it lacks: none is ever taken away. */
export function withElements(standing: Json | undefined, wanted: Json | undefined): Json | undefined {
  const missing = missingElements(standing, wanted);
  return missing.length === 0 && standing !== undefined ? standing : [...listed(standing), ...missing];
}

/** True when both hold the same app roles: by value, and by name where both say one. The rest is the application's. */
export function sameElements(one: Json | undefined, other: Json | undefined): boolean {
  return missingElements(one, other).length === 0 && missingElements(other, one).length === 0;
}

/** The elements of `wanted` that do not stand there. */
export function missingElements(standing: Json | undefined, wanted: Json | undefined): readonly Json[] {
  const there = listed(standing);
  return listed(wanted).filter((element) => !there.some((each) => isSameRole(each, element)));
}

function listed(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isSameRole(one: Json, other: Json): boolean {
  if (!isJsonObject(one) || !isJsonObject(other)) return one === other;
  if (own(one, 'value') !== own(other, 'value')) return false;
  return ['display', 'displayName'].every((name) => {
    const [first, second] = [own(one, name), own(other, name)];
    return first === undefined || second === undefined || first === second;
  });
}

/** What keeps a row with app roles from being provisioned; undefined for any other row. */
export function appRoleProblem(
  type: ObjectType,
  scope: Configuration['scope'],
  { source, target }: Pick<AttributeMapping, 'source' | 'target'>,
): { readonly message: string; readonly hint: string } | undefined {
  if (source.kind === 'direct' && source.attribute === appRoleAssignments) {
    return {
      message: `${appRoleAssignments} cannot be mapped directly`,
      hint: `Map the expression AssertiveAppRoleAssignmentsComplex([${appRoleAssignments}]).`,
    };
  }
  if (source.kind !== 'expression') return undefined;
  const compiled = compileExpression(source.text);
  if (!compiled.ok || !compiled.expression.attributes.includes(appRoleAssignments)) return undefined;
  if (type === 'Group') {
    return { message: 'app roles are for users; a group has none to write', hint: 'Map them in the mapping of users.' };
  }
  if (scope === 'all') {
    return {
      message: 'app roles come from assignments, and with all users and groups in scope nobody need be assigned',
      hint: 'Sync only assigned users and groups, or map something else here.',
    };
  }
  return elementsProblem(target, compiled.expression.appRoles);
}

/** Whole elements need a whole attribute. */
function elementsProblem(target: string, writing: AppRoleWriting | undefined) {
  const [, attribute] = /^(?:urn:.*:)?([^:]*)$/i.exec(target) ?? [];
  const whole = attribute !== undefined && !/[.[]/.test(attribute);
  if (whole || writing === undefined || writing === 'single') return undefined;
  return {
    message: 'the app roles are written as a list of elements, which needs a whole attribute',
    hint: 'Take the target roles, or SingleAppRoleAssignment for one value.',
  };
}
