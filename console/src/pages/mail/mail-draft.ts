import type { CallOf, ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';

export type Mail = ReplyOf<'getMail'>;
export type Tls = NonNullable<Mail['settings']>['tls'];
export type Digest = NonNullable<Mail['settings']>['digest'];
export type MailLanguage = NonNullable<Mail['settings']>['language'];
export type MailBody = NonNullable<CallOf<'setMail'>['body']>;

/** What stands in the form. */
export interface MailDraft {
  readonly host: string;
  readonly port: string;
  readonly tls: Tls;
  readonly user: string;
  readonly secret: string;
  readonly from: string;
  readonly to: string;
  readonly allowPrivateAddress: boolean;
  readonly digest: Digest;
  readonly language: MailLanguage;
}

/** What the form begins with. */
export function draftOf({ settings }: Mail): MailDraft {
  return {
    host: settings?.host ?? '',
    port: String(settings?.port ?? words.mail.ports.starttls),
    tls: settings?.tls ?? 'starttls',
    user: settings?.user ?? '',
    secret: '',
    from: settings?.from ?? '',
    to: (settings?.to ?? []).join('\n'),
    allowPrivateAddress: settings?.allowPrivateAddress ?? false,
    digest: settings?.digest ?? 'none',
    language: settings?.language ?? 'en',
  };
}

/** With another encryption the port follows, unless somebody chose one. */
export function withTls(draft: MailDraft, tls: Tls): MailDraft {
  const usual = draft.port === words.mail.ports[draft.tls];
  return { ...draft, tls, port: usual ? words.mail.ports[tls] : draft.port };
}

/** As the endpoint takes it. */
export function bodyOf({ port, user, secret, to, ...draft }: MailDraft): MailBody {
  return {
    ...draft,
    port: Number(port),
    user: user.trim() === '' ? null : user.trim(),
    ...(secret === '' ? {} : { secret }),
    to: to
      .split(/[\n,;]+/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  };
}
