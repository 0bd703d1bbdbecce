import { ScimError } from '../error.ts';
import { isAttributeName } from './attribute-name.ts';
import type { AttributePath } from './attribute-path.ts';

/** A URN part as RFC 3986 allows it, without blanks, quotes and brackets, which end a path in a filter. */
function isUrn(text: string): boolean {
  if (text.length === 0) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 127 || '"()<>[]\\^`{|}'.includes(text.charAt(at))) return false;
  }
  return true;
}

/**
 * Splits `[URN:]name[.sub]` (RFC 7644 §3.10) without asking a schema. URNs hold colons and dots, so the last colon
 * ends the URN; of a bare schema URN the last part therefore comes out as name (`schemaOfPath` puts it together again).
 * Answers undefined when the text is no attribute path.
 */
export function splitAttributePath(text: string): AttributePath | undefined {
  const colon = text.lastIndexOf(':');
  const urn = colon < 0 ? undefined : text.slice(0, colon);
  const rest = text.slice(colon + 1);
  const dot = rest.indexOf('.');
  const name = dot < 0 ? rest : rest.slice(0, dot);
  const sub = dot < 0 ? undefined : rest.slice(dot + 1);
  // A schema URN may end in a version (`…:core:2.0`): digits are no name, but they may be the end of a URN.
  const versioned = urn !== undefined && /^[0-9]+$/.test(name);
  if (!(isAttributeName(name) || versioned)) return undefined;
  if (sub !== undefined && !(isAttributeName(sub) || (versioned && /^[0-9]+$/.test(sub)))) return undefined;
  if (urn !== undefined && !isUrn(urn)) return undefined;
  return { ...(urn === undefined ? {} : { urn }), name, ...(sub === undefined ? {} : { sub }) };
}

/** Like `splitAttributePath`; what is no path is refused with 400 `invalidPath`. */
export function parseAttributePath(text: string): AttributePath {
  const path = splitAttributePath(text);
  if (path === undefined)
    throw new ScimError(
      400,
      `"${shorten(text)}" is no attribute path: write name, name.subAttribute or URN:name.subAttribute`,
      { scimType: 'invalidPath' },
    );
  return path;
}

/** What a client sent, short enough to stand in an error message. */
export function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117)}…`;
}
