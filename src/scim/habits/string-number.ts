import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** Directories keep numbers as text and clients pass them on so. Undefined: no finite number. */
export function readNumber(leniency: Leniency, value: Json): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$/.test(value)) return undefined;
  return leniency.forgives('string-number') ? Number(value) : undefined;
}
