import type { IdentityProvider } from '#gallery/identity-providers/identity-provider.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';
import { advise } from '../requests/advise.ts';
import { objects, type RequestKind } from './request-kinds.ts';

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

/** Why a request was refused, for who set the identity provider up. */
export interface ToldRefusal {
  readonly what: string;
  /** What to change at the identity provider; null: it is not his to mend. */
  readonly there: string | null;
  readonly again: string | null;
  /** Nothing has to be done. */
  readonly harmless: boolean;
}

const noGroups: ToldRefusal = {
  what: 'There are no groups here.',
  there: 'That does no harm. To have it quiet, turn the provisioning of groups off at the identity provider.',
  again: null,
  harmless: true,
};

/** Null for what was taken. @param groups the application has groups */
export function tellRefusal(
  trace: Asked & Pick<RequestTrace, 'code' | 'refusals'>,
  provider: IdentityProvider | undefined,
  groups: boolean,
): ToldRefusal | null {
  if (trace.status === 404 && !groups && kindOfRequest(trace).startsWith('group-')) return noGroups;
  const advice = advise(trace, provider);
  if (advice === null) return null;
  const { what, there, again } = advice;
  return { what, there, again, harmless: trace.status === 429 };
}
