import type { AdministratorAccount } from '#access/accounts/administrator.ts';
import { selectAdministrators } from '#access/accounts/administrator-rows.ts';
import { selectOwners } from '#access/owners/owner-rows.ts';
import { mailAddress } from '#notify/mail-address.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { settingsUnder } from '#storage/setting-rows.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { decodeMailChoice } from './decode-mail-choice.ts';

/** What an administrator wants to be told by mail. */
export interface MailChoice {
  readonly address: string;
  /** What happens to jobs, and failures of users and groups. */
  readonly notices: boolean;
  readonly digest: boolean;
}

/** Under which the choice of an administrator is kept. */
export function choiceSetting(id: string): string {
  return `mail:${id}`;
}

/** Who is told of an application: its notification e-mail if ticked, everybody of the mail settings, administrators and owners of it who opted in. */
export async function recipientsOf(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  tenant: number,
  { application, settings }: StoredApplication,
  { to }: Pick<MailSettings, 'to'>,
): Promise<readonly string[]> {
  const { notificationEmail, notifyOnFailure = true } = settings;
  const own = notificationEmail !== null && notifyOnFailure ? notificationEmail.split(/[,;]/) : [];
  const owners = (await storage.read(selectOwners(tenant, application))).map(({ id }) => id);
  const chosen = (await choices(storage, owners)).filter(({ notices }) => notices).map(({ address }) => address);
  return distinct([...own, ...to, ...chosen]);
}

/** Who gets the digest. */
export async function digestRecipients(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  { to }: Pick<MailSettings, 'to'>,
): Promise<readonly string[]> {
  const chosen = (await choices(storage)).filter(({ digest }) => digest).map(({ address }) => address);
  return distinct([...to, ...chosen]);
}

/** Who is told of a customer's tenant: everybody of the mail settings, and administrators who opted in. */
export async function tenantRecipients(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  { to }: Pick<MailSettings, 'to'>,
): Promise<readonly string[]> {
  const chosen = (await choices(storage)).filter(({ notices }) => notices).map(({ address }) => address);
  return distinct([...to, ...chosen]);
}

/** Of accounts that are active and may see every application, or the one that they own. */
async function choices(
  storage: ApplicationDeps['storage'],
  owners: readonly string[] = [],
): Promise<readonly MailChoice[]> {
  const found = await storage.read(settingsUnder(installation, 'mail:'));
  if (found.length === 0) return [];
  const accounts = await storage.read(selectAdministrators(installation));
  const seesIt = ({ id, state, roles }: AdministratorAccount): boolean =>
    state === 'active' && roles.some((role) => role !== 'application-owner' || owners.includes(id));
  const names = new Set(accounts.filter(seesIt).map(({ id }) => choiceSetting(id)));
  return found.filter(({ name }) => names.has(name)).map(({ value }) => decodeMailChoice(value));
}

/** Each address once, however it is written; what is none is left out. */
export function distinct(texts: readonly string[]): readonly string[] {
  const addresses = texts.flatMap((text) => mailAddress(text) ?? []);
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}
