import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { decodeJson } from './decode-json.ts';

/** Longest sentence of an application that a message quotes, in characters. */
const longest = 400;

/**
 * What the application itself says about an error: `detail` of RFC 7644 §3.12, `message`, `error_description` or `title` of
 * others, the first of `Errors` (SCIM 1.1), or a short plain text. Empty for web pages and where it says nothing.
 */
export function targetSentence(body: string, contentType: string | undefined): string {
  const parsed = decodeJson(body);
  if (isJsonObject(parsed)) return clean(sentenceIn(parsed) ?? '');
  const page = /html/i.test(contentType ?? '') || /^\s*</.test(body);
  return page || parsed !== undefined ? '' : clean(body);
}

/** The scimType of an error body (RFC 7644 table 9), or the `code` of another form. */
export function scimTypeIn(body: string): string | undefined {
  const parsed = decodeJson(body);
  const type = isJsonObject(parsed) ? (own(parsed, 'scimType') ?? own(parsed, 'code')) : undefined;
  return typeof type === 'string' && /^[\w.-]{1,60}$/.test(type) ? type : undefined;
}

function sentenceIn(body: JsonObject): string | undefined {
  for (const name of ['detail', 'message', 'error_description', 'description', 'title', 'error']) {
    const value = own(body, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (isJsonObject(value)) return sentenceIn(value);
  }
  return firstOf(own(body, 'Errors') ?? own(body, 'errors'));
}

function firstOf(list: Json | undefined): string | undefined {
  const first = Array.isArray(list) ? list[0] : undefined;
  if (typeof first === 'string') return first;
  return isJsonObject(first) ? sentenceIn(first) : undefined;
}

function clean(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
