/** What we use of nodemailer, and nothing more of it. */
declare module 'nodemailer' {
  interface Transport {
    sendMail(mail: {
      readonly from: string;
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly html: string;
      readonly headers: Readonly<Record<string, string>>;
    }): Promise<{ readonly response: string }>;
    close(): void;
  }
  type Say = (entry: { readonly tnx?: string } | string) => void;
  interface Options {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly requireTLS: boolean;
    readonly ignoreTLS: boolean;
    readonly auth?: { readonly user: string; readonly pass: string };
    readonly tls: { readonly minVersion: 'TLSv1.2'; readonly ca?: string[] };
    readonly connectionTimeout: number;
    readonly greetingTimeout: number;
    readonly socketTimeout: number;
    readonly logger: Readonly<Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', Say>>;
    readonly disableFileAccess: boolean;
    readonly disableUrlAccess: boolean;
    readonly getSocket: (
      options: unknown,
      callback: (error: Error | null, socket?: { readonly connection: object }) => void,
    ) => void;
  }
  export function createTransport(options: Options): Transport;
}
