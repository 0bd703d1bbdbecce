import type { MailSettings } from '#notify/mail-settings.ts';

/** What `setMail` wrote; before there was a choice, mail was English. */
export function decodeMailSettings(value: string): MailSettings {
  return { language: 'en', ...(JSON.parse(value) as Omit<MailSettings, 'language'>) };
}
