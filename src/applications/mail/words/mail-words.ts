import type { MailLanguage } from '#notify/mail-settings.ts';
import { englishMail, type MailWords } from './english-mail.ts';
import { germanMail } from './german-mail.ts';

const catalogues = { en: englishMail, de: germanMail } as const satisfies Readonly<Record<MailLanguage, MailWords>>;

/** What mail says in a language. */
export function mailWords(language: MailLanguage): MailWords {
  return catalogues[language];
}
