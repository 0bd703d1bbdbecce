import type { Schema } from './operations.ts';

/** One value of a body or a reply. */
export interface SchemaRow {
  /** Where it stands: `guard.line`, `counts[].action`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** How deep a table goes: what lies below is an object that is told by its own page. */
const depth = 4;

/** The values of a schema, one a row, what lies inside behind a point. */
export function schemaRows(schema: Schema, before = '', level = 0): readonly SchemaRow[] {
  const { properties = {}, required = [] } = objectOf(schema);
  return Object.entries(properties).flatMap(([name, value]) => {
    const at = `${before}${name}`;
    const inner = innerOf(value);
    return [
      { name: at, type: typeOf(value), required: required.includes(name), description: descriptionOf(value) },
      ...(inner === undefined || level >= depth ? [] : schemaRows(inner.schema, `${at}${inner.mark}`, level + 1)),
    ];
  });
}

/** A schema in a few words: `text`, `number or null`, `list of objects`, `"on" | "off"`. */
export function typeOf(schema: Schema): string {
  const { enum: values, const: constant, type, items } = schema;
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (constant !== undefined) return JSON.stringify(constant);
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' or ');
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const words = types.map((each) => {
    if (each !== 'array') return wordOf[each] ?? each;
    const of = items === undefined ? 'anything' : typeOf(items);
    return `list of ${plurals[of] ?? of}`;
  });
  return `${words.length === 0 ? 'anything' : words.join(' or ')}${boundsOf(schema)}`;
}

const wordOf: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'yes or no',
};

const plurals: Readonly<Record<string, string>> = { text: 'texts', object: 'objects', number: 'numbers' };

function boundsOf({ minimum, maximum, maxLength, maxItems }: Schema): string {
  // Every whole number has the bounds of JavaScript, which say nothing.
  const least = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const most = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return least === 0 ? '' : ` of at least ${least}`;
  if (most !== undefined) return ` of at most ${most}`;
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  return maxItems === undefined ? '' : `, at most ${maxItems}`;
}

function choicesOf({ anyOf = [], oneOf = [], allOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf, ...allOf];
}

function descriptionOf(schema: Schema): string {
  return (
    schema.description ?? choicesOf(schema).find(({ description }) => description !== undefined)?.description ?? ''
  );
}

/** The object that a value is or may be. */
function objectOf(schema: Schema): Schema {
  if (schema.properties !== undefined) return schema;
  const found = choicesOf(schema)
    .map(objectOf)
    .filter(({ properties }) => properties !== undefined);
  if (found.length < 2) return found[0] ?? schema;
  // Of several forms: everything that any of them has.
  return { properties: Object.assign({}, ...found.map(({ properties }) => properties)), required: [] };
}

function innerOf(schema: Schema): { readonly schema: Schema; readonly mark: string } | undefined {
  if (objectOf(schema).properties !== undefined) return { schema: objectOf(schema), mark: '.' };
  const items = schema.items ?? choicesOf(schema).find((each) => each.items !== undefined)?.items;
  if (items === undefined) return undefined;
  const inner = innerOf(items);
  return inner === undefined ? undefined : { schema: inner.schema, mark: `[]${inner.mark}` };
}
