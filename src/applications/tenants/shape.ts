import type { Act } from '#access/acts.ts';
import type { Profile } from '#resources/profile.ts';
import {
  ownSchema,
  ownType,
  withChangedSchema,
  withoutSchema,
  withSchema,
  withType,
} from '#resources/tenants/change-shape.ts';
import { changeTenant, TenantChangeRefused } from '#resources/tenants/change-tenant.ts';
import { decodeShape } from '#resources/tenants/decode-shape.ts';
import { encodeShape, type OwnSchema, type Shape } from '#resources/tenants/shape.ts';
import {
  changedHoldsSchema,
  countOfType,
  holdsSchema,
  lastChange,
  refuseOnceMoved,
  refuseWhileUsed,
} from '#resources/tenants/shape-in-use.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { isJsonObject, type JsonObject } from '#scim/json.ts';
import { DefinitionProblem } from '#scim/schema/definition-problem.ts';
import { parseResourceType } from '#scim/schema/parse-resource-type.ts';
import { parseSchema } from '#scim/schema/parse-schema.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer, profileOf } from './named-tenant.ts';

/** What a tenant has of its own beside its profile, as administrators see it. */
export interface ShapeView {
  /** False: the tenant's application is what it is. */
  readonly extensible: boolean;
  /** Types of the profile, which schemas can extend. */
  readonly extendable: readonly string[];
  readonly schemas: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly extends: OwnSchema['extends'];
    /** Types of the tenant's own that have it. */
    readonly types: readonly string[];
    readonly attributes: number;
    /** As RFC 7643 §7 writes it. */
    readonly definition: { readonly [member: string]: unknown };
  }[];
  readonly types: readonly {
    readonly name: string;
    readonly endpoint: string;
    readonly description: string;
    readonly schema: string;
    readonly extensions: readonly string[];
    /** How many resources there are. */
    readonly resources: number;
    /** As RFC 7643 §6 writes it. */
    readonly definition: { readonly [member: string]: unknown };
  }[];
}

/** A schema as it is sent: its definition, and what it extends. */
export interface SchemaGiven {
  readonly schema: unknown;
  readonly extends?: readonly { readonly type: string; readonly required?: boolean | undefined }[] | undefined;
}

/** The schemas and types of a tenant's own. @throws Refused */
export async function showShape(deps: ApplicationDeps, name: string): Promise<ShapeView> {
  return viewShape(deps, await namedCustomer(deps, name));
}

/** Adds a schema, which may extend types of the profile. @throws Refused `invalid` with the path of what is wrong, `conflict` */
export function addSchema(administrator: Administrator, name: string, given: SchemaGiven): Promise<ShapeView> {
  const schema = readSchema(given);
  return change(administrator, name, 'tenant.schema.create', schema.schema.id, (tenant, shape) =>
    withSchema(profileWithoutShape(administrator.deps, tenant), shape, schema),
  );
}

/** Puts a schema in the place of the one with its URN; attributes may come, and none may go. @throws Refused */
export function changeSchema(administrator: Administrator, name: string, given: SchemaGiven): Promise<ShapeView> {
  const schema = readSchema(given);
  return change(administrator, name, 'tenant.schema.change', schema.schema.id, (tenant, shape) =>
    withChangedSchema(profileWithoutShape(administrator.deps, tenant), shape, schema),
  );
}

/** How often it is looked again whether somebody wrote a value of a schema that is to be removed. */
const tries = 20;

/** Removes a schema that no type and no resource has. @throws Refused `unknown`, `conflict` */
export async function removeSchema(administrator: Administrator, name: string, id: string): Promise<ShapeView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, name);
  const present = ownSchema(decodeShape(tenant.shape), id);
  if (present === undefined) throw unknown(name, `schema ${id}`, `rollcall tenant schema list ${name}`);
  const { id: urn } = present.schema;
  let seq = await lastChange(deps.storage, tenant.tenant);
  let held = await holdsSchema(deps.storage, tenant.tenant, urn);
  for (let attempt = 0; !held && attempt < tries; attempt += 1) {
    const before = seq;
    seq = await lastChange(deps.storage, tenant.tenant);
    held = await changedHoldsSchema(deps.storage, tenant.tenant, urn, before);
    if (held) break;
    try {
      // Nobody may have written a value since it was looked for.
      const unmoved = [refuseOnceMoved(tenant.tenant, seq)];
      return await change(
        administrator,
        name,
        'tenant.schema.delete',
        urn,
        (_, shape) => withoutSchema(shape, urn),
        unmoved,
      );
    } catch (error) {
      if (!(error instanceof TenantChangeRefused)) throw error;
    }
  }
  if (!held) throw new Refused('conflict', `Resources of ${name} are changed all the time.`, 'Try again in a moment.');
  throw new Refused(
    'conflict',
    `Resources of ${name} hold values of ${urn}.`,
    'Remove these values first: a filter such as urn:…:attribute pr finds who has them.',
  );
}

