import { ScimError } from '../error.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import type { Reading } from '../value/read-value.ts';

/**
 * A key that no schema of the type has. Attributes of unknown extensions are left out (Entra's and Google's extra URNs);
 * other unknown attributes are left out of POST and PUT, where Okta sends back all it ever read, but not of PATCH, where
 * leaving one out would answer that a change was made which was not.
 */
export function leaveOutUnknown({ leniency, change }: Reading, type: TypeSchema, key: string): void {
  const urn = key.slice(0, Math.max(0, key.lastIndexOf(':'))).toLowerCase();
  const foreign = urn !== '' && !type.index.qualified.has(urn);
  if (foreign && leniency.forgives('unknown-extension')) return;
  if (!change && leniency.forgives('unknown-attribute')) return;
  throw new ScimError(400, `${type.resourceType.name} has no attribute "${shorten(key)}": see /Schemas.`, {
    scimType: change ? 'invalidPath' : 'invalidSyntax',
  });
}
