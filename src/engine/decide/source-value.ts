import { appRoleAssignments, appRoleText } from '#expressions/app-role.ts';
import type { Value } from '#expressions/value.ts';
import { isJsonObject, type Json, own } from '#scim/json.ts';
import type { Subject } from '../model/subject.ts';
import type { AppRolesOf } from './app-roles.ts';
import type { Lookup } from './compiled.ts';

/** The raw sign-in name of a guest; `userPrincipalName` is what it was at home. */
export const originalUserPrincipalName = 'originalUserPrincipalName';

/**
 * The source attributes of an object by name; `IsSoftDeleted` is computed, `objectId` is its identifier, and a guest goes by the
 * sign-in name of home. `appRoleAssignments` are the app roles of its assignments, where `appRolesOf` knows them.
 */
export function sourceLookup(subject: Subject, isSoftDeleted: boolean, appRolesOf?: AppRolesOf): Lookup {
  return (name) => {
    if (name === appRoleAssignments) {
      const held = appRolesOf?.(subject.roles) ?? [];
      return held.length === 0 ? null : held.map(appRoleText);
    }
    if (name === 'IsSoftDeleted') return isSoftDeleted ? 'True' : 'False';
    if (name === 'objectId') return subject.id ?? null;
    if (subject.doc === undefined) return null;
    if (name === originalUserPrincipalName) return sourceValue(own(subject.doc, 'userPrincipalName'));
    const value = sourceValue(own(subject.doc, name));
    return name === 'userPrincipalName' && typeof value === 'string' ? homeName(value) : value;
  };
}

/** Lower-case names with those that the computed ones among them are made of. */
export function withUnderlying(names: readonly string[]): readonly string[] {
  return names.includes(originalUserPrincipalName.toLowerCase()) ? [...names, 'userprincipalname'] : names;
}

/** `ada_partner.example#EXT#@acme.example` is `ada@partner.example` at home; any other name stays as it is. */
export function homeName(userPrincipalName: string): string {
  const [, alias, domain] = /^(.+)_([^_@#]+)#EXT#@.+$/i.exec(userPrincipalName) ?? [];
  return alias === undefined || domain === undefined ? userPrincipalName : `${alias}@${domain}`;
}

/** The identifier that a reference attribute holds: a text or an object with `value`. */
export function referenceOf(value: Json | undefined): string | undefined {
  const id = isJsonObject(value) ? own(value, 'value') : value;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function sourceValue(value: Json | undefined): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((element) => referenceOf(element) ?? String(element));
  return referenceOf(value) ?? null;
}
