import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { LocatedProblem } from '#scim/parse-located-json.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { idOfRole } from '../app-roles-of.ts';
import { changeRoles } from '../change-roles.ts';
import { type NamedApplication, namedApplication } from '../named-application.ts';
import { countHolders } from '../rows.ts';
import type { AppRole } from '../settings.ts';
import { type LocatedRole, readAppRoles } from './read-app-roles.ts';

export interface ManifestView {
  readonly text: string;
  readonly version: number;
}

/** The manifest of an application: its app roles as JSON, Default Access left out. @throws Refused `unknown` */
export async function showManifest(deps: ApplicationDeps, name: string): Promise<ManifestView> {
  return view(await namedApplication(deps, name));
}

/** Saves the manifest, or says at which lines it is wrong and saves nothing. @throws Refused `changed` when somebody was faster */
export async function saveManifest(
  administrator: Administrator,
  name: string,
  input: { readonly text: string; readonly version: number },
): Promise<ManifestView & { saved: boolean; problems: readonly LocatedProblem[] }> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const read = readAppRoles(input.text);
  const problems = read.problems.length > 0 ? read.problems : await missing(deps, named, read.roles, read.line);
  if (problems.length > 0) {
    return { saved: false, problems, text: input.text, version: named.application.version };
  }
  const seen = { ...administrator, expected: String(input.version) };
  const saved = await changeRoles(seen, name, 'application.manifest', ({ application }) =>
    rolesOf(application.settings.roles, read.roles),
  );
  return { ...view(saved), saved: true, problems: [] };
}

function view({ application }: NamedApplication): ManifestView {
  const appRoles = application.settings.roles
    .filter(({ value }) => value !== DEFAULT_ACCESS)
    .map(({ value, displayName, enabled, id, description }) => ({
      allowedMemberTypes: ['User'],
      description: description ?? displayName,
      displayName,
      id: idOfRole(application, { value, id }),
      isEnabled: enabled,
      value,
    }));
  return { text: `${JSON.stringify({ appRoles }, null, 2)}\n`, version: application.version };
}

function rolesOf(before: readonly AppRole[], roles: readonly LocatedRole[]): readonly AppRole[] {
  const fixed = before.filter(({ value }) => value === DEFAULT_ACCESS);
  return [...fixed, ...roles.map(({ line: _, ...role }) => role)];
}

/** A role that is left out must be disabled, held by nobody, and not the one that every application has. */
async function missing(
  deps: ApplicationDeps,
  { tenant, application }: NamedApplication,
  roles: readonly LocatedRole[],
  line: number,
): Promise<LocatedProblem[]> {
  const kept = new Set(roles.map(({ value }) => value));
  const gone = application.settings.roles.filter(({ value }) => value !== DEFAULT_ACCESS && !kept.has(value));
  const problems: LocatedProblem[] = [];
  for (const { value, displayName, enabled } of gone) {
    const [holders = 0] = await deps.storage.read(countHolders(tenant.tenant, application.application, value));
    const why = reason(value, enabled, holders);
    if (why !== undefined) problems.push({ line, message: `The role ${displayName} cannot be left out: ${why}` });
  }
  return problems;
}

function reason(value: string, enabled: boolean, holders: number): string | undefined {
  if (value === USER) return 'every application has it.';
  if (holders > 0) return `${holders} users or groups hold it. Take it from them first.`;
  return enabled ? 'it is enabled. Save it with "isEnabled": false first.' : undefined;
}
