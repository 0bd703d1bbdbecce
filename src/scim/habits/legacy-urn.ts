import { ScimError } from '../error.ts';
import { enterpriseUser } from '../schema/enterprise-user.ts';
import type { Leniency } from './leniency.ts';

/** URNs of the enterprise extension from SCIM 1 and its drafts (OneLogin's template has them), in lower case. */
export const legacyEnterprise: readonly string[] = [
  'urn:scim:schemas:extension:enterprise:1.0',
  'urn:scim:schemas:extension:enterprise:2.0',
  'urn:scim:schemas:extension:enterprise:2.0:user',
];

/** The same for the core schemas, by the name of the resource type; Entra's old group URN is one of them. */
const legacyCore: Readonly<Record<string, readonly string[]>> = {
  User: ['urn:scim:schemas:core:2.0:user'],
  Group: [
    'urn:scim:schemas:core:2.0:group',
    'http://schemas.microsoft.com/2006/11/resourcemanagement/adscim/2.0/group',
  ],
};
const legacyOfAny: readonly string[] = ['urn:scim:schemas:core:1.0', 'urn:scim:schemas:core:2.0'];

/** Whether `urn` is an old name of the core schema of this resource type. */
export function isLegacyCore(typeName: string, urn: string): boolean {
  const lower = urn.toLowerCase();
  return legacyOfAny.includes(lower) || (legacyCore[typeName] ?? []).includes(lower);
}

/** An old URN in front of an attribute, or as the key of a block; when it is not forgiven, 400 with `scimType`. */
export function acceptLegacyUrn(
  leniency: Leniency,
  urn: string | undefined,
  scimType: 'invalidPath' | 'invalidFilter' = 'invalidPath',
): void {
  if (urn === undefined || !legacyEnterprise.includes(urn.toLowerCase()) || leniency.forgives('legacy-urn')) return;
  throw new ScimError(400, `"${urn}" is a URN from before SCIM 2.0: write ${enterpriseUser.id}.`, {
    scimType,
  });
}
