import type { Mapping } from '../applications/mapping-draft.ts';

/** What is enabled *To App*: the target object actions of users, as Okta cuts them. */
export interface Ticks {
  readonly create: boolean;
  readonly update: boolean;
  /** Deactivating who leaves, reactivating who returns. */
  readonly disable: boolean;
  /** Okta never deletes an account; an application that was set up in other words may. */
  readonly delete: boolean;
}

export type Tick = keyof Ticks;

/** Without a word of their own, disabling follows updating. */
export function ticksOf({ actions }: Mapping): Ticks {
  const { create, update, delete: removes, disable = update } = actions;
  return { create, update, disable, delete: removes };
}

/** Whether anything at all may be done. */
export function isAnything(ticks: Ticks): boolean {
  return Object.values(ticks).some((ticked) => ticked);
}

export function isSame(one: Ticks, other: Ticks): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
