import type { Egress } from '#outbound/egress.ts';
import { openSocket } from '#outbound/open-socket.ts';
import { failureOf } from './decode-mail-failure.ts';
import type { MailServer } from './mail-settings.ts';
import type { Message } from './message.ts';

export interface MailFailure {
  readonly code: 'unreachable' | 'tls' | 'credentials' | 'refused' | 'busy' | 'unknown-outcome';
  /** What happened, with the server's own sentence. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  /** Trying again may help. `unknown-outcome` is never tried again: it may have arrived. */
  readonly again: boolean;
}

export type MailResult =
  | { readonly ok: true; readonly reply: string }
  | { readonly ok: false; readonly failure: MailFailure };

/** Milliseconds without a word from the server. */
const silence = 30_000;

/** Sends one message to one recipient and gives the server's answer. It never rejects. */
export async function sendMail(
  { settings, secret }: MailServer,
  recipient: string,
  message: Message,
  egress: Egress = {},
): Promise<MailResult> {
  const { host, port, tls, user, from, allowPrivateAddress } = settings;
  // Loaded with the first mail: most starts of a command never send one.
  const { createTransport } = await import('nodemailer');
  const wire = { through: false };
  const transport = createTransport({
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user === null ? {} : { auth: { user, pass: secret ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(egress.trust === undefined ? {} : { secureContext: egress.trust }) },
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    logger: watchWire(wire),
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options, callback) => {
      openSocket(host, port, { ...egress, allowPrivate: allowPrivateAddress }).then(
        (connection) => callback(null, { connection }),
        (error: Error) => callback(error),
      );
    },
  });
  try {
    const sent = await transport.sendMail({
      from,
      to: recipient,
      ...message,
      // What no machine should answer to.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { ok: true, reply: sent.response };
  } catch (error) {
    return { ok: false, failure: failureOf(error, `${host}:${port}`, wire.through) };
  } finally {
    transport.close();
  }
}

/** Notes when the whole message has left: from then on a broken line says nothing of whether it arrived. */
function watchWire(wire: { through: boolean }) {
  const nothing = (): void => {};
  const info = (entry: { readonly tnx?: string } | string): void => {
    if (typeof entry !== 'string' && entry.tnx === 'message') wire.through = true;
  };
  return { trace: nothing, debug: nothing, info, warn: nothing, error: nothing, fatal: nothing };
}
