import type { Query, Write } from '#storage/port.ts';
import type { SentCreate } from '../model/sent-create.ts';
import type { Work } from '../model/subject.ts';
import { decodeColumns, integer } from './decode-columns.ts';

/** What is due at once is due before any cycle began. */
export const atOnce = 0;

/** On a row that exists: it moves, so that what is settled under its old number stays due. */
export const moved = `on conflict (tenant, job, source, member) do update set seq = work.seq + 1, due = excluded.due,
  urgency = case when excluded.urgency < work.urgency then excluded.urgency else work.urgency end`;

/** Where rows stand in work: under which number, and how urgent. */
export interface Place {
  readonly seq: number;
  readonly urgency: number;
}

/** How a statement that puts rows into work begins; `moved` ends it. */
export const workInserted = `insert into work (tenant, job, source, member, seq, urgency, due, attempts, first_failed, failure, sent)`;

/** Puts an object (member 0) or a membership into work. */
export function putWork(
  tenant: number,
  job: number,
  row: {
    readonly source: number;
    readonly member: number;
    readonly seq: number;
    readonly urgency: number;
    readonly due: number;
  },
): Write {
  return {
    sql: `${workInserted} values (?, ?, ?, ?, ?, ?, ?, 0, null, null, null) ${moved}`,
    parameters: [tenant, job, row.source, row.member, row.seq, row.urgency, row.due],
  };
}

/** Puts the direct members of a group into work, each as an object. */
export function putMembers(tenant: number, job: number, group: number, { seq, urgency }: Place): Write {
  return {
    sql: `${workInserted} select m.tenant, cast(? as bigint), m.member_n, 0, cast(? as bigint), cast(? as bigint), 0, 0, null, null, null
          from membership m where m.tenant = ? and m.group_n = ? ${moved}`,
    parameters: [job, seq, urgency, tenant, group],
  };
}

/** Puts every membership of an object into work, in groups and as a group, wanted and, as one to be taken out perhaps, written, where the group is linked. */
export function putMemberships(tenant: number, job: number, source: number): readonly Write[] {
  const wanted = (column: string) => ({
    sql: `${workInserted} select m.tenant, g.job, m.group_n, m.member_n, 0, 1, 0, 0, null, null, null
          from membership m cross join link g where m.tenant = ? and m.${column} = ?
          and g.tenant = m.tenant and g.job = ? and g.source = m.group_n and g.target is not null ${moved}`,
    parameters: [tenant, source, job],
  });
  const written = (column: string) => ({
    sql: `${workInserted} select x.tenant, x.job, x.source, x.member, 0, -1, 0, 0, null, null, null
          from written_member x where x.tenant = ? and x.job = ? and x.${column} = ? ${moved}`,
    parameters: [tenant, job, source],
  });
  return [wanted('member_n'), wanted('group_n'), written('member'), written('source')];
}

/** Puts the linked objects into work that refer to an object by one of these searchable attributes. */
export function putReferrers(tenant: number, job: number, paths: readonly string[], id: string): readonly Write[] {
  return paths.map((path) => ({
    sql: `${workInserted} select a.tenant, l.job, a.n, 0, 0, 1, 0, 0, null, null, null
          from attribute a cross join link l where a.tenant = ? and a.path = ? and a.key = ?
          and l.tenant = a.tenant and l.job = ? and l.source = a.n and l.state = 'active' ${moved}`,
    parameters: [tenant, path, id.toLowerCase(), job],
  }));
}

/** Marks a create as sent: whoever finds the mark without a settled reply matches before a second create. */
export function markSent(tenant: number, job: number, source: number, sent: SentCreate): Write {
  return {
    sql: `${workInserted} values (?, ?, ?, 0, 0, 2, 0, 0, null, null, ?)
          on conflict (tenant, job, source, member) do update set sent = excluded.sent`,
    parameters: [tenant, job, source, JSON.stringify(sent)],
  };
}

/** Takes settled work away, unless something changed since it was loaded. */
export function finishWork(tenant: number, job: number, source: number, member: number, seq: number): Write {
  return {
    sql: `delete from work where tenant = ? and job = ? and source = ? and member = ? and seq = ?`,
    parameters: [tenant, job, source, member, seq],
  };
}

/** Keeps failed work for another attempt (escrow); if something changed since it was loaded, it stays due as it is. */
export function escrow(
  tenant: number,
  job: number,
  row: {
    readonly source: number;
    readonly member: number;
    readonly seq: number;
    readonly due: number;
    readonly attempts: number;
    readonly firstFailed: number | undefined;
    readonly code: string | undefined;
    readonly failure: string | undefined;
    readonly sent: SentCreate | undefined;
  },
): Write {
  return {
    sql: `insert into work (tenant, job, source, member, seq, urgency, due, attempts, first_failed, code, failure, sent)
          values (?, ?, ?, ?, ?, 2, ?, ?, ?, ?, ?, ?)
          on conflict (tenant, job, source, member) do update set attempts = excluded.attempts,
            first_failed = excluded.first_failed, code = excluded.code, failure = excluded.failure, sent = excluded.sent,
            due = case when work.seq = excluded.seq then excluded.due else work.due end,
            urgency = case when work.seq = excluded.seq then 2 else work.urgency end`,
    parameters: [
      tenant,
      job,
      row.source,
      row.member,
      row.seq,
      row.due,
      row.attempts,
      row.firstFailed ?? null,
      row.code ?? null,
      row.failure ?? null,
      row.sent === undefined ? null : JSON.stringify(row.sent),
    ],
  };
}

/** An object or membership whose work waits for nothing, if there is one. */
export function workAtOnce(tenant: number, job: number): Query<number> {
  return {
    sql: `select source from work where tenant = ? and job = ? and urgency in (-1, 1) and due <= ? limit 1`,
    parameters: [tenant, job, atOnce],
    decode: (row) => integer(decodeColumns(row), 'source'),
  };
}

/** An object or membership that an administrator waits for, if there is one. */
export function demandedWork(tenant: number, job: number): Query<number> {
  return {
    sql: `select source from work where tenant = ? and job = ? and urgency = 0 limit 1`,
    parameters: [tenant, job],
    decode: (row) => integer(decodeColumns(row), 'source'),
  };
}

/** How much work waits, and how much of it has failed. */
export function countWork(tenant: number, job: number): Query<{ readonly waiting: number; readonly failed: number }> {
  return {
    sql: `select count(*) as waiting, count(first_failed) as failed from work where tenant = ? and job = ?`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return { waiting: integer(values, 'waiting'), failed: integer(values, 'failed') };
    },
  };
}

/** The number under which the work of an object was loaded; a mark made since has 0. */
export function seqOf(work: Work | undefined): number {
  return work?.seq ?? 0;
}
