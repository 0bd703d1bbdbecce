import type { Message } from '#notify/message.ts';
import { compose } from '../../mail/compose.ts';
import type { MailWords } from '../../mail/words/english-mail.ts';

/** The mail that brings an invitation. @param expires milliseconds */
export function invitationMessage(words: MailWords, application: string, link: string, expires: number): Message {
  const until = `${new Date(expires).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const said = words.invitation;
  return compose(words, said.subject(application), [
    { text: said.text(application) },
    { text: said.link(until) },
    { link, label: said.open },
    { text: said.warning },
  ]);
}
