import type { AttributePath } from './attribute-path.ts';

/** The text of a path, as `parseAttributePath` reads it. */
export function printPath(path: AttributePath): string {
  const name = path.sub === undefined ? path.name : `${path.name}.${path.sub}`;
  return path.urn === undefined ? name : `${path.urn}:${name}`;
}
