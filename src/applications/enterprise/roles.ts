import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { Administrator } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import { changeRoles } from './change-roles.ts';
import type { StoredApplication } from './decode-application.ts';
import { countHolders } from './rows.ts';
import type { AppRole } from './settings.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

/** Adds an app role. @throws Refused `conflict` for a value or name that is there */
export function addRole(
  administrator: Administrator,
  name: string,
  { value, displayName = value }: { readonly value: string; readonly displayName?: string | undefined },
): Promise<ApplicationView> {
  return changed(administrator, name, 'application.role.add', ({ application }) => {
    const { roles } = application.settings;
    if (roles.some((role) => isCalled(role, value) || isCalled(role, displayName))) {
      throw new Refused(
        'conflict',
        `${application.name} has a role ${value} already.`,
        'Use the role that is there, or choose another value and name.',
      );
    }
    return [...roles, { value, displayName, enabled: true }];
  });
}

/** Switches an app role off or on again. @throws Refused */
export function switchRole(
  administrator: Administrator,
  name: string,
  value: string,
  disabled: boolean,
): Promise<ApplicationView> {
  const act = disabled ? 'application.role.disable' : 'application.role.enable';
  return changed(administrator, name, act, ({ application }) => {
    const role = namedRole(application, value);
    if (role.value === DEFAULT_ACCESS) {
      throw new Refused(
        'conflict',
        'Default Access is always there; it entitles to nothing.',
        'Leave it as it is, and disable the roles that nobody is to be assigned with.',
      );
    }
    return application.settings.roles.map((each) => (each === role ? { ...each, enabled: !disabled } : each));
  });
}

/** Removes a disabled app role that nobody holds. @throws Refused `conflict` */
export function removeRole(administrator: Administrator, name: string, value: string): Promise<ApplicationView> {
  return changed(administrator, name, 'application.role.remove', async ({ tenant, application }) => {
    const role = namedRole(application, value);
    if (role.value === DEFAULT_ACCESS || role.value === USER) {
      throw new Refused(
        'conflict',
        `${role.displayName} is a role of every application and stays.`,
        'Disable it instead, if nobody is to be assigned with it.',
      );
    }
    if (role.enabled) {
      throw new Refused('conflict', `${role.displayName} is enabled.`, 'Disable it first.', {
        command: `Disable it first: rollcall app role disable ${application.name} ${value}`,
      });
    }
    const query = countHolders(tenant.tenant, application.application, role.value);
    const [holders = 0] = await administrator.deps.storage.read(query);
    if (holders > 0) {
      throw new Refused('conflict', `${holders} users or groups hold ${role.displayName}.`, 'Take it from them first.');
    }
    return application.settings.roles.filter((each) => each !== role);
  });
}

/** The role of that value or name. @throws Refused `unknown` */
export function namedRole(application: StoredApplication, value: string): AppRole {
  const { roles } = application.settings;
  const role = roles.find((each) => each.value === value) ?? roles.find((each) => isCalled(each, value));
  if (role !== undefined) return role;
  const names = roles.map(({ displayName }) => displayName);
  throw new Refused(
    'unknown',
    `${application.name} has no role ${value}.`,
    `${didYouMean(value, names)}It has ${names.join(', ')}.`,
  );
}

function isCalled(role: AppRole, name: string): boolean {
  const wanted = name.toLowerCase();
  return role.value.toLowerCase() === wanted || role.displayName.toLowerCase() === wanted;
}

async function changed(...given: Parameters<typeof changeRoles>): Promise<ApplicationView> {
  const [{ deps }] = given;
  return viewApplication(deps, await changeRoles(...given));
}
