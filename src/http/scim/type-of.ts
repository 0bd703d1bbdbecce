import type { TypeSchema } from '#scim/schema/definition.ts';
import type { ScimContext } from './context.ts';

/** The schema of the resource type that the request is about. */
export function typeOf(context: ScimContext): TypeSchema {
  const type = context.profile.registry.type(context.route.type);
  if (type === undefined) throw new Error(`the route names ${context.route.type}, which the registry does not know`);
  return type;
}
