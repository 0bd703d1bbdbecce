import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

type Receiver = Reply<typeof contract.getReceiver>;
type Delivery = Reply<typeof contract.listDeliveries>['deliveries'][number];

/** One webhook or event stream. */
export function showReceiver(output: Output, receiver: Receiver): void {
  const { id, tenant, kind, name, url, events, object, audience, issuer, jwks, ...rest } = receiver;
  output.details([
    ['Id', id],
    ['Name', name],
    ['Tenant', tenant ?? 'every customer'],
    ['Kind', kind],
    [kind === 'poll' ? 'Poll at' : 'URL', url],
    ['Private address', rest.allowPrivateAddress ? 'allowed' : 'not allowed'],
    ['Events', events.length === 0 ? 'all' : events.join(', ')],
    ...(kind === 'webhook'
      ? ([['Object', object ? 'goes along' : 'does not go along']] as const)
      : ([
          ['Audience', audience],
          ['Issuer', issuer],
          ['Keys', jwks],
        ] as const)),
    ['State', rest.state],
    ['Why', rest.reason],
    ['Failing since', rest.failingSince],
    ['Next try', rest.nextTry],
    ['Former secret until', rest.formerUntil],
    ['Waiting', rest.waiting],
    ['Dead letters', rest.dead],
    ['Changed by', rest.changedBy],
  ]);
}

/** Webhooks or event streams in a table. */
export function listReceivers(output: Output, receivers: readonly Receiver[], none: string): void {
  output.table(
    receivers,
    [
      { title: 'ID', value: ({ id }) => id },
      { title: 'TENANT', value: ({ tenant }) => tenant ?? '(all)' },
      { title: 'NAME', value: ({ name }) => name },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'STATE', value: ({ state }) => state },
      { title: 'WAITING', value: ({ waiting }) => waiting },
      { title: 'DEAD', value: ({ dead }) => dead },
      { title: 'URL', value: ({ url }) => url },
    ],
    none,
  );
}

/** What a receiver was sent. */
export function listDeliveries(output: Output, deliveries: readonly Delivery[], none: string): void {
  output.table(
    deliveries,
    [
      { title: 'DELIVERY', value: ({ delivery }) => delivery },
      { title: 'TENANT', value: ({ tenant }) => tenant },
      { title: 'EVENT', value: ({ type }) => type },
      { title: 'RESOURCE', value: ({ resource }) => (resource === null ? '' : `${resource.type} ${resource.id}`) },
      { title: 'STATE', value: ({ state }) => state },
      { title: 'TRIES', value: ({ attempts }) => attempts },
      { title: 'STATUS', value: ({ status }) => status },
      { title: 'NEXT', value: ({ due }) => due },
      { title: 'WHY', value: ({ failure, answer }) => [failure, answer].filter((text) => text !== null).join(' ') },
    ],
    none,
  );
}
