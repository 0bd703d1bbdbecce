import type { Query, Write } from '#storage/port.ts';
import { type HeldAction, type Measured, measuredOf } from '../model/guard.ts';
import { decodeColumns, decodeWord, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** An act that waits for the guard. */
export interface PlannedRow {
  readonly row: number;
  readonly source: number;
  /** 0: the object itself. */
  readonly member: number;
  readonly action: HeldAction;
  readonly diff: string;
  readonly ground: string;
}

export function insertPlanned(
  tenant: number,
  job: number,
  cycle: number,
  row: PlannedRow,
  state: 'planned' | 'held' = 'planned',
): Write {
  return {
    sql: `insert into planned (tenant, job, cycle, row, source, member, action, diff, ground, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [tenant, job, cycle, row.row, row.source, row.member, row.action, row.diff, row.ground, state],
  };
}

/** What became of the planned row of an object or membership, or of one that was held and allowed. */
export function closePlanned(
  tenant: number,
  job: number,
  cycle: number,
  source: number,
  member: number,
  state: 'done' | 'failed' | 'void',
): Write {
  return {
    // The rows are found first: to update them by itself SQLite would go through all of the job.
    sql: `update planned set state = ? where tenant = ? and job = ? and state in ('planned', 'over', 'allowed') and (cycle, row) in
          (select cycle, row from planned where tenant = ? and job = ? and state in ('planned', 'over', 'allowed') and source = ? and member = ?
           and (cycle = ? or state = 'allowed'))`,
    parameters: [state, tenant, job, tenant, job, source, member, cycle],
  };
}

/** Planned rows of a cycle of these actions, behind a row: those that are too many and of which the log does not tell yet. */
export function plannedRows(
  { tenant, job, cycle }: PlannedPlace,
  actions: readonly HeldAction[],
  after: number,
  limit: number,
): Query<Pick<PlannedRow, 'row' | 'source' | 'member' | 'action'>> {
  const listed = inList(actions);
  return {
    sql: `select row, source, member, action from planned
          where tenant = ? and job = ? and cycle = ? and row > ? and state = 'planned' and action in ${listed.sql} order by row limit ?`,
    parameters: [tenant, job, cycle, after, ...listed.parameters, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        row: integer(values, 'row'),
        source: integer(values, 'source'),
        member: integer(values, 'member'),
        action: decodeWord<HeldAction>(values, 'action'),
      };
    },
  };
}

/** Which cycle has planned them. */
export interface PlannedPlace {
  readonly tenant: number;
  readonly job: number;
  readonly cycle: number;
}

/** Rows up to this one are too many, and the log tells of them: they are held when it tells of all. */
export function setOver({ tenant, job, cycle }: PlannedPlace, actions: readonly HeldAction[], upTo: number): Write {
  const listed = inList(actions);
  return {
    sql: `update planned set state = 'over' where tenant = ? and job = ? and cycle = ? and row <= ? and state = 'planned' and action in ${listed.sql}`,
    parameters: [tenant, job, cycle, upTo, ...listed.parameters],
  };
}

/** What the log has told to be too many is held for a person. */
export function holdOver({ tenant, job, cycle }: PlannedPlace): Write {
  return {
    sql: `update planned set state = 'held' where tenant = ? and job = ? and cycle = ? and state = 'over'`,
    parameters: [tenant, job, cycle],
  };
}

/** Planned membership removals of groups behind a number: what a cut-off phase left. */
export function countPlannedMembers(tenant: number, job: number, cycle: number, after: number): Query<number> {
  return {
    sql: `select count(*) as n from planned where tenant = ? and job = ? and cycle = ? and member > 0 and source > ?`,
    parameters: [tenant, job, cycle, after],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

export function dropPlannedMembers(tenant: number, job: number, cycle: number, after: number): Write {
  return {
    sql: `delete from planned where tenant = ? and job = ? and cycle = ? and member > 0 and source > ?`,
    parameters: [tenant, job, cycle, after],
  };
}

/** How many of each kind a cycle has planned and not carried out. */
export async function countPlanned(
  read: <Row>(query: Query<Row>) => Promise<Row[]>,
  { tenant, job, cycle }: PlannedPlace,
): Promise<Measured> {
  const counts = await read({
    sql: `select action, count(*) as count from planned where tenant = ? and job = ? and cycle = ? and state in ('planned', 'over') group by action`,
    parameters: [tenant, job, cycle],
    decode: (row) => {
      const values = decodeColumns(row);
      return { action: text(values, 'action'), count: integer(values, 'count') };
    },
  });
  return measuredOf((action) => counts.find((one) => one.action === action)?.count ?? 0);
}
