import type { Write } from '#storage/port.ts';
import { commitDecision } from './commit-decision.ts';
import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeCount } from './decode-facts.ts';
import { decodeRecord, type Record } from './decode-record.ts';
import { decodeDocument } from './decode-stored-resource.ts';
import { findLive } from './find-resource.ts';
import { isActive } from './prepare-document.ts';
import { countLive, insertResource, resourceColumns } from './rows/resource-rows.ts';
import { noSideRows, writeSideRows } from './rows/side-rows.ts';

/** The type of an application's own records: no profile declares it, so SCIM never shows them. */
export const recordType = 'Record';
const ofUser = `${recordType}.user`;

export type RecordAdded =
  | { readonly ok: true; readonly record: Record }
  | { readonly ok: false; readonly reason: string };

/**
 * Adds what somebody did in the application itself, such as an audit he completed. An inactive user starts nothing new.
 * @param userId the user's id
 * @throws ScimError 404 when there is no such user
 */
export async function addRecord(context: ResourceContext, userId: string, title: string): Promise<RecordAdded> {
  const type = typeNamed(context.profile, 'User');
  const user = await findLive(context, type, userId);
  if (!isActive(type, decodeDocument(user.doc))) {
    return { ok: false, reason: context.profile.profile.signIn.inactive };
  }
  const now = context.clock.now();
  const id = context.random.uuid();
  const doc = JSON.stringify({ user: userId, title });
  const stored = { id, type: recordType, version: 1, created: now, modified: now, doc };
  const { tenant } = context.tenant;
  const rows = { attributes: [{ path: ofUser, key: userId, element: 0, rest: null }], unique: [] };
  return commitDecision(
    context,
    async () => ({
      writes: [
        insertResource(tenant, { seq: 0 }, stored),
        ...writeSideRows(tenant, { seq: 0 }, noSideRows, rows),
        countLive(tenant, recordType, 1),
      ],
      changes: [{ n: { seq: 0 }, id, type: recordType, kind: 'created', version: 1 }],
      result: () => ({ ok: true, record: { id, user: userId, title, created: now } }),
    }),
    async () => undefined,
  );
}

/** The records of a user in the order they were made, at most 1,000; they stay whatever becomes of him. */
export function listRecords({ storage, tenant }: ResourceContext, userId: string): Promise<Record[]> {
  return storage.read({
    sql: `select ${resourceColumns('r')} from attribute a
          cross join resource r
          where r.tenant = a.tenant and r.n = a.n and a.tenant = ? and a.path = ? and a.key = ? order by a.n limit 1000`,
    parameters: [tenant.tenant, ofUser, userId],
    decode: decodeRecord,
  });
}

/** Statements that remove all records of a user, to be committed with the user's own erasure. */
export async function eraseRecords(context: ResourceContext, userId: string): Promise<Write[]> {
  const { tenant } = context.tenant;
  const [count = 0] = await context.storage.read({
    sql: 'select count(*) as count from attribute where tenant = ? and path = ? and key = ?',
    parameters: [tenant, ofUser, userId],
    decode: decodeCount,
  });
  if (count === 0) return [];
  return [
    {
      sql: `delete from resource where tenant = ? and type = ? and n in (
              select a.n from attribute a where a.tenant = ? and a.path = ? and a.key = ?)`,
      parameters: [tenant, recordType, tenant, ofUser, userId],
      rows: count,
    },
    {
      sql: 'delete from attribute where tenant = ? and path = ? and key = ?',
      parameters: [tenant, ofUser, userId],
      rows: count,
    },
    countLive(tenant, recordType, -count),
  ];
}
