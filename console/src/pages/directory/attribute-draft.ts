import type { AttributeField, AttributeSection } from './user-attributes.ts';

/** What a form holds: texts, ticks and the person that is chosen (by objectId; empty: nobody). */
export type Draft = ReadonlyMap<string, string | boolean>;

/** The values of an object as its form shows them. */
export function draftOf(sections: readonly AttributeSection[], attributes: Readonly<Record<string, unknown>>): Draft {
  return new Map(fieldsOf(sections).map((field) => [field.name, shown(field, attributes[field.name])]));
}

/** What was changed since, as the API wants it: null clears an attribute. */
export function changesOf(
  sections: readonly AttributeSection[],
  before: Draft,
  after: Draft,
): Readonly<Record<string, unknown>> {
  const changed = fieldsOf(sections).filter(({ name }) => before.get(name) !== after.get(name));
  return Object.fromEntries(changed.map((field) => [field.name, sent(field, after.get(field.name))]));
}

function fieldsOf(sections: readonly AttributeSection[]): readonly AttributeField[] {
  return sections.flatMap(({ fields }) => fields).filter(({ readOnly }) => readOnly !== true);
}

function shown({ kind }: AttributeField, value: unknown): string | boolean {
  if (kind === 'flag') return value !== false;
  if (kind === 'lines') return Array.isArray(value) ? value.map(String).join('\n') : '';
  if (kind === 'date') return typeof value === 'string' ? value.slice(0, 10) : '';
  return value === undefined || value === null ? '' : String(value);
}

function sent({ kind }: AttributeField, value: string | boolean | undefined): unknown {
  if (typeof value === 'boolean') return value;
  const text = (value ?? '').trim();
  if (kind !== 'lines') return text === '' ? null : text;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? null : lines;
}

/** Required fields that are empty, each with what to do. */
export function missingIn(
  sections: readonly AttributeSection[],
  draft: Draft,
  message: string,
): ReadonlyMap<string, string> {
  const empty = fieldsOf(sections).filter(
    ({ name, required }) => required === true && String(draft.get(name) ?? '').trim() === '',
  );
  return new Map(empty.map(({ name }) => [`attributes.${name}`, message]));
}
