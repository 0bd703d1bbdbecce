import { isJsonObject, type Json } from '#scim/json.ts';
import type { Attributes } from './target.ts';

/** Where `link.written` keeps the values that are to be written back: no attribute has a blank path. */
export const driftedKey = ' ';

/**
 * What we wrote, with attributes that the application was seen to show otherwise: the next evaluation sends what is wanted then, even
 * if that is what was written last. `shows` is null where it shows nothing, or what nobody may read.
 */
export function withDrifted(written: Attributes, shows: Readonly<Record<string, Json>>): Attributes {
  return { ...written, [driftedKey]: { ...driftedOf(written), ...shows } };
}

/** What the application showed in place of what we wrote, null for nothing; undefined: nothing is to be written back. */
export function driftedValue(written: Attributes, path: string): Json | undefined {
  const drifted = driftedOf(written);
  return Object.hasOwn(drifted, path) ? drifted[path] : undefined;
}

/** Every attribute that is to be written back, with what the application showed. */
export function driftedOf(written: Attributes): Readonly<Record<string, Json>> {
  const held = Object.hasOwn(written, driftedKey) ? written[driftedKey] : undefined;
  if (!isJsonObject(held)) return {};
  return Object.fromEntries(Object.entries(held).map(([path, value]) => [path, value ?? null]));
}

/** Without these attributes: the target has answered them. */
export function withoutDrifted(written: Attributes, paths: ReadonlySet<string>): Attributes {
  if (!Object.hasOwn(written, driftedKey)) return written;
  const { [driftedKey]: _, ...rest } = written;
  const left = Object.entries(driftedOf(written)).filter(([path]) => !paths.has(path));
  return left.length === 0 ? rest : { ...rest, [driftedKey]: Object.fromEntries(left) };
}
