import type { ScimContext } from '../context.ts';
import { settled } from '../context.ts';
import { endpointNames, findRoute } from '../find-route.ts';

/** A tenant with schemas and types of its own is served by these: the path may mean something to it alone. */
export function takeShape(context: ScimContext): undefined {
  const profile = context.deps.shapes.of(context.profile, settled(context.tenant, 'tenant'));
  if (profile === context.profile) return;
  context.profile = profile;
  context.route = findRoute(endpointNames(profile.registry), context.method, context.path);
}
