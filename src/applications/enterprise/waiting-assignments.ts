import { linkedPrincipal, waitsBefore } from '#engine/queries/task-counts.ts';
import { decodeAssignment } from './decode-assignment.ts';
import type { NamedApplication } from './named-application.ts';

/** One assignment that waits of each of the principals with a number in a range, of users only while they have no account. */
export function waitingAssignments(
  { tenant, application }: Pick<NamedApplication, 'tenant' | 'application'>,
  after: number,
  upTo: number,
  limit: number,
) {
  return {
    sql: `select a.role, a.at, a.waits, r.n, r.id, r.type, r.version, r.created, r.modified, r.deleted, r.doc
          from assignment a cross join resource r
          where a.tenant = ? and a.application = ? and a.waits = 1 and a.principal > ? and a.principal <= ?
          and r.tenant = a.tenant and r.n = a.principal and r.deleted is null and not exists (${linkedPrincipal})
          and not exists (${waitsBefore}) order by a.principal limit ?`,
    parameters: [tenant.tenant, application.application, after, upTo, limit],
    decode: decodeAssignment,
  };
}
