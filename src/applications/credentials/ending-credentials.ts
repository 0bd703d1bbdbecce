import { describe } from '#credentials/credential.ts';
import { selectEnding } from '#credentials/rows.ts';
import type { Administrator } from '../deps.ts';

/** A credential that ends soon or has ended, wherever it is. */
export interface EndingView {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  readonly state: 'soon' | 'over';
  readonly expiresAt: string;
  readonly lastUsed: string | null;
}

/** How far one looks ahead and back: what ended longer ago is nobody's worry. */
const around = 30 * 86_400_000;
const most = 100;

/** Credentials of all tenants that end soon, or ended in the last 30 days; the first to end first, at most 100. */
export async function endingCredentials({ deps }: Administrator): Promise<{ credentials: readonly EndingView[] }> {
  const now = deps.credentials.clock.now();
  const found = await deps.storage.read(selectEnding(now - around, now + around, most));
  const credentials = found.flatMap(({ tenant, credential }) => {
    const { id, name, state, expires, expiresSoon, lastUsed } = describe(credential, now);
    if (expires === null || !(expiresSoon || state === 'expired')) return [];
    const expiresAt = new Date(expires).toISOString();
    const used = lastUsed === null ? null : new Date(lastUsed).toISOString();
    return [{ tenant, id, name, state: expiresSoon ? 'soon' : 'over', expiresAt, lastUsed: used } as const];
  });
  return { credentials };
}
