/** What a schema says and a mapping cannot, or the other way round. */
export interface SchemaNote {
  /** Where: `synchronizationRules[0].objectMappings[1].attributeMappings[3]`. */
  readonly path: string;
  /** What: a target attribute, a filter, a mapping. */
  readonly name: string;
  /** False: it was left out. True: it is there, and works otherwise than where it comes from. */
  readonly taken: boolean;
  readonly message: string;
}

/** A place in a document: `synchronizationRules[0].objectMappings`. */
export function placeText(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}
