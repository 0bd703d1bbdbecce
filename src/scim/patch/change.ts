import type { Leniency } from '../habits/leniency.ts';
import type { Json } from '../json.ts';
import type { TypeSchema } from '../schema/definition.ts';
import type { NamedValue } from '../value/named-values.ts';

/** One operation with its target resolved. */
export interface Change {
  readonly type: TypeSchema;
  readonly target: Omit<NamedValue, 'value'>;
  readonly op: 'add' | 'replace' | 'remove';
  readonly value: Json | undefined;
  readonly leniency: Leniency;
}
