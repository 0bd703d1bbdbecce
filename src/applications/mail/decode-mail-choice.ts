import type { MailChoice } from './recipients.ts';

/** What an administrator chose. */
export function decodeMailChoice(value: string): MailChoice {
  return JSON.parse(value) as MailChoice;
}
