import type { contract, Reply } from '#http/api/contract.ts';

type When = Reply<typeof contract.allowRemovals>['when'];

/** When something that was ordered is done, in words. */
export const whenText: Readonly<Record<When, string>> = {
  begun: 'a cycle has begun',
  running: 'the cycle that runs takes them in',
  after: 'a cycle follows the one that runs',
  paused: 'when provisioning is resumed',
  off: 'when provisioning is started',
};
