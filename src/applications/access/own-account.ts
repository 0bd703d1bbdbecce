import type { StoredAdministrator } from '#access/accounts/administrator.ts';
import type { StoredSession } from '#access/sessions/session.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';

/** The account that calls. @throws Refused `forbidden` for the machine's owner, who has none */
export function ownAccount({ found }: Administrator): StoredAdministrator {
  if (found !== undefined) return found.administrator;
  throw new Refused(
    'forbidden',
    'This belongs to an account, and the command line has none.',
    'Sign in to the console.',
  );
}

/** The account that calls with its session. @throws Refused `forbidden` for API tokens and the machine's owner */
export function ownSession({ found }: Administrator): { session: StoredSession; account: StoredAdministrator } {
  if (found?.by === 'session') return { session: found.session, account: found.administrator };
  throw new Refused('forbidden', 'This needs somebody who signed in, not a token.', 'Sign in to the console.');
}
