import type { Receiver } from '#events/receivers/receiver.ts';
import type { ApplicationDeps } from '../deps.ts';

/** Where a secret of a receiver is sealed. */
export function placeOfSecret({ tenant, id }: Pick<Receiver, 'tenant' | 'id'>, column: 'secret' | 'former') {
  return { tenant, table: 'receiver', id, column } as const;
}

/** The secrets of a receiver, opened, the newest first. */
export function secretsOf({ credentials, clock }: ApplicationDeps, receiver: Receiver): readonly string[] {
  const { secret, former, formerUntil } = receiver;
  const { sealer } = credentials;
  return [
    ...(secret === null ? [] : [sealer.open(placeOfSecret(receiver, 'secret'), secret)]),
    ...(former === null || formerUntil === null || formerUntil <= clock.now()
      ? []
      : [sealer.open(placeOfSecret(receiver, 'former'), former)]),
  ];
}
