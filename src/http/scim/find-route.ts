import type { Registry } from '#scim/schema/registry.ts';
import { decodeSegment } from '../url-parts.ts';
import type { Route, ScimOperation } from './route.ts';

/** What a path takes. */
interface Methods {
  readonly operations: ReadonlyMap<string, ScimOperation>;
  /** The methods, for 405. */
  readonly allow: readonly string[];
}

const COLLECTION = methods({ GET: 'list', POST: 'create' });
const RESOURCE = methods({ GET: 'get', PUT: 'replace', PATCH: 'patch', DELETE: 'delete' });
const SEARCH = methods({ POST: 'search' });

/** Endpoints that every service provider has (RFC 7644 §4) or must refuse in words (§3.7, §3.11), in lower case. */
const FIXED: Readonly<Record<string, { readonly root: Methods; readonly item?: Methods }>> = {
  serviceproviderconfig: { root: methods({ GET: 'serviceProviderConfig' }) },
  schemas: { root: methods({ GET: 'schemas' }), item: methods({ GET: 'schemas' }) },
  resourcetypes: { root: methods({ GET: 'resourceTypes' }), item: methods({ GET: 'resourceTypes' }) },
  '.search': { root: methods({ POST: 'searchRoot' }) },
  bulk: { root: methods({ POST: 'bulk' }) },
  me: { root: methods({ GET: 'me', POST: 'me', PUT: 'me', PATCH: 'me', DELETE: 'me' }) },
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
  const segments = segmentsOf(path);
  const endpoint = segments[0] ?? '';
  const name = endpoint.toLowerCase();
  const type = endpoints.get(name);
  const known = methodsOf(type, name, segments);
  if (known === undefined) return { operation: 'unknownEndpoint', type: endpoint, id: undefined, allow: [] };
  const operation = known.operations.get(method === 'HEAD' ? 'GET' : method);
  const { allow } = known;
  if (operation === undefined) return { operation: 'methodNotAllowed', type: type ?? endpoint, id: undefined, allow };
  return { operation, type: type ?? endpoint, id: operation === 'search' ? undefined : idOf(segments[1]), allow };
}

/** Nearly every path is `/Users` or `/Users/{id}`. */
function segmentsOf(path: string): readonly string[] {
  const segments = path.split('/');
  if (segments[0] === '') segments.shift();
  return segments.includes('') ? segments.filter((segment) => segment !== '') : segments;
}

function methods(operations: Readonly<Record<string, ScimOperation>>): Methods {
  return { operations: new Map(Object.entries(operations)), allow: Object.keys(operations) };
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
