import type { Message } from './message.ts';
import type { OutboxMail } from './outbox.ts';

/** A row of the outbox; of what was sent the text is gone. */
export function decodeMail(row: unknown): OutboxMail {
  const { id, recipient, subject, message, state, attempts, due, made, failure } = row as Omit<
    OutboxMail,
    'message'
  > & {
    readonly subject: string;
    readonly message: string;
  };
  const { text = '', html = '' } = JSON.parse(message) as Partial<Message>;
  return { id, recipient, message: { subject, text, html }, state, attempts, due, made, failure };
}
