import type { Random } from '#deps.ts';
import type { Query, Write } from '#storage/port.ts';
import { decodeMail } from './decode-mail.ts';
import type { Message } from './message.ts';

/** `sending` is written before the first byte leaves: what a crash leaves so may have arrived and is not sent again. */
export type MailState = 'waiting' | 'sending' | 'sent' | 'failed';

/** A mail to one recipient, in the outbox. */
export interface OutboxMail {
  /** UUIDv7. */
  readonly id: string;
  readonly recipient: string;
  readonly message: Message;
  readonly state: MailState;
  readonly attempts: number;
  /** Milliseconds. */
  readonly due: number;
  readonly made: number;
  /** Why it was not sent, or the last time was not. */
  readonly failure: string | null;
}

const columns = 'id, recipient, subject, message, state, attempts, due, made, failure';

/** Puts a mail to each recipient into the outbox: to be committed with what makes it due. */
export function putMail(
  random: Pick<Random, 'entry'>,
  tenant: number,
  recipients: readonly string[],
  { subject, text, html }: Message,
  now: number,
): readonly Write[] {
  return recipients.map((recipient) => ({
    sql: `insert into mail (tenant, ${columns}) values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?, null)`,
    parameters: [tenant, random.entry(), recipient, subject, JSON.stringify({ text, html }), now, now],
  }));
}

/** What is due, the longest due first. */
export function dueMail(tenant: number, now: number, limit: number): Query<OutboxMail> {
  return {
    sql: `select ${columns} from mail where tenant = ? and state = 'waiting' and due <= ? order by due limit ?`,
    parameters: [tenant, now, limit],
    decode: decodeMail,
  };
}

/** The latest, newest first. */
export function latestMail(tenant: number, limit: number): Query<OutboxMail> {
  return {
    sql: `select ${columns} from mail where tenant = ? order by id desc limit ?`,
    parameters: [tenant, limit],
    decode: decodeMail,
  };
}

/** Refused when somebody else took it. */
export function beginSending(tenant: number, id: string): Write {
  return {
    sql: `update mail set state = 'sending', attempts = attempts + 1 where tenant = ? and id = ? and state = 'waiting'`,
    parameters: [tenant, id],
    rows: 1,
    refusal: 'taken',
  };
}

/** Its text is no longer wanted. */
export function endSending(tenant: number, id: string): Write {
  return {
    sql: `update mail set state = 'sent', failure = null, message = '{}' where tenant = ? and id = ?`,
    parameters: [tenant, id],
  };
}

/** `due` undefined: it is given up. */
export function failSending(tenant: number, id: string, failure: string, due: number | undefined): Write {
  return {
    sql: `update mail set state = ?, failure = ?, due = coalesce(?, due) where tenant = ? and id = ?`,
    parameters: [due === undefined ? 'failed' : 'waiting', failure, due ?? null, tenant, id],
  };
}

/** What was being sent when the process ended. */
export function giveUpInterrupted(tenant: number): Write {
  return {
    sql: `update mail set state = 'failed', failure = ? where tenant = ? and state = 'sending'`,
    parameters: ['Rollcall ended while it was being sent: it may have arrived, and is not sent again.', tenant],
  };
}

/** After the settings changed, everything that waits is tried again at once. */
export function retryMail(tenant: number, now: number): Write {
  return {
    sql: `update mail set due = ? where tenant = ? and state = 'waiting'`,
    parameters: [now, tenant],
  };
}
