import type { Json } from '#scim/json.ts';
import type { Write } from '#storage/port.ts';
import type { Drift } from '../model/drift.ts';
import { withDrifted } from '../model/drifted.ts';
import { again } from '../queries/change-links.ts';
import { type ComparedLink, forgetAccount, setWritten } from '../queries/drift-links.ts';
import { addWritten, removeWritten } from '../queries/members.ts';
import { atOnce, putWork } from '../queries/work.ts';

/** What stands in place of a value that nobody may read. */
export const redacted = '[Redact]';

/** Whether anything can be written back: not what belongs to nobody, for no account without a link is ever changed. */
export function canWriteBack({ kind, source, member }: Drift): boolean {
  if (kind === 'appeared' || source === 0) return false;
  return kind === 'member-added' || kind === 'member-removed' ? member !== 0 : true;
}

/**
 * Puts an account into work so that what differs is written as the directory has it: by the next evaluation, within the guard, and past
 * nobody who is protected. `drifts` are all of the one account.
 */
export function writeBackWrites(
  tenant: number,
  job: number,
  link: ComparedLink,
  drifts: readonly Drift[],
): readonly Write[] {
  const able = drifts.filter(canWriteBack);
  if (able.length === 0) return [];
  if (able.some(({ kind }) => kind === 'missing'))
    return [...forgetAccount(tenant, job, link), again(tenant, job, link.source)];
  const shows: Record<string, Json> = {};
  const memberships: Write[] = [];
  for (const drift of able) {
    if (drift.kind === 'member-added' || drift.kind === 'member-removed')
      memberships.push(...membershipWrites(tenant, job, link, drift));
    else shows[drift.attribute] = drift.shows === undefined || drift.shows === redacted ? null : drift.shows;
  }
  if (Object.keys(shows).length === 0) return memberships;
  return [
    setWritten(tenant, job, link, withDrifted(link.written, shows)),
    again(tenant, job, link.source),
    ...memberships,
  ];
}

/** Who was taken out counts as not written, who was put in as written: the membership's work does the rest. */
function membershipWrites(
  tenant: number,
  job: number,
  { source: group, target: groupTarget }: ComparedLink,
  { kind, member, item }: Drift,
): readonly Write[] {
  const work = putWork(tenant, job, { source: group, member, seq: 0, urgency: 1, due: atOnce });
  if (kind === 'member-removed') return [removeWritten(tenant, job, group, member), work];
  return [addWritten(tenant, job, { group, member, groupTarget, memberTarget: item }), work];
}
