import { readDate } from '#expressions/dates/date-text.ts';
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
  if (mapping.multiValued === true) return convertAll(all, mapping);
  const several = typeof value !== 'string' && value !== null && value.length > 1;
  if (!several) return convertText(first, mapping);
  if (mapping.multiValued === undefined) return { ok: true, value: all };
  return { ok: false, why: `there are ${all.length} values and the attribute takes one` };
}

function convertAll(all: readonly string[], mapping: AttributeMapping): Converted {
  const list: Json[] = [];
  for (const text of all) {
    const converted = convertText(text, mapping);
    if (!converted.ok) return converted;
    if (converted.value !== undefined) list.push(converted.value);
  }
  return { ok: true, value: list };
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
  if (mapping.targetType === 'DateTime') return convertDate(text);
  if (mapping.targetType === 'Binary' && !base64.test(text)) {
    return { ok: false, why: `"${shorten(text)}" is not in Base64` };
  }
  const wrong = mapping.format === undefined ? undefined : malformed(mapping.format, text);
  return wrong === undefined ? { ok: true, value: text } : { ok: false, why: `"${shorten(text)}" ${wrong}` };
}

/** RFC 7643 §2.3.6: every octet group of Base64, padded or not, with either alphabet. */
const base64 = /^(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2,3}={0,2})?$/;

/** A dateTime of RFC 7643 §2.3.5 stays as it is; another form that the mapping language reads becomes one, in UTC. */
function convertDate(text: string): Converted {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(text)) return { ok: true, value: text };
  const date = readDate(text);
  if (date === undefined) return { ok: false, why: `"${shorten(text)}" is no date` };
  return { ok: true, value: new Date(date).toISOString().replace('.000Z', 'Z') };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
