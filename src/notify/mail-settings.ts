/** In which language mail is written: English, German. */
export type MailLanguage = 'en' | 'de';

/** How mail leaves the house; the secret is kept apart, sealed. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: encrypted after the greeting, or not sent at all. `tls`: encrypted from the beginning. */
  readonly tls: 'starttls' | 'tls' | 'none';
  /** Null: the server asks for no name. */
  readonly user: string | null;
  /** The sender: an address, or `Name <address>`. */
  readonly from: string;
  /** Who is told of every application, besides the notification e-mail of each. */
  readonly to: readonly string[];
  /** The server may lie at a loopback or private address. */
  readonly allowPrivateAddress: boolean;
  /** A summary by mail to `to`. */
  readonly digest: 'none' | 'daily' | 'weekly';
  readonly language: MailLanguage;
}

/** Settings with their secret, opened. */
export interface MailServer {
  readonly settings: MailSettings;
  readonly secret: string | undefined;
}
