import type { MailFailure } from './send-mail.ts';

/** What nodemailer and the socket throw. */
interface Thrown {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly message?: string;
}

/** Makes words of what kept a mail from being sent. `where` is host and port; `through`: the whole message had left. */
export function failureOf(error: unknown, where: string, through: boolean): MailFailure {
  const { code = '', responseCode, response, command = '', message = String(error) } = error as Thrown;
  const said = oneLine(response ?? message);
  // The server may have taken the message before the line broke.
  if (through && responseCode === undefined) {
    return failure(
      'unknown-outcome',
      `${where} broke off after it was given the message: ${said}`,
      'Look whether it arrived. It is not sent again.',
      false,
    );
  }
  if (code === 'EAUTH') {
    return failure(
      'credentials',
      `${where} refused the user name or secret: ${said}`,
      'Enter them again under Mail.',
      true,
    );
  }
  if (code === 'ETLS' || code === 'EREQUIRETLS' || code === 'tls' || isCertificate(error)) {
    return failure(
      'tls',
      `${where} has no encryption to be trusted: ${said}`,
      'Look at port and encryption (587 with STARTTLS, 465 with TLS), and at the certificate of the server.',
      true,
    );
  }
  if (code === 'forbidden-address') {
    return failure(
      'unreachable',
      `${said}.`,
      'Tick that the mail server may lie at a private address, if that is meant.',
      true,
    );
  }
  if (responseCode === undefined) {
    return failure(
      'unreachable',
      `${where} cannot be reached: ${said}`,
      'Look at host and port, and whether the server is up.',
      true,
    );
  }
  if (responseCode < 500) {
    return failure('busy', `${where} does not take it now: ${said}`, 'Nothing: it is tried again.', true);
  }
  const about =
    command === 'RCPT TO'
      ? 'Look at the address of the recipient.'
      : 'Look at the sender, and at what the server permits.';
  return failure('refused', `${where} refused it: ${said}`, about, false);
}

function failure(code: MailFailure['code'], message: string, advice: string, again: boolean): MailFailure {
  return { code, message, advice, again };
}

function isCertificate(error: unknown): boolean {
  const { code = '', message = '' } = error as Thrown;
  return code === 'ESOCKET' && /certificate|self.signed|tls|ssl|altnames|issuer/i.test(message);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
}
