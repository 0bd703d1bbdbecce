import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { referencesIn } from './bulk-references.ts';

/** Attributes, or values of them, that a resource cannot be created with yet. */
export interface SetAside {
  /** What is left to create the resource with. */
  readonly data: JsonObject;
  /** What is to be added once the others exist: values as they came, by the attribute's path. */
  readonly later: readonly { readonly path: string; readonly value: Json }[];
}

/**
 * Takes out of a POST's data what refers to resources that do not exist yet because they wait for this one (RFC 7644
 * §3.7.1): single values of a list, else the whole attribute.
 */
export function setAside(data: JsonObject, unborn: ReadonlySet<string>): SetAside {
  const later: { path: string; value: Json }[] = [];
  const kept = (object: JsonObject, prefix: string): JsonObject =>
    Object.fromEntries(
      Object.entries(object).flatMap(([name, value]): [string, Json][] => {
        if (value === undefined || !refers(value, unborn)) return value === undefined ? [] : [[name, value]];
        if (prefix === '' && name.includes(':') && isJsonObject(value)) return [[name, kept(value, `${name}:`)]];
        const [left, taken] = split(value, unborn);
        later.push({ path: prefix + name, value: taken });
        return left === undefined ? [] : [[name, left]];
      }),
    );
  return { data: kept(data, ''), later };
}

function split(value: Json, unborn: ReadonlySet<string>): readonly [Json | undefined, Json] {
  if (!isJsonArray(value)) return [undefined, value];
  const left = value.filter((item) => !refers(item, unborn));
  return [left.length === 0 ? undefined : left, value.filter((item) => refers(item, unborn))];
}

function refers(value: Json, unborn: ReadonlySet<string>): boolean {
  return [...referencesIn(value)].some((bulkId) => unborn.has(bulkId));
}
