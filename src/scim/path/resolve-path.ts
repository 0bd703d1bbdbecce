import type { QualifiedIndex, TypeSchema } from '../schema/definition.ts';
import type { AttributePath, ResolvedPath } from './attribute-path.ts';
import { printPath } from './print-path.ts';

/**
 * Finds the attribute a path names; letter case is ignored (RFC 7643 §2.1). The core URN and aliases may stand in front,
 * and an attribute of an extension needs no URN while its name is clear. Undefined: the type has no such attribute.
 */
export function resolvePath(type: TypeSchema, path: AttributePath): ResolvedPath | undefined {
  const name = path.sub === undefined ? path.name : `${path.name}.${path.sub}`;
  const scope =
    path.urn === undefined ? type.index.unqualified : type.index.qualified.get(path.urn.toLowerCase())?.attributes;
  return scope?.get(name.toLowerCase());
}

/** The schema of this type that `path` names as a whole, when it is a bare schema URN (or an alias of one). */
export function schemaOfPath(type: TypeSchema, path: AttributePath): QualifiedIndex | undefined {
  return path.urn === undefined ? undefined : type.index.qualified.get(printPath(path).toLowerCase());
}

/** The path by which `resolvePath` finds a resolved attribute again, in the schema's own spelling. */
export function pathOf({ extension, attribute, sub }: ResolvedPath): AttributePath {
  return {
    ...(extension === undefined ? {} : { urn: extension }),
    name: attribute.name,
    ...(sub === undefined ? {} : { sub: sub.name }),
  };
}

/** The resolved sub-attribute `name` (any letter case) of a resolved complex attribute. */
export function subPath(type: TypeSchema, path: ResolvedPath, name: string): ResolvedPath | undefined {
  return type.index.subAttributes.get(path.attribute)?.get(name.toLowerCase());
}
