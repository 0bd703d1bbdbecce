import type { HeldAppRole } from '#expressions/app-role.ts';
import type { StoredApplication } from './decode-application.ts';
import { type AppRole, entitles } from './settings.ts';
import { stableId } from './stable-id.ts';

/** Of these role values those that entitle, with identifier and name, in the order of the application's list. */
export function appRolesOf(
  application: Pick<StoredApplication, 'application' | 'settings'>,
  roles: readonly string[],
): readonly HeldAppRole[] {
  const held = new Set(roles);
  return application.settings.roles
    .filter(({ value }) => held.has(value) && entitles(application.settings, value))
    .map((role) => ({ id: idOfRole(application, role), value: role.value, displayName: role.displayName }));
}

/** The identifier of an app role: its own, else one that follows from application and value. */
export function idOfRole(
  { application }: Pick<StoredApplication, 'application'>,
  { id, value }: { readonly id?: AppRole['id'] | undefined; readonly value: string },
): string {
  return id ?? stableId(`${application}/${value}`);
}
