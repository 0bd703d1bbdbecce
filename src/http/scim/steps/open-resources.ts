import { type ScimContext, settled } from '../context.ts';

/** Puts together what the use-cases on the tenant's resources work with. */
export function openResources(context: ScimContext): undefined {
  const { storage, clock, random, queue, keepPassword, hooks } = context.deps;
  const tenant = settled(context.tenant, 'tenant');
  context.resources = {
    storage,
    clock,
    random,
    queue,
    tenant,
    profile: context.profile,
    actor: settled(context.caller, 'caller').id,
    request: context.requestId,
    hashPassword: (password) => keepPassword(tenant.tenant, password),
    leniency: context.leniency,
    hooks,
    onCommitted: (changes) => context.changes.add(changes),
  };
}
