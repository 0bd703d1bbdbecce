import { ScimError } from '#scim/error.ts';
import type { CompiledProfile, CompiledType } from './compile-profile.ts';
import { takenPrefix } from './rows/side-rows.ts';

/** 404 in the profile's words. */
export function notFound({ profile }: CompiledProfile, type: string, id: string): ScimError {
  // The published sentences speak of users only.
  const sentence = type === 'User' ? profile.errors.notFound : profile.errors.notFound.replace(/^User\b/, type);
  return new ScimError(404, sentence.replaceAll('{id}', id));
}

/**
 * 409 `uniqueness` (RFC 7644 §3.12) when the refusal says that a unique value is taken: in the words of the attribute's
 * `unique` rule, else of the profile.
 */
export function takenError({ profile }: CompiledProfile, type: CompiledType, refusal: string): ScimError | undefined {
  if (!refusal.startsWith(takenPrefix)) return undefined;
  const name = refusal.slice(takenPrefix.length);
  const rule = type.rules.find(({ check, resolved }) => check === 'unique' && resolved?.resolved.key === name);
  const sentence = rule?.violation.detail ?? profile.errors.duplicate;
  return new ScimError(rule?.violation.status ?? 409, `${sentence} (${name})`, { scimType: 'uniqueness' });
}
