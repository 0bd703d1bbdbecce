import type { AttributeMapping } from '#engine/model/configuration.ts';

/** What a row of a mapping table may say besides source and target; left out: String, always, optional, written. */
export type MappingOptions = Partial<
  Pick<
    AttributeMapping,
    'targetType' | 'matchingPrecedence' | 'apply' | 'required' | 'format' | 'caseExact' | 'mapped' | 'note'
  >
>;

/** A row that copies one directory attribute. */
export function direct(attribute: string, target: string, options: MappingOptions = {}): AttributeMapping {
  return { ...row(target, options), source: { kind: 'direct', attribute } };
}

/** A row that computes its value. */
export function expression(text: string, target: string, options: MappingOptions = {}): AttributeMapping {
  return { ...row(target, options), source: { kind: 'expression', text } };
}

/** A row that is listed for the administrator to fill in, and not written until then. */
export function unmapped(target: string, options: MappingOptions = {}): AttributeMapping {
  return { ...row(target, { ...options, mapped: false }), source: { kind: 'none' } };
}

function row(target: string, options: MappingOptions): Omit<AttributeMapping, 'source'> {
  return {
    target,
    targetType: 'String',
    matchingPrecedence: 0,
    apply: 'always',
    required: false,
    caseExact: false,
    mapped: true,
    ...options,
  };
}
