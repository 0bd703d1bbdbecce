import type { MailSettings } from '#notify/mail-settings.ts';

/** What `setMail` wrote. */
export function decodeMailSettings(value: string): MailSettings {
  return JSON.parse(value) as MailSettings;
}
