import { mailAddress } from '#notify/mail-address.ts';
import type { MailServer, MailSettings } from '#notify/mail-settings.ts';
import { latestMail, retryMail } from '#notify/outbox.ts';
import { sendMail } from '#notify/send-mail.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { dropSetting, putSetting } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { Refused } from '../refused.ts';
import { decodeMailSettings } from './decode-mail-settings.ts';
import { mailServer, mailSetting, placeOfMailSecret, storedMail } from './mail-server.ts';
import { testMessage } from './messages.ts';
import { mailWords } from './words/mail-words.ts';

export interface MailInput {
  readonly host: string;
  readonly port?: number | undefined;
  readonly tls?: MailSettings['tls'] | undefined;
  readonly user?: string | null | undefined;
  /** Absent: the stored one stays, as long as host and user do. */
  readonly secret?: string | undefined;
  readonly from: string;
  readonly to?: readonly string[] | undefined;
  readonly allowPrivateAddress?: boolean | undefined;
  readonly digest?: MailSettings['digest'] | undefined;
  readonly language?: MailSettings['language'] | undefined;
}

export interface MailView {
  /** Null: nobody has set it, and no mail is sent. */
  readonly settings: (MailSettings & { readonly secretStored: boolean }) | null;
  readonly changed: string | null;
  readonly changedBy: string | null;
  /** The latest mails, newest first. */
  readonly mails: readonly {
    readonly id: string;
    readonly recipient: string;
    readonly subject: string;
    readonly state: string;
    readonly attempts: number;
    readonly made: string;
    readonly due: string | null;
    readonly failure: string | null;
  }[];
}

/** How mail is sent, and what became of the latest ones. */
export async function showMail({ deps }: Administrator): Promise<MailView> {
  const stored = await storedMail(deps);
  const { tenant } = await organisationOf(deps);
  const mails = await deps.storage.read(latestMail(tenant, 50));
  const time = (ms: number): string => new Date(ms).toISOString();
  return {
    settings:
      stored === undefined ? null : { ...decodeMailSettings(stored.value), secretStored: stored.sealed !== null },
    changed: stored === undefined ? null : time(stored.changed),
    changedBy: stored?.changedBy ?? null,
    mails: mails.map(({ message, made, due, ...mail }) => ({
      ...mail,
      subject: message.subject,
      made: time(made),
      due: mail.state === 'waiting' ? time(due) : null,
    })),
  };
}

/** Sets how mail is sent; what waits in the outbox is tried again at once. @throws Refused `invalid` with the field */
export async function setMail(administrator: Administrator, input: MailInput): Promise<MailView> {
  const { deps, actor } = administrator;
  const stored = await storedMail(deps);
  const next = await serverOf(administrator, input);
  const { sealer } = deps.credentials;
  const sealed = next.secret === undefined ? null : sealer.seal(placeOfMailSecret, next.secret);
  const now = deps.clock.now();
  const value = JSON.stringify(next.settings);
  const before = stored === undefined ? undefined : decodeMailSettings(stored.value);
  await deps.storage.commit({
    tenant: installation,
    writes: [
      putSetting(installation, { name: mailSetting, value, sealed, changed: now, changedBy: actor }),
      audited(administrator, installation, 'mail.set', next.settings.host, before, next.settings),
    ],
  });
  const { tenant } = await organisationOf(deps);
  await deps.storage.commit({ tenant, writes: [retryMail(tenant, now)] });
  return showMail(administrator);
}

/** Forgets how mail is sent: none is sent any more. */
export async function clearMail(administrator: Administrator): Promise<MailView> {
  const stored = await storedMail(administrator.deps);
  if (stored !== undefined) {
    const before = decodeMailSettings(stored.value);
    await administrator.deps.storage.commit({
      tenant: installation,
      writes: [
        dropSetting(installation, mailSetting),
        audited(administrator, installation, 'mail.clear', before.host, before),
      ],
    });
  }
  return showMail(administrator);
}

export interface MailTested {
  readonly ok: boolean;
  readonly recipient: string;
  /** The server's answer, or what went wrong. */
  readonly message: string;
  readonly advice: string | null;
}

