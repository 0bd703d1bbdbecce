import type { Json } from '#scim/json.ts';

/**
 * True when two values of an attribute mean the same: texts in NFC and, unless `caseExact`, without regard to case; several
 * values in any order; a boolean and its text; absent, null and empty text alike.
 */
export function sameValue(a: Json | undefined, b: Json | undefined, caseExact: boolean): boolean {
  if (a === b) return true;
  return keyOf(a, caseExact) === keyOf(b, caseExact);
}

function keyOf(value: Json | undefined, caseExact: boolean): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return fold(value ? 'True' : 'False', false);
  if (typeof value === 'string') {
    const truth = value.toLowerCase();
    return truth === 'true' || truth === 'false' ? fold(value, false) : fold(value, caseExact);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    return JSON.stringify(value.map((element) => keyOf(element, caseExact)).sort());
  }
  return fold(JSON.stringify(value), caseExact);
}

function fold(text: string, caseExact: boolean): string {
  const composed = text.normalize('NFC');
  return caseExact ? composed : composed.toLowerCase();
}
