import { isJsonObject } from '#scim/json.ts';
import type { Answer } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { valueAt } from './value-at.ts';

/** What an endpoint says that it can do; what it does not say is taken as a client takes it that knows nothing. */
export interface Facts {
  readonly patch: boolean;
  readonly filter: boolean;
  readonly sort: boolean;
  readonly etag: boolean;
  readonly bulk: boolean;
  readonly groups: boolean;
  /** The enterprise extension of users (RFC 7643 §4.3). */
  readonly enterprise: boolean;
}

/** Why a requirement is not asked. */
export const missing: Readonly<Record<keyof Facts, string>> = {
  patch: 'ServiceProviderConfig says that PATCH is not supported.',
  filter: 'ServiceProviderConfig says that filters are not supported.',
  sort: 'ServiceProviderConfig does not say that sorting is supported.',
  etag: 'ServiceProviderConfig does not say that ETags are supported.',
  bulk: 'ServiceProviderConfig does not say that bulk requests are supported.',
  groups: 'The endpoint has no groups.',
  enterprise: 'The endpoint does not say that users have the enterprise extension.',
};

const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user';

/** Asks what the endpoint can do. @throws NoAnswer when nothing answers at all */
export async function learnFacts(endpoint: Endpoint): Promise<Facts> {
  const get = (path: string) => endpoint.ask({ method: 'GET', path }, () => {});
  const [config, types, groups] = [
    await get('/ServiceProviderConfig'),
    await get('/ResourceTypes'),
    await get('/Groups?count=1'),
  ];
  const says = (name: string) => valueAt(config.json, `${name}.supported`);
  return {
    patch: says('patch') !== false,
    filter: says('filter') !== false,
    sort: says('sort') === true,
    etag: says('etag') === true,
    bulk: says('bulk') === true,
    groups: groups.status !== 404 && groups.status !== 501 && groups.status !== 405,
    enterprise: hasEnterprise(types),
  };
}

/** An endpoint without a list of types is asked: most clients send the extension without looking. */
function hasEnterprise(types: Answer): boolean {
  const listed = Array.isArray(types.json) ? types.json : valueAt(types.json, 'Resources');
  if (types.status !== 200 || !Array.isArray(listed)) return true;
  return listed.filter(isJsonObject).some((type) => {
    const extensions = valueAt(type, 'schemaExtensions[*].schema');
    return Array.isArray(extensions) && extensions.some((urn) => String(urn).toLowerCase() === enterpriseUrn);
  });
}
