import type { ToldMembership } from '../queries/told-memberships.ts';
import { sayTime } from './say-time.ts';
import { wordOf } from './word-of.ts';

/** Names of both ends, and of the application. */
export interface MembershipNames {
  readonly group: string;
  readonly member: string;
  readonly application: string;
}

/** Whether a membership is in the application as the directory has it. */
export function isSettled({ inDirectory, written, groupState, memberState }: ToldMembership): boolean {
  if (groupState === 'left' || memberState === 'left') return true;
  return inDirectory === written;
}

/** Why a membership is not in the application as the directory has it; empty when it is. `now`: ms. */
export function sayMembership(state: ToldMembership, names: MembershipNames, now: number): string {
  if (isSettled(state)) return '';
  const { inDirectory, groupTarget, groupState, memberTarget, memberState, failure, due } = state;
  if (failure !== undefined)
    return `The last attempt failed: ${failure}${due === undefined ? '' : ` It is tried again ${sayTime(Math.max(now, due))}.`}`;
  if (!inDirectory) return `${names.member} is not in ${names.group} any more and is to be taken out.`;
  if (groupTarget === undefined) return `${names.group} is not in ${names.application}.`;
  if (groupState !== 'active') return `${names.group} has left ${names.application}.`;
  if (memberTarget === undefined)
    return `${names.member} has ${wordOf({ type: 'User' }, 'no')} in ${names.application}.`;
  if (memberState !== 'active') return `The account of ${names.member} in ${names.application} is disabled.`;
  return due === undefined ? 'The next full cycle writes it.' : 'It waits to be written.';
}
