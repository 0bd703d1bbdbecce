import { firstAdministrator, newInvitation, putInvitation } from '#access/sessions/invitations.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';
import { type AccountPlace, ofInstallation } from './account-place.ts';

/** A one-time link as it is shown, once. */
export interface ShownLink {
  readonly link: string;
  readonly expires: string;
}

/** A link for an account, with the write that makes it good. */
export function newLink(
  deps: ApplicationDeps,
  { tenant, name }: AccountPlace,
  id: string,
): ShownLink & { readonly write: Write } {
  const { token, invitation } = newInvitation(deps.random, { tenant, id }, deps.clock.now());
  const page = name === undefined ? '/setup' : `/apps/${name}/setup`;
  return {
    // Behind #: it reaches no server, no log and no Referer.
    link: `${deps.publicUrl()}${page}#${token}`,
    expires: new Date(invitation.expires).toISOString(),
    write: putInvitation(invitation),
  };
}

/** A link that makes the first administrator, good for an hour; the one before it is void. @throws Refused `conflict` */
export async function openSetup(administrator: Administrator): Promise<ShownLink> {
  const made = await tryOpenSetup(administrator);
  if (made !== undefined) return made;
  throw new Refused(
    'conflict',
    'There is an administrator already: the set-up is closed.',
    'Sign in, or ask a Global Administrator for a new link.',
    { command: 'For another password use rollcall admin reset with the user name.' },
  );
}

/** The same for a start: undefined when there is an administrator. */
export async function tryOpenSetup(administrator: Administrator): Promise<ShownLink | undefined> {
  const { deps } = administrator;
  const { write, link, expires } = newLink(deps, ofInstallation, firstAdministrator);
  const noted = audited(administrator, installation, 'setup.open', 'set-up link', undefined, { expires });
  const committed = await deps.storage.commit({ tenant: installation, writes: [write, noted] });
  return committed.done ? { link, expires } : undefined;
}
