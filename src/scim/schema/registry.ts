import { legacyEnterprise } from '../habits/legacy-urn.ts';
import { completeSchema } from './complete-schema.ts';
import type { ResourceType, Schema, SchemaInput, TypeSchema } from './definition.ts';
import { enterpriseUser } from './enterprise-user.ts';
import { indexType } from './index-type.ts';

export interface RegistryInput {
  readonly schemas: readonly SchemaInput[];
  readonly resourceTypes: readonly ResourceType[];
  /** Older or foreign URNs of a schema → its URN in `schemas`. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** The schemas and resource types of one service provider, checked, completed and frozen. */
export interface Registry {
  readonly types: readonly TypeSchema[];
  readonly schemas: readonly Schema[];
  /** A resource type by name (`User`) or endpoint (`/Users`, `Users`), in any letter case. */
  type(nameOrEndpoint: string): TypeSchema | undefined;
}

function byUrn(schemas: readonly Schema[]): Map<string, Schema> {
  const known = new Map<string, Schema>();
  for (const schema of schemas) {
    if (known.has(schema.id.toLowerCase())) throw new Error(`schema ${schema.id} is declared twice: remove one`);
    known.set(schema.id.toLowerCase(), schema);
  }
  return known;
}

function compileType(
  resourceType: ResourceType,
  known: ReadonlyMap<string, Schema>,
  aliases: ReadonlyMap<string, string>,
): TypeSchema {
  const schemaOf = (urn: string): Schema => {
    const schema = known.get(urn.toLowerCase());
    if (schema === undefined)
      throw new Error(`resource type ${resourceType.name} names schema ${urn}, which is not declared: declare it`);
    return schema;
  };
  const core = schemaOf(resourceType.schema);
  const extensions = resourceType.schemaExtensions.map(({ schema }) => schemaOf(schema));
  const own = new Set([core, ...extensions].map(({ id }) => id));
  const mine = new Map([...aliases].filter(([, urn]) => own.has(urn)));
  return Object.freeze({
    resourceType,
    core,
    extensions: Object.freeze(extensions),
    aliases: mine,
    index: indexType(core, extensions, mine),
  });
}

/**
 * Compiles schemas and resource types once, so that resolving a name costs one look-up.
 * Fills in the defaults of RFC 7643 §2.2. Throws an Error that names the declaration at fault: such data is a bug.
 */
export function createRegistry(input: RegistryInput): Registry {
  const schemas = Object.freeze(input.schemas.map(completeSchema));
  const known = byUrn(schemas);
  const aliases = new Map<string, string>(
    known.has(enterpriseUser.id.toLowerCase()) ? legacyEnterprise.map((urn) => [urn, enterpriseUser.id] as const) : [],
  );
  for (const [alias, urn] of Object.entries(input.aliases ?? {})) {
    const schema = known.get(urn.toLowerCase());
    if (schema === undefined) throw new Error(`alias ${alias} stands for schema ${urn}, which is not declared`);
    aliases.set(alias.toLowerCase(), schema.id);
  }
  const types = Object.freeze(input.resourceTypes.map((type) => compileType(type, known, aliases)));
  const byName = new Map<string, TypeSchema>();
  for (const type of types) {
    byName.set(type.resourceType.name.toLowerCase(), type);
    byName.set(type.resourceType.endpoint.toLowerCase(), type);
    byName.set(type.resourceType.endpoint.replace(/^\//, '').toLowerCase(), type);
  }
  return Object.freeze({ types, schemas, type: (name: string) => byName.get(name.toLowerCase()) });
}
