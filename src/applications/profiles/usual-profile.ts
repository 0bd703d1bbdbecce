import type { EtagPolicy, FilterPolicy, TypeOperations } from '#resources/profile.ts';
import type { JsonObject } from '#scim/json.ts';
import type { ProfileFile } from './profile-file.ts';

/** What a profile has where its file says nothing. */

/** One permission to read resources of an endpoint, one to change them; who may change them may read them. */
export function usualOperations(resources: string): TypeOperations {
  const write = [`${resources}:write`];
  const read = [`${resources}:read`, ...write];
  return { refused: {}, permissions: { list: read, read, create: write, replace: write, patch: write, delete: write } };
}

export const usualUnsupported: FilterPolicy['unsupported'] = {
  status: 400,
  scimType: 'invalidFilter',
  detail: 'That attribute or operator cannot be filtered on.',
};

export const usualStale: EtagPolicy['stale'] = {
  status: 412,
  detail: 'The resource has changed since that version. Read it again, then repeat the change.',
};

/** The sentence of 401, in the application's own word for a credential. */
export function usualUnauthorized(name: string): { status: number; headers: Record<string, string>; body: JsonObject } {
  return {
    status: 401,
    headers: { 'WWW-Authenticate': 'Bearer' },
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '401',
      detail: `The ${inSentence(name)} is missing, wrong, expired or revoked.`,
    },
  };
}

/** `Bearer token` → `bearer token`; `API key` stays. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

export function usualAuthenticationSchemes({ kind }: ProfileFile['credentials']): JsonObject[] {
  if (kind === 'oauth-client')
    return [
      {
        type: 'oauth2',
        name: 'OAuth 2 client credentials',
        description: 'An access token in the Authorization header',
        primary: true,
      },
    ];
  return [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'A bearer token in the Authorization header (RFC 6750)',
      primary: true,
    },
  ];
}
