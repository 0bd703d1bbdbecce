import type { Registry } from '#scim/schema/registry.ts';
import { decodeSegment } from '../url-parts.ts';
import type { Route, ScimOperation } from './route.ts';

type Methods = Readonly<Record<string, ScimOperation>>;

const COLLECTION: Methods = { GET: 'list', POST: 'create' };
const RESOURCE: Methods = { GET: 'get', PUT: 'replace', PATCH: 'patch', DELETE: 'delete' };
const SEARCH: Methods = { POST: 'search' };

/** Endpoints that every service provider has (RFC 7644 §4) or must refuse in words (§3.7, §3.11), in lower case. */
const FIXED: Readonly<Record<string, { readonly root: Methods; readonly item?: Methods }>> = {
  serviceproviderconfig: { root: { GET: 'serviceProviderConfig' } },
  schemas: { root: { GET: 'schemas' }, item: { GET: 'schemas' } },
  resourcetypes: { root: { GET: 'resourceTypes' }, item: { GET: 'resourceTypes' } },
  '.search': { root: { POST: 'searchRoot' } },
  bulk: { root: { POST: 'bulk' } },
  me: {
    root: {
      GET: 'me',
      POST: 'me',
      PUT: 'me',
      PATCH: 'me',
      DELETE: 'me',
    },
  },
};

/** Resource type names by their endpoint in lower case without slash: `users` → `User`. */
export type EndpointNames = ReadonlyMap<string, string>;

/** The endpoints of a registry's resource types. */
export function endpointNames({ types }: Pick<Registry, 'types'>): EndpointNames {
  return new Map(
    types.map(({ resourceType: { name, endpoint } }) => [endpoint.replace(/^\//, '').toLowerCase(), name] as const),
  );
}

/**
 * What `method` on `path` means. Segments are case-blind, slashes at the end or doubled are nothing.
 *
 * @param path behind the SCIM base path, percent-encoded
 */
export function findRoute(endpoints: EndpointNames, method: string, path: string): Route {
  const segments = path.split('/').filter((segment) => segment !== '');
  const endpoint = segments[0] ?? '';
  const name = endpoint.toLowerCase();
  const type = endpoints.get(name);
  const methods = methodsOf(type, name, segments);
  if (methods === undefined) return { operation: 'unknownEndpoint', type: endpoint, id: undefined, allow: [] };
  const asked = method === 'HEAD' ? 'GET' : method;
  const operation = Object.hasOwn(methods, asked) ? methods[asked] : undefined;
  const allow = Object.keys(methods);
  if (operation === undefined) return { operation: 'methodNotAllowed', type: type ?? endpoint, id: undefined, allow };
  return { operation, type: type ?? endpoint, id: operation === 'search' ? undefined : idOf(segments[1]), allow };
}

/** An id that cannot be decoded names nothing: U+FFFD stands in no id. */
function idOf(segment: string | undefined): string | undefined {
  return segment === undefined ? undefined : (decodeSegment(segment) ?? '\ufffd');
}

function methodsOf(type: string | undefined, name: string, segments: readonly string[]): Methods | undefined {
  if (segments.length === 0 || segments.length > 2) return undefined;
  const second = segments[1];
  if (type !== undefined) {
    if (second === undefined) return COLLECTION;
    return second.toLowerCase() === '.search' ? SEARCH : RESOURCE;
  }
  const fixed = Object.hasOwn(FIXED, name) ? FIXED[name] : undefined;
  return second === undefined ? fixed?.root : fixed?.item;
}
