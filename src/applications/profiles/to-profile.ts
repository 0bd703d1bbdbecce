import type { Profile } from '#resources/profile.ts';
import type { JsonObject } from '#scim/json.ts';
import type { ResourceType } from '#scim/schema/definition.ts';
import { absentGroups, rulesOfGroups, withGroupsPolicy } from './groups-policy.ts';
import type { ProfileFile } from './profile-file.ts';
import { takeTypes } from './take-schemas.ts';
import {
  usualAuthenticationSchemes,
  usualOperations,
  usualStale,
  usualUnauthorized,
  usualUnsupported,
} from './usual-profile.ts';

/** The profile that a file stands for, with what is usual where it says nothing. It is not checked against itself: `profileProblems`. */
export function toProfile(file: ProfileFile): Profile {
  const { schemas, resourceTypes } = takeTypes(file);
  const { lifecycle, features, filter, limits, habits, credentials } = file;
  const { listInactive, sessionsEndWithinSeconds, ...kept } = lifecycle;
  const { authenticationSchemes, ...policy } = credentials;
  const absent = { ...absentGroups(file.groups, file.name), ...file.absent };
  const rules = [...file.rules, ...rulesOfGroups(file.groups, file.name)];
  const { inactive, ...words } = file.words;
  return {
    key: file.key,
    name: file.name,
    basePath: file.basePath,
    ...(file.basePathAliases === undefined ? {} : { basePathAliases: file.basePathAliases }),
    sandbox: file.sandbox,
    schemas,
    resourceTypes,
    ...(Object.keys(absent).length === 0 ? {} : { absent }),
    schemaAliases: file.schemaAliases,
    ...(features.tenantSchemas ? { extensible: true } : {}),
    ...(file.ownAttributes === undefined ? {} : { ownAttributes: file.ownAttributes }),
    rules,
    operations: operationsOf(file, resourceTypes),
    ...(features.tenantSchemas ? { operationsOfOwnTypes: file.operationsOfOwnTypes ?? usualOperations('others') } : {}),
    filter: {
      attributes: filter.attributes,
      names: filter.names,
      unquotedValues: filter.unquotedValues,
      unfilteredList: listInactive ? 'all' : 'active',
      unsupported: file.refusals.filter ?? usualUnsupported,
    },
    ...(file.searchable === undefined ? {} : { searchable: file.searchable }),
    ...(features.keepPasswords ? { passwords: 'kept' as const } : {}),
    ...(features.me ? { me: true } : {}),
    ...(features.rootSearch ? { rootSearch: true } : {}),
    paging: {
      defaultCount: limits.pageSize,
      maxCount: limits.largestPage,
      ...(limits.cursorSeconds === null ? {} : { cursorSeconds: limits.cursorSeconds }),
    },
    etag: { supported: features.etag, stale: file.refusals.stale ?? usualStale },
    meta: { created: features.created, version: features.version },
    lifecycle: kept,
    credentials: {
      ...without(policy, 'unlimitedWithoutPermissions'),
      ...(policy.unlimitedWithoutPermissions ? { unlimitedWithoutPermissions: true } : {}),
      unauthorized: policy.unauthorized ?? usualUnauthorized(policy.name),
    },
    ...(file.administrators === undefined ? {} : { administrators: file.administrators }),
    settings: file.settings,
    gates: file.gates,
    catalogs: file.catalogs,
    signIn: { inactive, sessionsEndWithinSeconds },
    errors: words,
    limits: {
      requestsPerMinute: limits.requestsPerMinute,
      membersPerRequest: limits.membersPerRequest,
      ...(limits.bodyBytes === largestBody ? {} : { bodyBytes: limits.bodyBytes }),
    },
    ...clientsOf(habits, limits),
    serviceProviderConfig: serviceProviderConfig(file, authenticationSchemes),
    assumed: file.assumed,
  };
}

/** Bytes that every SCIM request may have. */
export const largestBody = 2_097_152;

function without<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key): Omit<Whole, Key> {
  const { [key]: _, ...rest } = whole;
  return rest;
}

function operationsOf(file: ProfileFile, types: readonly ResourceType[]): Profile['operations'] {
  const given =
    file.operations ??
    Object.fromEntries(types.map(({ name, endpoint }) => [name, usualOperations(endpoint.slice(1).toLowerCase())]));
  if (!types.some(({ name }) => name === 'Group')) return given;
  const groups = withGroupsPolicy(file.groups, file.name, given.Group ?? { refused: {}, permissions: {} });
  return file.groups === 'full' ? given : { ...given, Group: groups };
}

function clientsOf(
  { strict, refused }: ProfileFile['habits'],
  { requestsPerCredential }: ProfileFile['limits'],
): Pick<Profile, 'clients'> {
  if (!strict && refused.length === 0 && requestsPerCredential === null) return {};
  return {
    clients: { strict, refused, ...(requestsPerCredential === null ? {} : { perCredential: requestsPerCredential }) },
  };
}

function serviceProviderConfig(
  { documentation, limits, features, credentials }: ProfileFile,
  schemes: ProfileFile['credentials']['authenticationSchemes'],
): JsonObject {
  const bulk = limits.bulkOperations > 0;
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    ...(documentation === undefined ? {} : { documentationUri: documentation }),
    patch: { supported: true },
    bulk: {
      supported: bulk,
      maxOperations: limits.bulkOperations,
      maxPayloadSize: bulk ? limits.bulkBytes : 0,
    },
    filter: { supported: true, maxResults: limits.largestPage },
    changePassword: { supported: features.changePassword },
    sort: { supported: features.sort },
    etag: { supported: features.etag },
    authenticationSchemes: schemes?.map((scheme) => ({ ...scheme })) ?? usualAuthenticationSchemes(credentials),
  };
}