/** Adds a resource type, served at once. @throws Refused `invalid` with the path of what is wrong, `conflict` */
export function addType(administrator: Administrator, name: string, given: unknown): Promise<ShapeView> {
  const type = parsed('type', given, parseResourceType);
  return change(administrator, name, 'tenant.type.create', type.name, (tenant, shape) =>
    withType(profileWithoutShape(administrator.deps, tenant), shape, type),
  );
}

/** Removes a resource type of which there are no resources. @throws Refused `unknown`, `conflict` */
export async function removeType(administrator: Administrator, name: string, typeName: string): Promise<ShapeView> {
  const tenant = await namedCustomer(administrator.deps, name);
  const present = ownType(decodeShape(tenant.shape), typeName);
  if (present === undefined) throw unknown(name, `resource type ${typeName}`, `rollcall tenant type list ${name}`);
  return change(
    administrator,
    name,
    'tenant.type.delete',
    present.name,
    (_tenant, shape) => ({ ...shape, types: shape.types.filter((type) => type.name !== present.name) }),
    [refuseWhileUsed(tenant.tenant, present.name)],
  );
}

function readSchema({ schema, extends: extended = [] }: SchemaGiven): OwnSchema {
  return {
    schema: parsed('schema', schema, parseSchema),
    extends: extended.map(({ type, required = false }) => ({ type, required })),
  };
}

async function change(
  administrator: Administrator,
  name: string,
  act: Act,
  object: string,
  decide: (tenant: Tenant, shape: Shape) => Shape,
  writes: readonly Write[] = [],
): Promise<ShapeView> {
  const { deps } = administrator;
  const { tenant } = await namedCustomer(deps, name);
  const field = act.includes('.type.') ? 'type' : 'schema';
  try {
    const changed = await changeTenant(
      deps.storage,
      tenant,
      (before) => {
        mayHaveShape(deps, before);
        return { shape: encodeShape(told(field, () => decide(before, decodeShape(before.shape)))) };
      },
      () => [...writes, audited(administrator, tenant, act, object)],
    );
    deps.tenantChanged();
    return viewShape(deps, changed ?? (await namedCustomer(deps, name)));
  } catch (error) {
    if (!(error instanceof TenantChangeRefused) || error.message === 'moved') throw error;
    const count = await countOfType(deps.storage, tenant, object);
    throw new Refused(
      'conflict',
      `${name} has ${count} ${count === 1 ? 'resource' : 'resources'} of the type ${object}.`,
      'Delete these first.',
    );
  }
}

function profileWithoutShape(deps: ApplicationDeps, tenant: Tenant): Profile {
  return profileOf(deps, { ...tenant, shape: '' }).profile;
}

function mayHaveShape(deps: ApplicationDeps, tenant: Tenant): void {
  const profile = profileWithoutShape(deps, tenant);
  if (profile.extensible === true) return;
  throw new Refused(
    'conflict',
    `${tenant.name} is a tenant of ${profile.name}, whose schemas are what they are.`,
    'Tenants of the profile generic can have schemas and types of their own.',
  );
}

function parsed<Definition>(field: string, given: unknown, parse: (input: JsonObject) => Definition): Definition {
  if (!isJsonObject(given))
    throw new Refused(
      'invalid',
      `The ${field} is not a JSON object.`,
      'Send the definition as one JSON object, as RFC 7643 §7 has it.',
      { field },
    );
  return told(field, () => parse(given));
}

/** Says which member of the definition is wrong. */
function told<Result>(field: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof DefinitionProblem)) throw error;
    const at = error.path === '' ? field : `${field}.${error.path}`;
    throw new Refused('invalid', error.message, 'Correct the definition at this place.', { field: at });
  }
}

function unknown(tenant: string, what: string, command: string): Refused {
  return new Refused('unknown', `${tenant} has no ${what} of its own.`, 'Its page lists those it has.', {
    command: `${command} lists those it has.`,
  });
}

async function viewShape(deps: ApplicationDeps, tenant: Tenant): Promise<ShapeView> {
  const { schemas, types } = decodeShape(tenant.shape);
  const profile = profileWithoutShape(deps, tenant);
  const counts = await Promise.all(types.map(({ name }) => countOfType(deps.storage, tenant.tenant, name)));
  return {
    extensible: profile.extensible === true,
    extendable: profile.extensible === true ? profile.resourceTypes.map(({ name }) => name) : [],
    schemas: schemas.map(({ schema, extends: extended }) => ({
      id: schema.id,
      name: schema.name,
      description: schema.description ?? '',
      extends: extended,
      types: types
        .filter((type) => [type.schema, ...type.schemaExtensions.map((each) => each.schema)].includes(schema.id))
        .map(({ name }) => name),
      attributes: schema.attributes.length,
      definition: { ...schema },
    })),
    types: types.map((type, at) => ({
      name: type.name,
      endpoint: type.endpoint,
      description: type.description,
      schema: type.schema,
      extensions: type.schemaExtensions.map(({ schema }) => schema),
      resources: counts[at] ?? 0,
      definition: { ...type },
    })),
  };
}
