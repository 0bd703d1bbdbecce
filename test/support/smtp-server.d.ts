/** What the tests use of smtp-server, and nothing more of it. */
declare module 'smtp-server' {
  type Done = (error?: Error | null, answer?: string) => void;
  interface Session {
    readonly secure?: boolean;
    readonly envelope: {
      readonly mailFrom: { readonly address: string } | false;
      readonly rcptTo: readonly { readonly address: string }[];
    };
  }
  interface Options {
    readonly key: string;
    readonly cert: string;
    readonly authOptional: boolean;
    readonly disabledCommands: string[];
    readonly logger: false;
    onAuth(
      auth: { readonly username?: string; readonly password?: string },
      session: Session,
      callback: (error: Error | null, answer?: { readonly user: string }) => void,
    ): void;
    onRcptTo(recipient: { readonly address: string }, session: Session, callback: Done): void;
    onData(stream: import('node:stream').Readable, session: Session, callback: Done): void;
  }
  export class SMTPServer {
    readonly server: import('node:net').Server;
    constructor(options: Options);
    on(event: 'error', listener: (error: Error) => void): this;
    listen(port: number, host: string): void;
    close(callback: () => void): void;
  }
}
