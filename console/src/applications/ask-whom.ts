import type { TenantSession } from './served-application.ts';
import { words } from './words.ts';

/** Whom to ask for a permission: those of this tenant who give roles, else who administers the installation. */
export function askWhom({ grantors }: Pick<TenantSession, 'grantors'>): string {
  if (grantors.length === 0) return words.askNobody;
  const names = grantors.map(({ name, login }) => (name === login ? name : `${name} (${login})`));
  return words.askFor(names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${words.or}${names.at(-1)}`);
}
