import type { Query, Write } from '#storage/port.ts';
import { type Held, type HeldAction, type Measured, measuredOf } from '../model/guard.ts';
import { decodeColumns, decodeWord, integer, optionalText, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';
import type { Numbers } from './subjects.ts';

/** An act that waits for a person, with the object's identifier where it is still in the directory. */
export interface HeldRow {
  readonly source: number;
  /** 0: the object itself. */
  readonly member: number;
  readonly action: HeldAction;
  readonly ground: string;
  readonly type: string;
  readonly id: string | undefined;
}

/** Held acts of a job by number, after one of them. */
export function heldRows(
  tenant: number,
  job: number,
  after: { readonly source: number; readonly member: number },
  limit: number,
): Query<HeldRow> {
  return {
    sql: `select p.source as source, p.member as member, p.action as action, p.ground as ground, coalesce(k.type, r.type) as type, r.id as id
          from planned p left join link k on k.tenant = p.tenant and k.job = p.job and k.source = p.source
          left join resource r on r.tenant = p.tenant and r.n = p.source
          where p.tenant = ? and p.job = ? and p.state = 'held' and p.source >= ? and (p.source > ? or p.member > ?)
          order by p.source, p.member limit ?`,
    parameters: [tenant, job, after.source, after.source, after.member, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        source: integer(values, 'source'),
        member: integer(values, 'member'),
        action: decodeWord(values, 'action'),
        ground: text(values, 'ground'),
        type: optionalText(values, 'type') ?? 'User',
        id: optionalText(values, 'id'),
      };
    },
  };
}

/** How many of each kind are held. */
export async function countHeld(
  read: <Row>(query: Query<Row>) => Promise<Row[]>,
  tenant: number,
  job: number,
): Promise<Measured> {
  const counts = await read({
    sql: `select action, count(*) as count from planned where tenant = ? and job = ? and state = 'held' group by action`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return { action: text(values, 'action'), count: integer(values, 'count') };
    },
  });
  return measuredOf((action) => counts.find((one) => one.action === action)?.count ?? 0);
}

/** Notes on the job since when it holds something; undefined: it holds none any more. */
export function setHeld(tenant: number, job: number, held: Held | undefined): Write {
  return {
    sql: `update job set held = ? where tenant = ? and job = ?`,
    parameters: [held === undefined ? null : JSON.stringify(held), tenant, job],
  };
}

/** Forgets what is held of an object or membership: it is evaluated anew. */
export function voidHeld(tenant: number, job: number, source: number, member: number): Write {
  return {
    // The rows are found first: to update them by itself SQLite would go through all of the job.
    sql: `update planned set state = 'void' where tenant = ? and job = ? and state = 'held' and (cycle, row) in
          (select cycle, row from planned where tenant = ? and job = ? and state = 'held' and source = ? and member = ?)`,
    parameters: [tenant, job, tenant, job, source, member],
  };
}

/** Before a full cycle holds anew: what cycles before it held of these actions, and what this one has planned once more. */
export function voidOlderHeld(
  tenant: number,
  job: number,
  cycle: number,
  actions: readonly HeldAction[],
): readonly Write[] {
  const listed = inList(actions);
  return [
    {
      sql: `update planned set state = 'void' where tenant = ? and job = ? and state = 'held' and cycle < ? and action in ${listed.sql}`,
      parameters: [tenant, job, cycle, ...listed.parameters],
    },
    {
      sql: `update planned set state = 'void' where tenant = ? and job = ? and state = 'held' and cycle = ? and action in ${listed.sql}
            and exists (select 1 from planned p where p.tenant = planned.tenant and p.job = planned.job and p.state in ('planned', 'over')
              and p.source = planned.source and p.member = planned.member and p.cycle = planned.cycle)`,
      parameters: [tenant, job, cycle, ...listed.parameters],
    },
  ];
}

/** Lets everything go that is held now, once; `count`: how many those must be. */
export function allowHeld(tenant: number, job: number, count?: number): readonly Write[] {
  return [
    {
      sql: `update planned set state = 'allowed' where tenant = ? and job = ? and state = 'held'`,
      parameters: [tenant, job],
      ...(count === undefined ? {} : { rows: count, refusal: 'held-others' }),
    },
    setHeld(tenant, job, undefined),
  ];
}

/** Discards everything that is held, and puts its objects and memberships into work: they are looked at anew. */
export function rejectHeld(tenant: number, job: number): readonly Write[] {
  return [
    {
      sql: `insert into work (tenant, job, source, member, seq, urgency, due, attempts, first_failed, failure, sent)
            select distinct p.tenant, p.job, p.source, p.member, 0, 1, 0, 0, cast(null as bigint), cast(null as varchar), cast(null as varchar)
            from planned p where p.tenant = ? and p.job = ? and p.state = 'held'
            on conflict (tenant, job, source, member) do update set seq = work.seq + 1, due = 0`,
      parameters: [tenant, job],
    },
    {
      sql: `update planned set state = 'void' where tenant = ? and job = ? and state = 'held'`,
      parameters: [tenant, job],
    },
    setHeld(tenant, job, undefined),
  ];
}

/** Objects of which an act was allowed. */
export function allowedObjects(tenant: number, job: number, action: HeldAction, limit: number): Numbers {
  return {
    sql: `select distinct source as n from planned where tenant = ? and job = ? and state = 'allowed' and member = 0 and action = ?
          order by source limit ?`,
    parameters: [tenant, job, action, limit],
  };
}

/** Allowed acts of objects of which nothing is known any more. */
export function voidUnknownAllowed(tenant: number, job: number): Write {
  return {
    sql: `update planned set state = 'void' where tenant = ? and job = ? and state = 'allowed' and member = 0 
          and not exists (select 1 from link k where k.tenant = planned.tenant and k.job = planned.job and k.source = planned.source)
          and (action not in ('create', 'link') or not exists (select 1 from resource r where r.tenant = planned.tenant and r.n = planned.source))`,
    parameters: [tenant, job],
  };
}

/** One object of which an act was allowed. */
export function anyAllowed(tenant: number, job: number): Query<number> {
  return {
    sql: `select source from planned where tenant = ? and job = ? and state = 'allowed' limit 1`,
    parameters: [tenant, job],
    decode: (row) => integer(decodeColumns(row), 'source'),
  };
}
