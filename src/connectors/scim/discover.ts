import type { ObjectType, TargetCapabilities } from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { attributesOfSchema, commonAttributes, objectsIn } from './attributes-of-schema.ts';
import { decodeJson } from './decode-json.ts';
import type { DiscoveredAttribute, Discovery, DiscoveryResult } from './discovered.ts';
import type { ScimRequester } from './scim-requester.ts';

/** What is assumed of a target that does not say: the standard, and no more members at a time than any server takes. */
export const assumedCapabilities: TargetCapabilities = {
  users: true,
  groups: 'full',
  patch: true,
  etag: false,
  deleteUser: 'delete',
  membersPerRequest: 100,
};

/**
 * Learns what a target can do from /ServiceProviderConfig, /ResourceTypes and /Schemas (RFC 7644 §4). Endpoints that are
 * missing or broken leave the assumptions standing, with a note; where the resource types are missing, /Groups is asked for. A
 * target that cannot be reached or does not accept the secret is a failure.
 */
export async function discover(
  requester: ScimRequester,
  assumed: TargetCapabilities = assumedCapabilities,
): Promise<DiscoveryResult> {
  const documents: (Json | undefined)[] = [];
  const exchanges: DiscoveryResult['exchanges'][number][] = [];
  for (const path of ['/ServiceProviderConfig', '/ResourceTypes', '/Schemas']) {
    const asked = await requester({ method: 'GET', path });
    exchanges.push(...asked.exchanges);
    if (!asked.ok && (asked.failure.status === undefined || asked.failure.code === 'unauthorized')) {
      return { ok: false, failure: asked.failure, exchanges };
    }
    documents.push(asked.ok ? decodeJson(asked.value.body) : undefined);
  }
  const [config, types, schemas] = documents;
  const named = listed(types);
  if (named !== undefined || assumed.groups === 'none') {
    return { ok: true, value: describeTarget(config, named, listed(schemas), assumed), exchanges };
  }
  const absent = await lacksGroups(requester);
  exchanges.push(...absent.exchanges);
  const groups = absent.value ? 'none' : assumed.groups;
  return { ok: true, value: describeTarget(config, named, listed(schemas), { ...assumed, groups }), exchanges };
}

/** Whether there is something at /Users and nothing at /Groups. Where neither is, the address may be wrong: that says nothing. */
async function lacksGroups(requester: ScimRequester) {
  const parameters = ['startIndex=1', 'count=1'];
  const groups = await requester({ method: 'GET', path: '/Groups', parameters });
  const absent = !groups.ok && (groups.failure.code === 'not-found' || groups.failure.code === 'unsupported');
  if (!absent) return { value: false, exchanges: groups.exchanges };
  const users = await requester({ method: 'GET', path: '/Users', parameters });
  return { value: users.ok, exchanges: [...groups.exchanges, ...users.exchanges] };
}

/** A list endpoint answers a ListResponse; some answer a bare array. Undefined when there is nothing to read. */
function listed(document: Json | undefined): readonly JsonObject[] | undefined {
  const list = isJsonObject(document) ? (own(document, 'Resources') ?? own(document, 'resources')) : document;
  const objects = objectsIn(list);
  return objects.length === 0 ? undefined : objects;
}

function describeTarget(
  config: Json | undefined,
  types: readonly JsonObject[] | undefined,
  schemas: readonly JsonObject[] | undefined,
  assumed: TargetCapabilities,
): Discovery {
  const notes: string[] = [];
  const patch = supported(config, 'patch');
  const etag = supported(config, 'etag');
  if (!isJsonObject(config))
    notes.push('/ServiceProviderConfig gives nothing to read: PATCH is assumed, ETags are not.');
  if (patch === false) notes.push('The application has no PATCH: objects are read and replaced as a whole (PUT).');
  if (types === undefined) {
    const seen = assumed.groups === 'none' ? 'there is nothing at /Groups.' : 'users and groups are assumed.';
    notes.push(`/ResourceTypes gives nothing to read: ${seen}`);
  }
  if (schemas === undefined) notes.push('/Schemas gives nothing to read: the attributes of the standard are offered.');
  const user = typeNamed(types, 'User');
  const group = typeNamed(types, 'Group');
  const groups = types !== undefined && group === undefined ? 'none' : assumed.groups;
  if (groups === 'none')
    notes.push('The application has no groups: users alone are provisioned, and group mapping is off.');
  if (types !== undefined && user === undefined)
    notes.push('/ResourceTypes names no User: users cannot be provisioned.');
  return {
    capabilities: {
      ...assumed,
      users: types === undefined || user !== undefined,
      groups,
      patch: patch ?? assumed.patch,
      etag: etag ?? assumed.etag,
    },
    endpoints: { User: endpointOf(user, '/Users'), Group: endpointOf(group, '/Groups') },
    ...(supported(config, 'filter') === false ? { filter: false } : {}),
    attributes: { User: attributesOfType('User', user, schemas), Group: attributesOfType('Group', group, schemas) },
    notes,
  };
}

function supported(config: Json | undefined, feature: string): boolean | undefined {
  const held = isJsonObject(config) ? own(config, feature) : undefined;
  const value = isJsonObject(held) ? own(held, 'supported') : undefined;
  return typeof value === 'boolean' ? value : undefined;
}

function typeNamed(types: readonly JsonObject[] | undefined, name: ObjectType): JsonObject | undefined {
  return types?.find((type) =>
    [own(type, 'name'), own(type, 'id')].some((one) => String(one).toLowerCase() === name.toLowerCase()),
  );
}

function endpointOf(type: JsonObject | undefined, standard: string): string {
  const endpoint = type === undefined ? undefined : own(type, 'endpoint');
  if (typeof endpoint !== 'string' || endpoint === '') return standard;
  // Some write the whole URL; below the Tenant URL only its last part counts.
  const path = endpoint.replace(/\/+$/, '');
  return `/${path.slice(path.lastIndexOf('/') + 1)}`;
}

function attributesOfType(
  name: ObjectType,
  type: JsonObject | undefined,
  schemas: readonly JsonObject[] | undefined,
): readonly DiscoveredAttribute[] {
  if (schemas === undefined) return [];
  const core = type === undefined ? undefined : own(type, 'schema');
  const urns = [
    typeof core === 'string' ? core : `urn:ietf:params:scim:schemas:core:2.0:${name}`,
    ...objectsIn(type === undefined ? undefined : own(type, 'schemaExtensions')).map((extension) =>
      own(extension, 'schema'),
    ),
  ];
  const found = urns.flatMap((urn) =>
    schemas.filter((schema) => own(schema, 'id') === urn).flatMap(attributesOfSchema),
  );
  const shown = new Set(found.map((attribute) => attribute.path));
  return found.length === 0 ? [] : [...found, ...commonAttributes.filter((attribute) => !shown.has(attribute.path))];
}
