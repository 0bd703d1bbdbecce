import { words } from '../words.ts';

/** What a code means, as the server told it in English. */
export interface Told {
  readonly title: string;
  readonly reason: string;
  readonly action: string;
}

/**
 * What a code of the provisioning log means, in the language of the page; as the server told it where the catalogue has no words of
 * its own. What the server left empty stays empty: it knows whether there is anything to do.
 */
export function explained(code: string | null, told: Told): Told {
  const own = code === null ? undefined : words.codes[code];
  if (own === undefined) return told;
  const [title, reason, action] = own;
  return {
    title,
    reason: told.reason === '' ? '' : reason,
    action: told.action === '' ? '' : action,
  };
}
