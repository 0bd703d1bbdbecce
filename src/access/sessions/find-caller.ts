import { secretHash } from '#credentials/secret-text.ts';
import type { Write } from '#storage/port.ts';
import type { StoredAdministrator } from '../accounts/administrator.ts';
import type { AccessDeps } from '../deps.ts';
import { installation } from '../installation.ts';
import type { ApiToken } from '../tokens/api-token.ts';
import { markTokenUsed, selectTokenOwner } from '../tokens/api-token-rows.ts';
import { isAlive, type StoredSession, sessionLimits } from './session.ts';
import { markUsed, selectSession } from './session-rows.ts';

/** An administrator with the session or API token by which he was found. */
export type Found =
  | { readonly by: 'session'; readonly session: StoredSession; readonly administrator: StoredAdministrator }
  | { readonly by: 'token'; readonly token: ApiToken; readonly administrator: StoredAdministrator };

type Deps = Pick<AccessDeps, 'storage' | 'clock' | 'log'>;

/**
 * Whose session a cookie is, among those of a tenant's administrators or the installation's; undefined when it is none, has ended, or its account is not enabled.
 *
 * @param active false for what the browser asks of itself: it does not keep the session alive
 */
export async function findSession(
  deps: Deps,
  tenant: number,
  cookie: string,
  active: boolean,
): Promise<Found | undefined> {
  const now = deps.clock.now();
  const [found] = await deps.storage.read(selectSession(tenant, secretHash(cookie)));
  if (found === undefined || found.administrator.state !== 'active' || !isAlive(found.session, now)) return undefined;
  if (!active || found.session.state === 'half') return { by: 'session', ...found };
  if (now - found.session.used > sessionLimits.useWritten) await note(deps, tenant, markUsed(found.session, now));
  return { by: 'session', administrator: found.administrator, session: { ...found.session, used: now } };
}

/** Whose API token this is; undefined when it is none, has expired, or its account is not enabled. */
export async function findApiToken(deps: Deps, text: string): Promise<Found | undefined> {
  const now = deps.clock.now();
  const [found] = await deps.storage.read(selectTokenOwner(secretHash(text)));
  if (found === undefined || found.administrator.state !== 'active' || now >= found.token.expires) return undefined;
  const { lastUsed, id } = found.token;
  if (lastUsed === null || now - lastUsed > sessionLimits.useWritten)
    await note(deps, installation, markTokenUsed(id, now));
  return { by: 'token', ...found };
}

/** When something was used last is worth no refusal. */
async function note({ storage, log }: Deps, tenant: number, write: Write): Promise<void> {
  try {
    await storage.commit({ tenant, writes: [write] });
  } catch (error) {
    log.warn('the last use of a session or API token could not be written', { error: String(error) });
  }
}
