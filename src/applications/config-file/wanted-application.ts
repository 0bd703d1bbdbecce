import { defaultSchedule } from '#engine/model/job.ts';
import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { Administrator } from '../deps.ts';
import { address } from '../enterprise/connect.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { countHolders } from '../enterprise/rows.ts';
import { type AppRole, newSettings } from '../enterprise/settings.ts';
import type { Settled } from '../form/section.ts';
import { Refused } from '../refused.ts';
import { checkConfiguration } from '../versions/check-configuration.ts';
import { type FileApplication, sections } from './file-schema.ts';

/** What a new application of an entry starts with. */
export function newApplication(name: string, entry: GalleryEntry): Settled {
  return { name, settings: newSettings(entry), configuration: entry.defaults, schedule: defaultSchedule };
}

/** What is set once the sections that a file has of an application are taken: a section that it lacks stays as `before`. */
export function wantedOf(before: Settled, given: FileApplication): Settled {
  const parts = new Map<string, unknown>(Object.entries(given));
  return sections.reduce((settled, { key, take }) => {
    const value = parts.get(key);
    return value === undefined ? settled : take(settled, value);
  }, before);
}

/** Everything that the pages of an application would refuse. @throws Refused whose `field` is a section, or a row of a mapping */
export async function checkWanted(
  administrator: Administrator,
  named: NamedApplication,
  before: Settled,
  wanted: Settled,
): Promise<void> {
  const { tenantUrl, tokenUrl } = wanted.settings;
  address(tenantUrl ?? undefined, wanted.settings, 'Tenant URL');
  address(tokenUrl ?? undefined, wanted.settings, 'Token URL');
  await checkRoles(administrator, named, wanted.settings.roles);
  checkConfiguration(administrator.deps, named, before.configuration, wanted.configuration);
}

/** A role that is left out must be held by nobody, and not be the one that every application has. */
async function checkRoles({ deps }: Administrator, named: NamedApplication, roles: readonly AppRole[]): Promise<void> {
  const refuse = (message: string, advice: string) => new Refused('invalid', message, advice, { field: 'roles' });
  const values = new Set(roles.map(({ value }) => value));
  const names = new Set(roles.map(({ displayName }) => displayName.toLowerCase()));
  if (values.size < roles.length || names.size < roles.length)
    throw refuse('Two roles have the same value or name.', 'Take one of the two out.');
  if (!values.has(USER))
    throw refuse(`The role ${USER} cannot be left out: every application has it.`, 'Put it back into the file.');
  const { tenant, application } = named;
  for (const { value, displayName } of application.settings.roles) {
    if (values.has(value) || value === DEFAULT_ACCESS) continue;
    const [holders = 0] = await deps.storage.read(countHolders(tenant.tenant, application.application, value));
    if (holders > 0)
      throw refuse(`The role ${displayName} cannot be left out: ${holders} hold it.`, 'Take it from them first.');
  }
}
