import { ScimError } from '#scim/error.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import { refusalError } from './refusal-error.ts';
import type { Step } from './step.ts';

/** Everything below the SCIM base path that is no endpoint of the profile: 404 as a SCIM error (RFC 7644 §3.12), in the profile's own words where it has some. */
export const unknownEndpoint: readonly Step[] = [...admission, refuseUnknownEndpoint];

function refuseUnknownEndpoint(context: ScimContext): never {
  const { profile, registry } = context.profile;
  const absent = profile.absent ?? {};
  const name = context.route.type.toLowerCase();
  const refusal = Object.hasOwn(absent, name) ? absent[name] : undefined;
  if (refusal !== undefined) throw refusalError(refusal, '');
  const known = registry.types.map(({ resourceType }) => resourceType.endpoint).join(', ');
  throw new ScimError(
    404,
    `${profile.name} has no endpoint /${context.route.type}: there are ${known} and the discovery endpoints.`,
  );
}
