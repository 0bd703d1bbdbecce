import type { ResolvedPath } from '../path/attribute-path.ts';
import type { Leniency } from './leniency.ts';

/** Whether an attribute may be named without URN as a key: always in the core schema, of an extension as a habit (`manager`). */
export function namedWithoutUrn(leniency: Leniency, path: ResolvedPath): boolean {
  return path.extension === undefined || leniency.forgives('unqualified-extension');
}
