import type { ReplyOf } from '../../api/contract-types.ts';

/** Everything that is held of a person. */
export type Held = ReplyOf<'exportSubject'>;

/** What an erasure did. */
export type Erased = ReplyOf<'eraseSubject'>;

/** Who was asked for, and where. */
export interface Whom {
  readonly who: string;
  readonly tenant?: string;
  readonly gone?: boolean;
}

/** By what somebody who erases the person names them: an address before another name, and what was asked for of who is gone. */
export function nameOf({ who }: Whom, { identifiers }: Held): string {
  return identifiers.find((each) => each.includes('@')) ?? identifiers[0] ?? who;
}
