import { rotates } from '#credentials/rotate-secret.ts';
import { dueWarnings, type ExpiryWarning } from '#credentials/warnings.ts';
import type { MailSettings } from '#notify/mail-settings.ts';
import { putMail } from '#notify/outbox.ts';
import type { Profile } from '#resources/profile.ts';
import { findTenantByNumber } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Write } from '#storage/port.ts';
import type { ApplicationDeps } from '../deps.ts';
import { whoHas } from '../tenants/administration/tenant-roles.ts';
import { credentialMessage } from './messages.ts';
import { distinct, tenantRecipients } from './recipients.ts';
import { mailWords } from './words/mail-words.ts';

const page = 100;

/**
 * Makes mail of every credential of a tenant that ends in 30, 7 or 1 days or has ended: for who minds the installation, and for the
 * tenant's own administrators who manage its credentials. Mail and mark are one commit, so each is told once.
 *
 * @param outbox number of the tenant whose outbox is sent
 */
export async function warnOfCredentials(deps: ApplicationDeps, outbox: number, settings: MailSettings): Promise<void> {
  for (;;) {
    const due = await dueWarnings(deps.storage, deps.clock.now(), page);
    for (const warning of due) {
      const tenant = await findTenantByNumber(deps.storage, warning.tenant);
      const profile = tenant === undefined ? undefined : deps.profiles.get(tenant.profile)?.profile;
      // Of a tenant that is being deleted, or that nobody can open, there is nothing to be done.
      const open = tenant !== undefined && profile !== undefined && tenant.state !== 'closed';
      const mails = open ? await mailsOf(deps, { outbox, settings, tenant, profile, warning }) : [];
      // Refused: another process told it, or the credential was changed meanwhile.
      const { done } = await deps.storage.commit({ tenant: warning.tenant, writes: [warning.told, ...mails] });
      if (done && open) logWarning(deps, tenant, warning);
    }
    if (due.length < page) return;
  }
}

interface Told {
  readonly outbox: number;
  readonly settings: MailSettings;
  readonly tenant: Tenant;
  readonly profile: Profile;
  readonly warning: ExpiryWarning;
}

async function mailsOf(deps: ApplicationDeps, told: Told): Promise<readonly Write[]> {
  const { outbox, settings, tenant, profile, warning } = told;
  const { credential, expires, days } = warning;
  const to = await tenantRecipients(deps, settings);
  const own = (await ownAdministrators(deps, tenant, profile)).filter((address) => !isAmong(to, address));
  const publicUrl = deps.publicUrl();
  const about = {
    tenant: tenant.name,
    name: credential.name,
    lastFour: credential.lastFour,
    kind: profile.credentials.name,
    lastUsed: credential.lastUsed,
    rotates: rotates(profile.credentials),
    expires,
    days,
  };
  const mail = (recipients: readonly string[], link: string) =>
    putMail(
      deps.random,
      outbox,
      recipients,
      credentialMessage(mailWords(settings.language), { ...about, link }),
      deps.clock.now(),
    );
  return [...mail(to, `${publicUrl}/tenants/${tenant.name}`), ...mail(own, `${publicUrl}/apps/${tenant.name}`)];
}

/** Addresses of the tenant's own administrators who manage credentials. A sandbox's are made up. */
async function ownAdministrators(deps: ApplicationDeps, tenant: Tenant, profile: Profile): Promise<readonly string[]> {
  const { administrators: policy, sandbox } = profile;
  if (policy === undefined || sandbox) return [];
  const place = { tenant: tenant.tenant, name: tenant.name };
  const found = await whoHas(deps, { tenant, place, policy }, 'credentials');
  return distinct(found.map(({ login }) => login));
}

function isAmong(addresses: readonly string[], address: string): boolean {
  return addresses.some((each) => each.toLowerCase() === address.toLowerCase());
}

function logWarning({ log }: ApplicationDeps, { name }: Tenant, { tenant, credential, days }: ExpiryWarning): void {
  const message = days === 0 ? 'A credential has expired' : 'A credential expires soon';
  log.warn(message, { tenant, name, credential: credential.id, days });
}
