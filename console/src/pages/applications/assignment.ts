import type { ReplyOf } from '../../api/contract-types.ts';

export type Assignment = ReplyOf<'listAssignments'>['assignments'][number];

/** What shows assignments or follows from them. */
export const assignmentRefreshes = [
  'listAssignments',
  'getOverview',
  'getUserProvisioning',
  'getGroupProvisioning',
] as const;

/** Names one of the assignments of an application. */
export function assignmentKey({ principal, role }: Assignment): string {
  return `${principal} ${role}`;
}
