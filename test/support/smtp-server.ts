import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { selfSigned } from './self-signed.ts';

/** A mail as the server got it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly secure: boolean;
  /** Headers and body, as they came. */
  readonly text: string;
}

export interface MailServerOptions {
  /** Wanted of who sends; absent: nobody is asked. */
  readonly login?: { readonly user: string; readonly pass: string };
  readonly refuses?: (recipient: string) => boolean;
  readonly port?: number;
}

export interface TestMailServer {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on loopback with STARTTLS; its certificate is that of target.test. */
export async function startSmtpServer(options: MailServerOptions = {}): Promise<TestMailServer> {
  const { login, refuses = () => false, port = 0 } = options;
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    key: selfSigned.key,
    cert: selfSigned.cert,
    authOptional: login === undefined,
    disabledCommands: login === undefined ? ['AUTH'] : [],
    logger: false,
    onAuth({ username, password }, _session, callback) {
      if (username === login?.user && password === login?.pass) callback(null, { user: username });
      else callback(new Error('535 5.7.8 who are you?'));
    },
    onRcptTo({ address }, _session, callback) {
      if (refuses(address)) callback(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      else callback();
    },
    onData(stream, session, callback) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ to: rcptTo.map(({ address }) => address), from, secure: session.secure === true, text });
        callback(null, `queued as ${mails.length}`);
      });
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return { port: address.port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
