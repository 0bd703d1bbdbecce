import type { Act } from '#access/acts.ts';
import { audited } from './audited.ts';
import type { Administrator } from './deps.ts';

/** Writes an audit row by itself, for acts whose use-case takes no further statements into its commit. */
export async function noteAct(
  administrator: Administrator,
  tenant: number,
  act: Act,
  object: string,
  before?: unknown,
  after?: unknown,
): Promise<void> {
  const writes = [audited(administrator, tenant, act, object, before, after)];
  await administrator.deps.storage.commit({ tenant, writes });
}
