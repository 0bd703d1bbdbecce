import { type ScimContext, settled } from '../context.ts';

/** Puts together what the use-cases on the tenant's resources work with. */
export function openResources(context: ScimContext): undefined {
  const { storage, clock, random, queue } = context.deps;
  context.resources = {
    storage,
    clock,
    random,
    queue,
    tenant: settled(context.tenant, 'tenant'),
    profile: context.profile,
    actor: settled(context.caller, 'caller').id,
    request: context.requestId,
    leniency: context.leniency,
  };
}
