import type { Receiver } from '#events/receivers/receiver.ts';
import { failingSinceBefore, markTold } from '#events/receivers/receiver-rows.ts';
import { mailAddress } from '#notify/mail-address.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import type { Message } from '#notify/message.ts';
import { putMail } from '#notify/outbox.ts';
import type { ApplicationDeps } from '../deps.ts';
import { compose } from './compose.ts';

/** A receiver that has failed for so long is told of (ms). */
const patience = 24 * 3_600_000;

/** One mail for each webhook or event stream that has taken nothing for a day; mail and mark are one commit. */
export async function tellReceivers(
  { storage, clock, random, publicUrl }: ApplicationDeps,
  tenant: number,
  { to }: MailSettings,
): Promise<void> {
  const now = clock.now();
  const recipients = [...new Set(to.flatMap((text) => mailAddress(text) ?? []))];
  for (const receiver of await storage.read(failingSinceBefore(now - patience))) {
    const mails = putMail(random, tenant, recipients, message(receiver, publicUrl()), now);
    // Refused: another process tells it.
    await storage.commit({ tenant, writes: [markTold(receiver), ...mails] });
  }
}

function message({ id, kind, name, failures, failingSince }: Receiver, publicUrl: string): Message {
  const what = kind === 'webhook' ? 'webhook' : 'event stream';
  const since = new Date(failingSince ?? 0).toISOString().slice(0, 16).replace('T', ' ');
  return compose(`Rollcall: the ${what} ${name} takes no events`, [
    { text: `The ${what} ${name} has taken no event since ${since} UTC; ${failures} tries failed.` },
    { text: 'Nothing is lost yet: events are kept as long as the change feed, and each is tried for three days.' },
    { text: 'Look at what it answered, and mend its address or the receiver itself.' },
    { link: `${publicUrl}/webhooks/${id}`, label: 'Open it in the console' },
    { text: 'You get this mail because your address is entered for notifications in Rollcall.' },
  ]);
}
