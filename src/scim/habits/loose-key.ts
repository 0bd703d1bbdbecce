import { ScimError } from '../error.ts';
import type { JsonObject } from '../json.ts';
import type { PatchPath } from '../patch/operation.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import { parsePatchPath } from '../path/parse-patch-path.ts';
import type { Leniency } from './leniency.ts';

/**
 * A whole path as a key of a value: `name.givenName`, `emails[type eq "work"].value` (habit `dotted-key`) or
 * `urn:…:User:department` (habit `urn-key`), as Entra writes them in an operation without path. Undefined: the
 * type has no such attribute. Throws 400 `invalidPath` when it has and the habit is not forgiven.
 */
export function pathOfKey(leniency: Leniency, key: string, knows: (path: PatchPath) => boolean): PatchPath | undefined {
  const path = readPath(key);
  if (path === undefined || !knows(path)) return undefined;
  if (!leniency.forgives(path.path.urn === undefined ? 'dotted-key' : 'urn-key'))
    throw new ScimError(400, `"${shorten(key)}" is a path, not an attribute's name: put it into "path".`, {
      scimType: 'invalidPath',
    });
  return path;
}

function readPath(key: string): PatchPath | undefined {
  try {
    return parsePatchPath(key);
  } catch (error) {
    if (error instanceof ScimError) return undefined;
    throw error;
  }
}

/** True when two keys of an object differ in letter case only: it cannot be told which is meant. */
export function doubledKey(object: JsonObject): string | undefined {
  const seen = new Set<string>();
  for (const key of Object.keys(object)) {
    const lower = key.toLowerCase();
    if (seen.has(lower)) return key;
    seen.add(lower);
  }
  return undefined;
}
