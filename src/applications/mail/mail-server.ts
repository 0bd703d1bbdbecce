import type { MailServer } from '#notify/mail-settings.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { type StoredSetting, settingByName } from '#storage/setting-rows.ts';
import type { ApplicationDeps } from '../deps.ts';
import { decodeMailSettings } from './decode-mail-settings.ts';

export const mailSetting = 'mail';

/** Where the secret of the mail server is sealed. */
export const placeOfMailSecret = { tenant: installation, table: 'setting', id: mailSetting, column: 'sealed' } as const;

export async function storedMail({ storage }: Pick<ApplicationDeps, 'storage'>): Promise<StoredSetting | undefined> {
  const [stored] = await storage.read(settingByName(installation, mailSetting));
  return stored;
}

/** How mail leaves now; undefined while nobody has set it. */
export async function mailServer(
  deps: Pick<ApplicationDeps, 'storage' | 'credentials'>,
): Promise<MailServer | undefined> {
  const stored = await storedMail(deps);
  if (stored === undefined) return undefined;
  const { sealer } = deps.credentials;
  return {
    settings: decodeMailSettings(stored.value),
    secret: stored.sealed === null ? undefined : sealer.open(placeOfMailSecret, stored.sealed),
  };
}
