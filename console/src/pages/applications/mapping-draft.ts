import type { CallOf, ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';

export type Mapping = ReplyOf<'getMapping'>;
export type Row = Mapping['attributes'][number];
type Body = NonNullable<CallOf<'replaceMapping'>['body']>;

const text = words.provisioning.mapping;

/** A mapping while it is edited. */
export interface MappingDraft {
  readonly enabled: boolean;
  readonly actions: Mapping['actions'];
  readonly attributes: readonly Row[];
  readonly scopingFilters: Mapping['scopingFilters'];
}

/** The mapping as it is saved now. */
export function draftOf({ enabled, actions, attributes, scopingFilters }: Mapping): MappingDraft {
  return { enabled, actions, attributes, scopingFilters };
}

/** The input that saves a draft. */
export function bodyOf({ version }: Mapping, { enabled, actions, attributes, scopingFilters }: MappingDraft): Body {
  return {
    version,
    enabled,
    actions,
    scopingFilters,
    attributes: attributes.map(
      ({ target, source, defaultValue, matchingPrecedence, apply, whenEmpty, drift, mapped }) => ({
        target,
        source,
        matchingPrecedence,
        apply,
        whenEmpty,
        drift,
        mapped,
        ...(defaultValue === undefined ? {} : { defaultValue }),
      }),
    ),
  };
}

/** Whether another scope is to be saved, too. */
export function isScopeChanged(mapping: Mapping, draft: MappingDraft): boolean {
  return JSON.stringify(mapping.scopingFilters) !== JSON.stringify(draft.scopingFilters);
}

export function isChanged(mapping: Mapping, draft: MappingDraft): boolean {
  return JSON.stringify(draftOf(mapping)) !== JSON.stringify(draft);
}

/** A draft with a row in place of the one at `index`, or at its end. */
export function withRow(draft: MappingDraft, index: number | undefined, row: Row): MappingDraft {
  if (index === undefined) return { ...draft, attributes: [...draft.attributes, row] };
  return { ...draft, attributes: draft.attributes.map((each, at) => (at === index ? row : each)) };
}

export function withoutRow(draft: MappingDraft, index: number): MappingDraft {
  return { ...draft, attributes: draft.attributes.filter((_, at) => at !== index) };
}

/** A row that is not filled in yet. */
export const newRow: Row = {
  target: '',
  targetType: 'String',
  source: { kind: 'direct', attribute: '' },
  matchingPrecedence: 0,
  apply: 'always',
  whenEmpty: 'clear',
  drift: 'report',
  required: false,
  mapped: true,
};

/** A source as the table shows it. */
export function sourceText({ source, mapped }: Row): string {
  const said = sourceOf(source);
  return mapped || source.kind === 'none' ? said : `${said} (${text.notMapped})`;
}

function sourceOf(source: Row['source']): string {
  switch (source.kind) {
    case 'direct':
      return source.attribute;
    case 'constant':
      return text.constant(source.value);
    case 'expression':
      return source.text;
    case 'none':
      return text.notMapped;
  }
}

/** A value of an attribute in one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.logs.entry.empty;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
