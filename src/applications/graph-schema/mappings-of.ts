import type { ObjectType } from '#engine/model/target.ts';
import type { SchemaNote } from './note.ts';
import type { GraphAttribute, GraphObjectMapping, GraphSchema } from './schema.ts';

/** The mapping of users or of groups, with where it stands and what the schema says of the attributes it writes. */
export interface FoundMapping {
  readonly path: string;
  readonly mapping: GraphObjectMapping;
  readonly attributes: readonly GraphAttribute[];
}

/** How Microsoft calls its directory; everything else is an application, or another source. */
const directoryNames = new Set(['azure active directory', 'azure ad', 'microsoft entra id', 'microsoft entra']);

/** The first mapping of each object that goes from the directory to the application; all others are told. */
export function mappingsOf({ synchronizationRules, directories }: GraphSchema): {
  readonly found: ReadonlyMap<ObjectType, FoundMapping>;
  readonly notes: readonly SchemaNote[];
} {
  const found = new Map<ObjectType, FoundMapping>();
  const notes: SchemaNote[] = [];
  for (const [at, rule] of synchronizationRules.entries()) {
    const { sourceDirectoryName, targetDirectoryName, objectMappings } = rule;
    const path = `synchronizationRules[${at}]`;
    const leave = (where: string, name: string, message: string) =>
      notes.push({ path: where, name, taken: false, message });
    const inbound = isDirectory(targetDirectoryName) || !(isDirectory(sourceDirectoryName) ?? true);
    if (inbound) {
      const route = `from ${sourceDirectoryName ?? '?'} to ${targetDirectoryName ?? '?'}`;
      leave(
        path,
        rule.name ?? route,
        `The rule goes ${route}; taken is what goes from the directory to an application.`,
      );
      continue;
    }
    for (const filter of ['containerFilter', 'groupFilter'] as const) {
      if (isSet(rule[filter]))
        leave(`${path}.${filter}`, filter, 'Who is in scope is said by assignments and scoping filters.');
    }
    for (const [index, mapping] of objectMappings.entries()) {
      const place = `${path}.objectMappings[${index}]`;
      const { sourceObjectName, targetObjectName, enabled } = mapping;
      const name = mapping.name || `${sourceObjectName} → ${targetObjectName}`;
      const object = objectOf(sourceObjectName, targetObjectName);
      const before = object === undefined ? undefined : found.get(object);
      if (object === undefined)
        leave(
          place,
          name,
          `${sourceObjectName} is mapped to ${targetObjectName}; taken are users to users and groups to groups.`,
        );
      else if (before !== undefined && (before.mapping.enabled !== false || enabled === false))
        leave(place, name, 'The schema has another mapping of the same objects, which was taken.');
      else {
        if (before !== undefined)
          leave(
            before.path,
            before.mapping.name || name,
            'It is disabled, and the schema has an enabled one of the same objects.',
          );
        const directory = directories.find((each) => each.name === targetDirectoryName);
        const attributes = directory?.objects.find((each) => each.name === targetObjectName)?.attributes ?? [];
        found.set(object, { path: place, mapping, attributes });
      }
    }
  }
  return { found, notes };
}

/** Undefined: nobody said. */
function isDirectory(name: string | null | undefined): boolean | undefined {
  return name === null || name === undefined ? undefined : directoryNames.has(name.trim().toLowerCase());
}

/** `User` to `urn:…:2.0:User`, `Group` to `group`. */
function objectOf(source: string, target: string): ObjectType | undefined {
  const last = target.split(':').at(-1)?.toLowerCase() ?? '';
  return (['User', 'Group'] as const).find((type) => {
    const name = type.toLowerCase();
    return source.toLowerCase() === name && (last === name || last === `${name}s`);
  });
}

function isSet(filter: unknown): boolean {
  return JSON.stringify(filter ?? {}).replaceAll(/[^\w]|\b(?:includedContainers|includedGroups)\b/g, '') !== '';
}
