import type { Query, Write } from '#storage/port.ts';
import { type GuardedKind, guardedKinds } from '../model/guard.ts';
import { decodeColumns, integer, text } from './decode-columns.ts';
import type { Numbers } from './subjects.ts';

const quarter = 15 * 60_000;

const storedKinds: Readonly<Record<GuardedKind, string>> = {
  disables: 'disable',
  deletes: 'delete',
  memberRemovals: 'member',
  creates: 'create',
  changes: 'update',
  adoptions: 'link',
};

/** What the guard looks back at (ms). */
export const removalWindow = 24 * 60 * 60_000;

/** Counts acts that go out without having been held. */
export function countTaken(
  tenant: number,
  job: number,
  { kind, count, now }: { readonly kind: GuardedKind; readonly count: number; readonly now: number },
): Write {
  return {
    sql: `insert into removal (tenant, job, quarter, kind, count) values (?, ?, ?, ?, ?)
          on conflict (tenant, job, quarter, kind) do update set count = removal.count + excluded.count`,
    parameters: [tenant, job, now - (now % quarter), storedKinds[kind], count],
  };
}

/** What of each kind went out in the window that ends now, one row a kind. */
export function takenLately(
  tenant: number,
  job: number,
  now: number,
): Query<{ readonly kind: GuardedKind; readonly count: number }> {
  return {
    sql: `select kind, sum(count) as count from removal where tenant = ? and job = ? and quarter > ? group by kind`,
    parameters: [tenant, job, now - removalWindow],
    decode: (row) => {
      const values = decodeColumns(row);
      const stored = text(values, 'kind');
      // `object` is what the release before wrote of disables and deletes alike.
      const kind = guardedKinds.find((one) => storedKinds[one] === stored) ?? 'disables';
      return { kind, count: integer(values, 'count') };
    },
  };
}

/** How many memberships of a job were written, counted up to `most`. */
export function countWritten(tenant: number, job: number, most: number): Query<number> {
  return {
    sql: `select count(*) as n from (select source from written_member where tenant = ? and job = ? limit ?) w`,
    parameters: [tenant, job, most],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

export function forgetTaken(tenant: number, job: number, now: number): Write {
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
