import { oneText } from '#expressions/value.ts';
import type { Json } from '#scim/json.ts';
import type { Attributes } from '../model/target.ts';
import type { CompiledMapping } from './compiled.ts';
import { valueAt } from './diff.ts';
import type { Mapped } from './map.ts';
import { sameValue } from './same-value.ts';

/** A name by which an object was matched, which is not ours to write, and which differs by now. */
export interface Renamed {
  readonly path: string;
  readonly before: Json;
  readonly after: string;
}

/** Of a linked object, what can only be renamed in the application by hand. */
export function renamedOf(mapping: CompiledMapping, mapped: Mapped, written: Attributes): Renamed | undefined {
  for (const { path, mapping: attribute } of mapping.matching) {
    if (attribute.apply !== 'match-only') continue;
    const before = valueAt(written, path);
    const value = valueAt(mapped.values, path);
    const after = typeof value === 'string' ? oneText(value) : null;
    if (before !== undefined && after !== null && !sameValue(before, after, false)) return { path, before, after };
  }
  return undefined;
}

export function renamedText({ path, before, after }: Renamed): string {
  return `${path} is ${JSON.stringify(before)} in the application and ${JSON.stringify(after)} in the directory. It is not written: rename it in the application.`;
}
