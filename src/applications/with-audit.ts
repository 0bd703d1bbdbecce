import type { Act } from '#access/acts.ts';
import type { ResourceContext } from '#resources/context.ts';
import { audited } from './audited.ts';
import type { Administrator } from './deps.ts';

/** The context for one act on a resource: its audit row is committed with it, and not at all when it changes nothing. */
export function withAudit(
  administrator: Administrator,
  context: ResourceContext,
  act: Act,
  object: string,
  before?: unknown,
  after?: unknown,
): ResourceContext {
  return { ...context, alongside: [audited(administrator, context.tenant.tenant, act, object, before, after)] };
}
