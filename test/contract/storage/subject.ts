import type { StorePlace } from '#test/support/stores.ts';

/** A store that the contract is tested on. */
export interface Subject {
  readonly name: string;
  /** A fresh place for each test. */
  readonly place: () => Promise<StorePlace>;
}
