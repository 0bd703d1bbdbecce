import { type Guest, guestLimits } from '#access/guests/guest.ts';
import { endGuest, insertGuest, selectGuest, selectGuests } from '#access/guests/guest-rows.ts';
import { newSecret, secretHash } from '#credentials/secret-text.ts';
import { mailAddress } from '#notify/mail-address.ts';
import type { Message } from '#notify/message.ts';
import { sendMail } from '#notify/send-mail.ts';
import { audited } from '../../audited.ts';
import type { Administrator } from '../../deps.ts';
import { mailServer } from '../../mail/mail-server.ts';
import type { MailWords } from '../../mail/words/english-mail.ts';
import { mailWords } from '../../mail/words/mail-words.ts';
import { Refused } from '../../refused.ts';
import { namedCustomer, profileOf } from '../named-tenant.ts';
import { type InvitationView, viewGuests } from './guest-view.ts';
import { invitationMessage } from './invitation-message.ts';

const day = 24 * 3_600_000;

/** An invitation with its link, which is shown this once. */
export interface Invited {
  readonly invitation: InvitationView;
  readonly link: string;
  readonly expires: string;
  /** What became of the mail; null where none was asked for. */
  readonly mailed: { readonly ok: boolean; readonly message: string; readonly advice: string | null } | null;
}

/** Makes a one-time link to the set-up of one tenant, for somebody without an account, and mails it where asked to. @throws Refused */
export async function inviteGuest(
  administrator: Administrator,
  tenantName: string,
  { mail, days }: { readonly mail?: string | undefined; readonly days?: number | undefined },
): Promise<Invited> {
  const { deps, actor } = administrator;
  const tenant = await namedCustomer(deps, tenantName);
  if (tenant.state !== 'active') {
    throw new Refused('conflict', `The tenant ${tenantName} is closed.`, 'Restore it first, then invite.');
  }
  const { profile } = profileOf(deps, tenant);
  const recipient = await recipientOf(administrator, mail);
  const now = deps.clock.now();
  const token = newSecret(deps.random);
  const guest: Guest = {
    tenant: tenant.tenant,
    id: deps.random.entry(),
    hash: secretHash(token),
    session: '',
    mail: recipient ?? '',
    made: now,
    madeBy: actor,
    expires: now + (days === undefined ? guestLimits.usual : days * day),
    opened: null,
    agent: '',
    provider: '',
    step: 'choose',
    tokenAt: null,
    since: 0,
    finished: null,
    withdrawn: null,
  };
  const expires = new Date(guest.expires).toISOString();
  const after = { expires, ...(recipient === undefined ? {} : { mail: recipient }) };
  await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [insertGuest(guest), audited(administrator, tenant.tenant, 'invitation.make', guest.id, undefined, after)],
  });
  // Behind #: it reaches no server, no log and no Referer.
  const link = `${deps.publicUrl()}/connect/${tenant.name}#${token}`;
  const message = (words: MailWords) => invitationMessage(words, profile.name, link, guest.expires);
  const mailed = recipient === undefined ? null : await mailTo(administrator, recipient, message);
  const [invitation] = await viewGuests(deps, tenant, [guest]);
  if (invitation === undefined) throw new Error('The invitation is not there.');
  return { invitation, link, expires, mailed };
}

/** Invitations of a tenant, newest first, with how far each came. @throws Refused `unknown` */
export async function invitationsOf(
  { deps }: Administrator,
  tenantName: string,
): Promise<{ invitations: readonly InvitationView[] }> {
  const tenant = await namedCustomer(deps, tenantName);
  return { invitations: await viewGuests(deps, tenant, await deps.storage.read(selectGuests(tenant.tenant))) };
}

/** Ends an invitation and its session at once; tokens that were made with it stay. @throws Refused */
export async function withdrawInvitation(
  administrator: Administrator,
  tenantName: string,
  id: string,
): Promise<InvitationView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, tenantName);
  const [guest] = await deps.storage.read(selectGuest(tenant.tenant, id));
  if (guest === undefined) {
    throw new Refused('unknown', `${tenantName} has no invitation ${id}.`, 'Look at the list.', {
      command: `rollcall tenant invitations ${tenantName}`,
    });
  }
  const now = deps.clock.now();
  const committed = await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [endGuest(guest, 'withdrawn', now), audited(administrator, tenant.tenant, 'invitation.withdraw', id)],
  });
  if (!committed.done) throw new Refused('conflict', 'This invitation is over already.', 'There is nothing to do.');
  const [view] = await viewGuests(deps, tenant, [{ ...guest, withdrawn: now }]);
  if (view === undefined) throw new Error('The invitation is not there.');
  return view;
}

/** @throws Refused `invalid` for what is no address, `conflict` while nobody has set how mail is sent */
async function recipientOf({ deps }: Administrator, mail: string | undefined): Promise<string | undefined> {
  if (mail === undefined || mail.trim() === '') return undefined;
  const address = mailAddress(mail);
  if (address === undefined) {
    const detail = `“${mail.slice(0, 100)}” is no address.`;
    throw new Refused('invalid', detail, 'Enter it as in ada@example.org.', { field: 'mail' });
  }
  if ((await mailServer(deps)) !== undefined) return address;
  throw new Refused(
    'conflict',
    'How mail is sent is not set yet, so the link cannot be mailed.',
    'Leave the address out and hand the link over yourself, or set up Mail first.',
    { field: 'mail', command: 'Leave --mail out, or set it with: rollcall mail set --host … --from …' },
  );
}

/** At once, and not by the outbox: the link would stand there in plain text. */
async function mailTo(
  { deps }: Administrator,
  recipient: string,
  message: (words: MailWords) => Message,
): Promise<Invited['mailed']> {
  const server = await mailServer(deps);
  if (server === undefined) return null;
  const sent = await sendMail(server, recipient, message(mailWords(server.settings.language)), deps.egress);
  if (sent.ok) return { ok: true, message: sent.reply, advice: null };
  return { ok: false, message: sent.failure.message, advice: sent.failure.advice };
}
