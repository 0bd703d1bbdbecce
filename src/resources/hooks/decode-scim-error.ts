import { ScimError, type ScimType } from '#scim/error.ts';

/**
 * A refusal in the protocol's own words, also one whose class comes from a second copy of the package, as bundlers make
 * them; undefined for anything else.
 */
export function decodeScimError(value: unknown): ScimError | undefined {
  if (value instanceof ScimError) return value;
  if (!(value instanceof Error) || value.name !== 'ScimError' || !('status' in value)) return undefined;
  const { status, message } = value;
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 400 || status > 599) return undefined;
  const scimType = 'scimType' in value && typeof value.scimType === 'string' ? value.scimType : undefined;
  return new ScimError(status, message, scimType === undefined ? {} : { scimType: scimType as ScimType });
}
