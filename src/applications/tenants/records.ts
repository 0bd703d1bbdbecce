import { addRecord, listRecords } from '#resources/records.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { withAudit } from '../with-audit.ts';
import { findUser, openPeople, viewUser } from './people.ts';

/** Something a user completed in the application. It outlives the user's deactivation. */
export interface RecordView {
  readonly entry: string;
  readonly at: string;
  readonly user: string;
  readonly userName: string;
  readonly title: string;
}

/** What a user completed, oldest first. @throws Refused */
export async function recordsOf(administrator: Administrator, tenantName: string, who: string): Promise<RecordView[]> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const { userName } = viewUser(user);
  const records = await listRecords(context, user.id);
  return records.map((record) => viewRecord(record, userName));
}

/** A user completes something. @throws Refused `forbidden`, in the application's words, for one who may not sign in */
export async function complete(
  administrator: Administrator,
  tenantName: string,
  who: string,
  title: string,
): Promise<RecordView> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const { userName } = viewUser(user);
  const act = withAudit(administrator, context, 'tenant.record.create', userName, undefined, { title });
  const added = await addRecord(act, user.id, title);
  if (!added.ok)
    throw new Refused('forbidden', `${userName}: ${added.reason}`, 'Reactivate the user first, or choose another one.');
  return viewRecord(added.record, userName);
}

function viewRecord(
  record: { readonly id: string; readonly user: string; readonly title: string; readonly created: number },
  userName: string,
): RecordView {
  const { id, user, title, created } = record;
  return { entry: id, at: new Date(created).toISOString(), user, userName, title };
}
