import { ScimError } from '../error.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import type { Leniency } from './leniency.ts';

/** An attribute of an extension as a key without URN (`manager`) is a habit; when it is not forgiven, 400 `invalidPath`. */
export function acceptUnqualified(leniency: Leniency, { extension, attribute, key }: ResolvedPath): void {
  if (extension !== undefined && !leniency.forgives('unqualified-extension'))
    throw new ScimError(400, `"${attribute.name}" belongs to an extension: write "${key}".`, {
      scimType: 'invalidPath',
    });
}
