import type { Query } from '#storage/port.ts';
import { decodeColumns, integer } from './decode-columns.ts';

/** How many things of an application wait for a person. */
export interface TaskCounts {
  /** Objects and memberships whose last attempt failed. */
  readonly failed: number;
  /** What the guard holds. */
  readonly held: number;
  /** Accounts that were found and wait for adoption. */
  readonly adopt: number;
  /** Users and groups that were assigned before accounts were made. */
  readonly provision: number;
}

/** Of each kind as many are counted; more are more. */
export const mostCounted = 1000;

/** What waits of one application, each kind counted by an index and up to `mostCounted`. */
export function taskCounts(tenant: number, application: number): Query<TaskCounts> {
  const upTo = (sql: string) => `(select count(*) from (select 1 as one ${sql} limit ${mostCounted}) counted)`;
  return {
    sql: `select
            ${upTo('from work where tenant = ? and job = ? and first_failed is not null and code is not null')} as failed,
            ${upTo(`from planned where tenant = ? and job = ? and state = 'held'`)} as held,
            ${upTo(`from pending_match where tenant = ? and job = ? and state = 'pending'`)} as adopt,
            ${upTo(`from assignment a cross join resource r where a.tenant = ? and a.application = ? and a.waits = 1
              and r.tenant = a.tenant and r.n = a.principal and r.deleted is null and not exists (${linkedPrincipal})
              and not exists (${waitsBefore})`)} as provision`,
    parameters: [tenant, application, tenant, application, tenant, application, tenant, application],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        failed: integer(values, 'failed'),
        held: integer(values, 'held'),
        adopt: integer(values, 'adopt'),
        provision: integer(values, 'provision'),
      };
    },
  };
}

/** Of an assignment `a`: its principal is a user with an account. A subselect. */
export const linkedPrincipal = `select 1 from link l where l.tenant = a.tenant and l.job = a.application and l.source = a.principal
            and l.type = 'User' and l.target is not null`;

/** Of an assignment `a` that waits: the same principal waits under a role before it, so that each is told once. A subselect. */
export const waitsBefore = `select 1 from assignment b where b.tenant = a.tenant and b.application = a.application and b.principal = a.principal
            and b.waits = 1 and b.role < a.role`;
