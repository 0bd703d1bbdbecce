import { mailAddress } from '#notify/mail-address.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { putSetting, settingByName } from '#storage/setting-rows.ts';
import { ownAccount } from '../access/own-account.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { decodeMailChoice } from './decode-mail-choice.ts';
import { storedMail } from './mail-server.ts';
import { choiceSetting, type MailChoice } from './recipients.ts';

export interface MailChoiceView extends MailChoice {
  /** Whether mail is sent at all: a mail server is set up. */
  readonly server: boolean;
}

/** What the signed-in administrator wants to be told by mail; nothing unless chosen. @throws Refused `forbidden` */
export async function showMailChoice(administrator: Administrator): Promise<MailChoiceView> {
  const server = (await storedMail(administrator.deps)) !== undefined;
  return { ...(await chosenMail(administrator)), server };
}

async function chosenMail(administrator: Administrator): Promise<MailChoice> {
  const { id, login } = ownAccount(administrator);
  const [stored] = await administrator.deps.storage.read(settingByName(installation, choiceSetting(id)));
  if (stored !== undefined) return decodeMailChoice(stored.value);
  return { address: mailAddress(login) ?? '', notices: false, digest: false };
}

/** @throws Refused `invalid` for an address that is none, `forbidden` for who has no account */
export async function setMailChoice(administrator: Administrator, choice: MailChoice): Promise<MailChoiceView> {
  const { deps, actor } = administrator;
  const { id, login } = ownAccount(administrator);
  const address = mailAddress(choice.address) ?? '';
  if (address === '' && (choice.notices || choice.digest)) {
    throw new Refused(
      'invalid',
      `“${choice.address.slice(0, 100)}” is no address.`,
      'Enter it as in ada@example.org.',
      {
        field: 'address',
      },
    );
  }
  const before = await chosenMail(administrator);
  const next = { address, notices: choice.notices, digest: choice.digest };
  const setting = { name: choiceSetting(id), value: JSON.stringify(next), sealed: null };
  await deps.storage.commit({
    tenant: installation,
    writes: [
      putSetting(installation, { ...setting, changed: deps.clock.now(), changedBy: actor }),
      audited(administrator, installation, 'mail.choose', login, before, next),
    ],
  });
  return { ...next, server: (await storedMail(deps)) !== undefined };
}
