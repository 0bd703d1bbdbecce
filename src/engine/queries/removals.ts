import type { Query, Write } from '#storage/port.ts';
import { decodeColumns, integer } from './decode-columns.ts';
import type { Numbers } from './subjects.ts';

const quarter = 15 * 60_000;

/** What the guard looks back at (ms). */
export const removalWindow = 24 * 60 * 60_000;

/** Counts removals that go out without having been held. */
export function countRemoved(
  tenant: number,
  job: number,
  { kind, count, now }: { readonly kind: 'object' | 'member'; readonly count: number; readonly now: number },
): Write {
  return {
    sql: `insert into removal (tenant, job, quarter, kind, count) values (?, ?, ?, ?, ?)
          on conflict (tenant, job, quarter, kind) do update set count = removal.count + excluded.count`,
    parameters: [tenant, job, now - (now % quarter), kind, count],
  };
}

/** How many went out in the window that ends now. */
export function removedLately(
  tenant: number,
  job: number,
  now: number,
): Query<{ readonly objects: number; readonly members: number }> {
  return {
    sql: `select coalesce(sum(case when kind = 'object' then count else 0 end), 0) as objects,
            coalesce(sum(case when kind = 'member' then count else 0 end), 0) as members
          from removal where tenant = ? and job = ? and quarter > ?`,
    parameters: [tenant, job, now - removalWindow],
    decode: (row) => {
      const values = decodeColumns(row);
      return { objects: integer(values, 'objects'), members: integer(values, 'members') };
    },
  };
}

export function forgetRemoved(tenant: number, job: number, now: number): Write {
  return {
    sql: `delete from removal where tenant = ? and job = ? and quarter <= ?`,
    parameters: [tenant, job, now - removalWindow],
  };
}

/** How much work of objects is due, counted up to `most`. */
export function countDue(tenant: number, job: number, until: number, most: number): Query<number> {
  return {
    sql: `select count(*) as n from (
            select source from work where tenant = ? and job = ? and due <= ? and member = 0 limit ?) w`,
    parameters: [tenant, job, until, most],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** Objects whose work is due, by number, behind one of them. */
export function dueBehind(tenant: number, job: number, until: number, after: number, limit: number): Numbers {
  return {
    sql: `select source as n from work where tenant = ? and job = ? and source > ? and member = 0 and due <= ? order by source limit ?`,
    parameters: [tenant, job, after, until, limit],
  };
}

/** How many due memberships are to be taken out, counted up to `most`. */
export function countDueTakenOut(tenant: number, job: number, until: number, most: number): Query<number> {
  return {
    sql: `select count(*) as n from (
            select w.source from work w
            cross join written_member x
            left join link g on g.tenant = w.tenant and g.job = w.job and g.source = w.source
            left join link u on u.tenant = w.tenant and u.job = w.job and u.source = w.member
            left join membership m on m.tenant = w.tenant and m.group_n = w.source and m.member_n = w.member
            where w.tenant = ? and w.job = ? and w.member > 0 and w.due <= ?
            and x.tenant = w.tenant and x.job = w.job and x.source = w.source and x.member = w.member
            and g.target is not null and u.target is not null
            and (m.member_n is null or g.state <> 'active' or u.state <> 'active') limit ?) t`,
    parameters: [tenant, job, until, most],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}
