import type { Receiver } from '#events/receivers/receiver.ts';
import { failingSinceBefore, markTold } from '#events/receivers/receiver-rows.ts';
import { mailAddress } from '#notify/mail-address.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import type { Message } from '#notify/message.ts';
import { putMail } from '#notify/outbox.ts';
import type { ApplicationDeps } from '../deps.ts';
import { compose } from './compose.ts';
import type { MailWords } from './words/english-mail.ts';
import { mailWords } from './words/mail-words.ts';

/** A receiver that has failed for so long is told of (ms). */
const patience = 24 * 3_600_000;

/** One mail for each webhook or event stream that has taken nothing for a day; mail and mark are one commit. */
export async function tellReceivers(
  { storage, clock, random, publicUrl }: ApplicationDeps,
  tenant: number,
  { to, language }: MailSettings,
): Promise<void> {
  const now = clock.now();
  const recipients = [...new Set(to.flatMap((text) => mailAddress(text) ?? []))];
  for (const receiver of await storage.read(failingSinceBefore(now - patience))) {
    const mails = putMail(random, tenant, recipients, message(mailWords(language), receiver, publicUrl()), now);
    // Refused: another process tells it.
    await storage.commit({ tenant, writes: [markTold(receiver), ...mails] });
  }
}

function message(words: MailWords, receiver: Receiver, publicUrl: string): Message {
  const { id, kind, name, failures, failingSince } = receiver;
  const said = words.receiver;
  const what = kind === 'webhook' ? said.kinds.webhook : said.kinds.stream;
  const since = `${new Date(failingSince ?? 0).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return compose(words, said.subject(what, name), [
    { text: said.text(what, name, since, failures) },
    { text: said.kept },
    { text: said.advice },
    { link: `${publicUrl}/webhooks/${id}`, label: words.open },
    { text: words.why },
  ]);
}
