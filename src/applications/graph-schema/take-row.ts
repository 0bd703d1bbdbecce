import type { AttributeMapping } from '#engine/model/configuration.ts';
import type { GraphAttributeMapping } from './schema.ts';
import { takeSource } from './take-source.ts';

export type TakenRow =
  /** `remarks`: what works otherwise here. */
  | { readonly ok: true; readonly row: AttributeMapping; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** A row with what a schema says of it; what a schema cannot say (types, formats, what an empty value does) stays as in `before`. */
export function takeRow(before: AttributeMapping, given: GraphAttributeMapping): TakenRow {
  const read = takeSource(given.source);
  if (!read.ok) return read;
  const { matchingPriority, flowType, flowBehavior, exportMissingReferences } = given;
  const matchingPrecedence = matchingPriority ?? 0;
  const apply = applyOf(before, flowType, matchingPrecedence);
  if (apply === undefined)
    return { ok: false, message: `${flowType} adds to what is there; a value is written whole here.` };
  const remarks: string[] = [];
  if (flowBehavior === 'FlowAlways') remarks.push('FlowAlways: a value is written only when it differs.');
  if (exportMissingReferences === true)
    remarks.push('exportMissingReferences: a reference is written when the account it points at is there.');
  const defaultValue = given.defaultValue || undefined;
  const { defaultValue: _, whenEmpty, ...rest } = before;
  const common = { ...rest, matchingPrecedence, apply, mapped: true };
  if (read.source.kind === 'none') {
    if (defaultValue === undefined) return { ok: false, message: 'it has no source and no default value.' };
    // Entra writes the default of such a row where the target is empty: for a new account that is a constant.
    const row = { ...common, source: { kind: 'constant', value: defaultValue }, apply: 'creation' } as const;
    return {
      ok: true,
      row,
      remarks: ['A default value without a source is written as a constant, when an account is made.'],
    };
  }
  const chosen = whenEmpty === undefined || (whenEmpty === 'skip' && defaultValue !== undefined) ? {} : { whenEmpty };
  const row = { ...common, ...chosen, source: read.source, ...(defaultValue === undefined ? {} : { defaultValue }) };
  return { ok: true, row, remarks };
}

/** Undefined: values would be added to those there are. */
function applyOf(
  before: AttributeMapping,
  flowType: string | null | undefined,
  precedence: number,
): AttributeMapping['apply'] | undefined {
  if (flowType === null || flowType === undefined || flowType === '' || flowType === 'Always') return 'always';
  if (flowType !== 'ObjectAddOnly') return undefined;
  return before.apply === 'match-only' && precedence > 0 ? 'match-only' : 'creation';
}
