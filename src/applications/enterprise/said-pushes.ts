import { resourceColumns } from '#resources/rows/resource-rows.ts';
import type { Query } from '#storage/port.ts';
import { decodeGroupPush, type GroupPush } from './decode-pushed-group.ts';

/** All that was said of pushing single groups to an application. Groups that are deleted are left out. */
export function saidPushes(tenant: number, application: number): Query<GroupPush> {
  return {
    sql: `select ${resourceColumns('r')}, h.state as h_state, h.named as h_named
          from group_push h cross join resource r
          where h.tenant = ? and h.application = ? and r.tenant = h.tenant and r.n = h.principal and r.deleted is null`,
    parameters: [tenant, application],
    decode: decodeGroupPush,
  };
}