/** Sends a test message at once, with what is stored or what `input` has, which is not saved. @throws Refused */
export async function testMail(
  administrator: Administrator,
  { to, ...input }: { readonly to?: string | undefined; readonly settings?: MailInput | undefined },
): Promise<MailTested> {
  const { deps } = administrator;
  const server = input.settings === undefined ? await mailServer(deps) : await serverOf(administrator, input.settings);
  if (server === undefined) {
    const command = 'Set it with: rollcall mail set --host … --from …';
    throw new Refused('conflict', 'How mail is sent is not set yet.', 'Enter host and sender first.', { command });
  }
  const recipient = mailAddress(to ?? server.settings.to[0] ?? '');
  if (recipient === undefined) {
    throw new Refused('invalid', 'To whom the test message goes is missing, or is no address.', 'Enter one address.', {
      field: 'to',
    });
  }
  const result = await sendMail(
    server,
    recipient,
    testMessage(mailWords(server.settings.language), deps.publicUrl()),
    deps.egress,
  );
  await deps.storage.commit({
    tenant: installation,
    writes: [
      audited(administrator, installation, 'mail.test', server.settings.host, undefined, { recipient, ok: result.ok }),
    ],
  });
  if (result.ok) return { ok: true, recipient, message: result.reply, advice: null };
  return { ok: false, recipient, message: result.failure.message, advice: result.failure.advice };
}

/** What is entered, checked, with the stored secret where it stays. @throws Refused `invalid` */
async function serverOf({ deps }: Administrator, input: MailInput): Promise<MailServer> {
  const before = await mailServer(deps);
  const host = checkHost(input.host);
  const tls = input.tls ?? before?.settings.tls ?? 'starttls';
  const port = input.port ?? (input.tls === undefined ? before?.settings.port : undefined) ?? usualPort[tls];
  const user = input.user === undefined ? (before?.settings.user ?? null) : input.user || null;
  const same = before !== undefined && before.settings.host === host && before.settings.user === user;
  const secret = user === null ? undefined : (input.secret ?? (same ? before.secret : undefined));
  if (user !== null && secret === undefined) {
    const command = 'Put it into ROLLCALL_MAIL_SECRET, or hand it over on standard input with --secret -.';
    throw new Refused('invalid', `The secret of ${user} at ${host} is missing.`, 'Enter it.', {
      field: 'secret',
      command,
    });
  }
  if (user !== null && tls === 'none') {
    throw new Refused('invalid', 'A secret is not sent without encryption.', 'Choose STARTTLS or TLS.', {
      field: 'tls',
    });
  }
  const settings: MailSettings = {
    host,
    port,
    tls,
    user,
    from: checkSender(input.from),
    to: (input.to ?? before?.settings.to ?? []).map((each) => checkRecipient(each)),
    allowPrivateAddress: input.allowPrivateAddress ?? before?.settings.allowPrivateAddress ?? false,
    digest: input.digest ?? before?.settings.digest ?? 'none',
    language: input.language ?? before?.settings.language ?? 'en',
  };
  return { settings, secret };
}

const usualPort = { starttls: 587, tls: 465, none: 25 } as const;

function checkHost(text: string): string {
  const host = text.trim().toLowerCase();
  if (/^(?:[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9])?|[0-9a-f:.]+)$/.test(host)) return host;
  throw new Refused(
    'invalid',
    `“${text.slice(0, 100)}” is no name of a server.`,
    'Enter it as in smtp.example.org, without smtp:// and port.',
    { field: 'host' },
  );
}

function checkSender(text: string): string {
  if (mailAddress(text) !== undefined) return text.trim();
  throw new Refused('invalid', `“${text.slice(0, 100)}” is no sender.`, 'Enter an address, or Name <address>.', {
    field: 'from',
  });
}

function checkRecipient(text: string): string {
  const address = mailAddress(text);
  if (address !== undefined) return address;
  throw new Refused('invalid', `“${text.slice(0, 100)}” is no address.`, 'Enter addresses as in ada@example.org.', {
    field: 'to',
  });
}
