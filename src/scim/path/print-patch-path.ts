import { printFilter } from '../filter/print-filter.ts';
import type { PatchPath } from '../patch/operation.ts';
import { printPath } from './print-path.ts';

/** The text of a PATCH path, as `parsePatchPath` reads it. */
export function printPatchPath({ path, filter, sub }: PatchPath): string {
  if (filter === undefined) return printPath(path);
  const selected = `${printPath(path)}[${printFilter(filter)}]`;
  return sub === undefined ? selected : `${selected}.${sub}`;
}
