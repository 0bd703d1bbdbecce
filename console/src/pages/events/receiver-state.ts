import type { ReplyOf } from '../../api/contract-types.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export type Receiver = ReplyOf<'getReceiver'>;
export type Delivery = ReplyOf<'listDeliveries'>['deliveries'][number];

export const toneOfReceiver = { active: 'good', failing: 'bad', paused: 'neutral' } as const satisfies Record<
  Receiver['state'],
  Tone
>;

export const toneOfDelivery = { waiting: 'waiting', delivered: 'good', dead: 'bad' } as const satisfies Record<
  Delivery['state'],
  Tone
>;

/** What an act on a receiver makes out of date. */
export const ofReceivers = ['listReceivers', 'getReceiver', 'listDeliveries'] as const;
