import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** A PATCH without operations changes nothing; Entra and Microsoft's validator send it. False: it must be refused. */
export function acceptsOperations(leniency: Leniency, operations: readonly Json[]): boolean {
  return operations.length > 0 || leniency.forgives('empty-operations');
}
