import { isTrue, texts, type Value } from '#expressions/value.ts';
import type { Json } from '#scim/json.ts';
import type { AttributeMapping } from '../model/configuration.ts';
import { malformed } from './format.ts';

/** A value as the target takes it, or why it does not take it. Absent is `undefined`. */
export type Converted =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly why: string };

const absent: Converted = Object.freeze({ ok: true, value: undefined });

/** Turns a text of the mapping language into the target attribute's type. Empty text is absent. */
export function convert(value: Value, mapping: AttributeMapping): Converted {
  const all = texts(value).filter((text) => text !== '');
  const first = all[0];
  if (first === undefined) return absent;
  if (typeof value !== 'string' && value !== null && value.length > 1) return { ok: true, value: all };
  return convertText(first, mapping);
}

function convertText(text: string, mapping: AttributeMapping): Converted {
  if (mapping.targetType === 'Boolean') {
    return /^(?:true|false|0|1)$/i.test(text)
      ? { ok: true, value: isTrue(text) }
      : { ok: false, why: `"${shorten(text)}" is neither True nor False` };
  }
  if (mapping.targetType === 'Integer') {
    return /^-?[0-9]{1,15}$/.test(text)
      ? { ok: true, value: Number(text) }
      : { ok: false, why: `"${shorten(text)}" is no whole number` };
  }
  const wrong = mapping.format === undefined ? undefined : malformed(mapping.format, text);
  return wrong === undefined ? { ok: true, value: text } : { ok: false, why: `"${shorten(text)}" ${wrong}` };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
