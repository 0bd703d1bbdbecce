import type { Act } from '#access/acts.ts';
import { auditWrite } from '#access/audit.ts';
import type { Write } from '#storage/port.ts';
import type { Administrator } from './deps.ts';

/**
 * The audit row of an act, for the commit that does it.
 *
 * @param act a verb and what it was done to: `tenant.activate`
 * @param object the id, or the name where that tells more
 */
export function audited(
  { deps, actor }: Administrator,
  tenant: number,
  act: Act,
  object: string,
  before?: unknown,
  after?: unknown,
): Write {
  return auditWrite(deps.random, { tenant, actor, act, object, before, after });
}
