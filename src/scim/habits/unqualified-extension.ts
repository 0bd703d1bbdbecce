import { ScimError } from '../error.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import type { Leniency } from './leniency.ts';

/**
 * An attribute of an extension without its URN (`manager`, as key, path or in a filter) is a habit of Entra's; when it is
 * not forgiven, 400 with `scimType`.
 */
export function acceptUnqualified(
  leniency: Leniency,
  { extension, attribute, key }: ResolvedPath,
  scimType: 'invalidPath' | 'invalidFilter' = 'invalidPath',
): void {
  if (extension !== undefined && !leniency.forgives('unqualified-extension'))
    throw new ScimError(400, `"${attribute.name}" belongs to an extension: write "${key}".`, { scimType });
}
