import { invalidValue } from '../error.ts';
import type { Attribute } from '../schema/definition.ts';
import type { Leniency } from './leniency.ts';

/**
 * `""` for "no value" where the schema has no text: Entra clears a manager with it, OneLogin's template renders empty fields
 * so. RFC 7643 §2.5 knows null and the empty list; when it is not forgiven, 400 `invalidValue`. An empty text where
 * there is text stands for no value in any case.
 */
export function acceptEmptyText(leniency: Leniency, attribute: Attribute, where: string): void {
  const isText = !attribute.multiValued && (attribute.type === 'string' || attribute.type === 'reference');
  if (!isText && !leniency.forgives('empty-text'))
    throw invalidValue(`"${where}" is "", which is no ${attribute.type}: send null to take its value away.`);
}
