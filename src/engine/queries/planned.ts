import type { Query, Write } from '#storage/port.ts';
import type { Removals } from '../model/guard.ts';
import { decodeColumns, integer, text } from './decode-columns.ts';

/** A removal that waits for the guard. */
export interface PlannedRow {
  readonly row: number;
  readonly source: number;
  /** 0: the object itself. */
  readonly member: number;
  readonly action: 'disable' | 'delete' | 'remove-member';
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
    sql: `update planned set state = ? where tenant = ? and job = ? and state in ('planned', 'allowed') and (cycle, row) in
          (select cycle, row from planned where tenant = ? and job = ? and state in ('planned', 'allowed') and source = ? and member = ?
           and (cycle = ? or state = 'allowed'))`,
    parameters: [state, tenant, job, tenant, job, source, member, cycle],
  };
}

/** Every planned row of a cycle that was not carried out is held for a person. */
export function holdPlanned(tenant: number, job: number, cycle: number): Write {
  return {
    sql: `update planned set state = 'held' where tenant = ? and job = ? and cycle = ? and state = 'planned'`,
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

/** How many removals of each kind a cycle has planned. */
export async function countRemovals(
  read: <Row>(query: Query<Row>) => Promise<Row[]>,
  tenant: number,
  job: number,
  cycle: number,
): Promise<Removals> {
  const counts = await read({
    sql: `select action, count(*) as count from planned where tenant = ? and job = ? and cycle = ? and state = 'planned' group by action`,
    parameters: [tenant, job, cycle],
    decode: (row) => {
      const values = decodeColumns(row);
      return { action: text(values, 'action'), count: integer(values, 'count') };
    },
  });
  const of = (action: string) => counts.find((one) => one.action === action)?.count ?? 0;
  return { disables: of('disable'), deletes: of('delete'), memberRemovals: of('remove-member') };
}
