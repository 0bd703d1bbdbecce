import type { Profile } from '#resources/profile.ts';
import { isJsonArray, isJsonObject, type Json, own } from '#scim/json.ts';
import { decodeProfileFile } from './decode-profile-file.ts';
import type { ProfileFileInput } from './profile-file.ts';
import { largestBody } from './to-profile.ts';

/** What a file says that stands for a profile: `toProfile` of it is that profile again. */
export function fromProfile(profile: Profile): ProfileFileInput {
  const { paging, etag, meta, lifecycle, filter, limits, clients, signIn, serviceProviderConfig: config } = profile;
  const { unauthorized, unlimitedWithoutPermissions = false, ...credentials } = profile.credentials;
  const bulk = own(config, 'bulk');
  const documentation = own(config, 'documentationUri');
  return decodeProfileFile({
    rollcallProfile: 1,
    key: profile.key,
    name: profile.name,
    documentation,
    basePath: profile.basePath,
    basePathAliases: profile.basePathAliases,
    sandbox: profile.sandbox,
    schemas: profile.schemas,
    schemaAliases: profile.schemaAliases,
    resourceTypes: profile.resourceTypes.map(({ id: _, ...type }) => type),
    groups: 'full',
    absent: profile.absent,
    rules: profile.rules,
    operations: profile.operations,
    operationsOfOwnTypes: profile.operationsOfOwnTypes,
    filter: { attributes: filter.attributes, names: filter.names, unquotedValues: filter.unquotedValues },
    searchable: profile.searchable,
    limits: {
      requestsPerMinute: limits.requestsPerMinute,
      requestsPerCredential: clients?.perCredential ?? null,
      membersPerRequest: limits.membersPerRequest,
      pageSize: paging.defaultCount,
      largestPage: paging.maxCount,
      cursorSeconds: paging.cursorSeconds ?? null,
      bulkOperations: numberIn(bulk, 'maxOperations'),
      bulkBytes: numberIn(bulk, 'maxPayloadSize'),
      bodyBytes: limits.bodyBytes ?? largestBody,
    },
    features: {
      sort: isSupported(own(config, 'sort')),
      etag: etag.supported,
      version: meta.version,
      created: meta.created,
      me: profile.me === true,
      rootSearch: profile.rootSearch === true,
      keepPasswords: profile.passwords === 'kept',
      changePassword: isSupported(own(config, 'changePassword')),
      tenantSchemas: profile.extensible === true,
    },
    lifecycle: {
      ...lifecycle,
      listInactive: filter.unfilteredList === 'all',
      sessionsEndWithinSeconds: signIn.sessionsEndWithinSeconds,
    },
    credentials: {
      ...credentials,
      unlimitedWithoutPermissions,
      unauthorized,
      authenticationSchemes: isJsonArray(own(config, 'authenticationSchemes'))
        ? own(config, 'authenticationSchemes')
        : undefined,
    },
    habits: { strict: clients?.strict ?? false, refused: clients?.refused ?? [] },
    settings: profile.settings,
    gates: profile.gates,
    catalogs: profile.catalogs,
    ownAttributes: profile.ownAttributes,
    administrators: profile.administrators,
    refusals: { filter: filter.unsupported, stale: etag.stale },
    words: { ...profile.errors, inactive: signIn.inactive },
    assumed: profile.assumed,
  });
}

function numberIn(value: Json | undefined, name: string): number {
  const found = isJsonObject(value) ? own(value, name) : undefined;
  return typeof found === 'number' ? found : 0;
}

function isSupported(value: Json | undefined): boolean {
  return isJsonObject(value) && value.supported === true;
}
