import type { IdentityProvider, Trouble } from '#gallery/identity-providers/identity-provider.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';

const objects = ['user', 'group'] as const;
const acts = ['searched', 'read', 'created', 'changed', 'deleted'] as const;

/** What a request was about, for words: `user-created`. */
export const requestKinds = [
  ...objects.flatMap((object) => acts.map((act) => `${object}-${act}` as const)),
  'discovery',
  'bulk',
  'other',
] as const;

export type RequestKind = (typeof requestKinds)[number];

/** Whose matter a refusal is: something to change at the identity provider, or none of it. */
export const troubles = ['token', 'address', 'duplicate', 'attribute', 'no-groups', 'often', 'application'] as const;

export type TroubleKind = (typeof troubles)[number];

type Asked = Pick<RequestTrace, 'method' | 'path' | 'status'>;

/** What a request was about. */
export function kindOfRequest({ method, path }: Asked): RequestKind {
  const [, endpoint = '', id = ''] = (path.split('?')[0] ?? '').split('/');
  const place = endpoint.toLowerCase();
  if (/^(?:serviceproviderconfig|schemas|resourcetypes)$/.test(place)) return 'discovery';
  if (place === 'bulk') return 'bulk';
  const object = objects.find((each) => `${each}s` === place);
  if (object === undefined) return 'other';
  if (method === 'GET') return id === '' ? `${object}-searched` : `${object}-read`;
  if (method === 'POST') return id === '.search' ? `${object}-searched` : `${object}-created`;
  if (method === 'DELETE') return `${object}-deleted`;
  return `${object}-changed`;
}

/** Whose matter it is that a request was refused; null for one that was not. @param groups the application has groups */
export function troubleOf(asked: Asked, groups: boolean): TroubleKind | null {
  const { status } = asked;
  if (status < 400) return null;
  if (status === 401) return 'token';
  if (status === 429) return 'often';
  if (status === 409) return 'duplicate';
  if (status === 403 || status >= 500) return 'application';
  if (status !== 404) return 'attribute';
  return !groups && kindOfRequest(asked).startsWith('group-') ? 'no-groups' : 'address';
}

/** What to change at the identity provider; undefined where it is nothing. */
export function adviceFor(trouble: TroubleKind, { trouble: advice }: IdentityProvider): string | undefined {
  const known: Partial<Record<TroubleKind, string>> = advice satisfies Trouble;
  return known[trouble];
}
