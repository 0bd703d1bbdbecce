import { ScimError } from '../error.ts';
import { maxFilterLength } from '../filter/limits.ts';
import { parseBracketed } from '../filter/parse-filter.ts';
import { indulgent } from '../habits/leniency.ts';
import type { PatchPath } from '../patch/operation.ts';
import { isAttributeName } from './attribute-name.ts';
import { parseAttributePath, shorten } from './parse-attribute-path.ts';

function invalidPath(text: string, why: string): ScimError {
  return new ScimError(400, `The path "${shorten(text)}" is wrong: ${why}.`, { scimType: 'invalidPath' });
}

/**
 * Reads the path of a PATCH operation (RFC 7644 §3.5.2, figure 7): `attr`, `attr.sub`, `attr[filter]`,
 * `attr[filter].sub` or a bare schema URN. Throws 400 `invalidPath`, for a wrong filter in it 400 `invalidFilter`.
 */
export function parsePatchPath(text: string): PatchPath {
  if (text.length > maxFilterLength)
    throw invalidPath(text, `it has ${text.length} characters, at most ${maxFilterLength} are read`);
  const trimmed = text.trim();
  const bracket = trimmed.indexOf('[');
  if (bracket < 0) return { path: parseAttributePath(trimmed) };
  const path = parseAttributePath(trimmed.slice(0, bracket));
  const cursor = { text: trimmed, at: bracket + 1, unquotedValues: false, leniency: indulgent };
  const filter = parseBracketed(cursor, 0);
  if (cursor.at === trimmed.length) return { path, filter };
  const sub = trimmed.slice(cursor.at + 1);
  if (trimmed[cursor.at] !== '.' || !isAttributeName(sub))
    throw invalidPath(text, 'behind "]" only "." and the name of a sub-attribute may follow');
  return { path, filter, sub };
}
