import type { ReplyOf } from '../../api/contract-types.ts';
import type { Connect } from './SetUp.tsx';

/** What every step of the set-up is given. */
export interface StepPage {
  readonly connect: Connect;
  /** The token that was made on this visit; it is shown nowhere else. */
  readonly token: string | undefined;
  /** Another step is on its way. */
  readonly busy: boolean;
  readonly onMade: (reply: ReplyOf<'makeConnectToken'>) => void;
  readonly onShow: (connect: Connect) => void;
}

/** The chosen identity provider, with its own steps. */
export type Provider = NonNullable<Connect['provider']>;
