import type { StoredAdministrator } from '#access/accounts/administrator.ts';
import { anyAdministrator } from '#access/accounts/administrator-rows.ts';
import { installationRoles, type Role, roleKeys } from '#access/roles.ts';
import type { Found } from '#access/sessions/find-caller.ts';
import { sessionLimits } from '#access/sessions/session.ts';
import type { Administrator } from '../deps.ts';

export interface SessionView {
  readonly state: 'signed-out' | 'second-factor' | 'signed-in';
  readonly administrator: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly secondFactor: boolean;
    readonly recoveryCodesLeft: number;
  } | null;
  readonly setupOpen: boolean;
  readonly expires: string | null;
  readonly idleUntil: string | null;
  readonly confirmedUntil: string | null;
}

/** Who calls, and until when. */
export async function viewSession({ deps, found, actor }: Administrator): Promise<SessionView> {
  if (found !== undefined) return viewOf(found);
  if (actor.startsWith('os:')) return { ...nobody, state: 'signed-in', administrator: ownerOf(actor) };
  const [some] = await deps.storage.read(anyAdministrator());
  return { ...nobody, setupOpen: some === undefined };
}

const nobody: SessionView = {
  state: 'signed-out',
  administrator: null,
  setupOpen: false,
  expires: null,
  idleUntil: null,
  confirmedUntil: null,
};

/** Whom nobody signed in as any more. */
export const signedOut = nobody;

/** The view of a session or API token. */
export function viewOf(found: Found): SessionView {
  if (found.by === 'token') {
    const expires = time(found.token.expires);
    return { ...nobody, state: 'signed-in', administrator: accountOf(found.administrator), expires };
  }
  const { session, administrator } = found;
  if (session.state === 'half') {
    return { ...nobody, state: 'second-factor', expires: time(session.created + sessionLimits.half) };
  }
  return {
    state: 'signed-in',
    administrator: accountOf(administrator),
    setupOpen: false,
    expires: time(session.expires),
    idleUntil: time(Math.min(session.expires, session.used + sessionLimits.idle)),
    confirmedUntil: time(session.confirmed + sessionLimits.confirmed),
  };
}

function accountOf({ id, login, name, roles, secondFactor, recoveryCodesLeft }: StoredAdministrator) {
  return { id, login, name, roles: installationRoles(roles), secondFactor, recoveryCodesLeft };
}

/** Who holds this machine holds everything. */
function ownerOf(actor: string) {
  return { id: '', login: actor, name: actor, roles: roleKeys, secondFactor: false, recoveryCodesLeft: 0 };
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
