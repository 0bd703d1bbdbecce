import type { Query, Value, Write } from '#storage/port.ts';
import type { ModifiedProperty, Step } from '../model/log-entry.ts';
import type { Ground, PlanRow, PlanTotals } from '../model/plan.ts';
import { decodeColumns, decodeJson, decodeWord, integer, optionalText, text } from './decode-columns.ts';

/** Which plan. */
export interface PlanPlace {
  readonly tenant: number;
  readonly job: number;
  readonly plan: number;
}

const columns =
  'row, part, source, member, type, identity, other, action, state, code, message, changes, steps, ground, outcome';

function rowOf(row: unknown): PlanRow {
  const values = decodeColumns(row);
  return {
    row: integer(values, 'row'),
    part: decodeWord(values, 'part'),
    source: integer(values, 'source'),
    member: integer(values, 'member'),
    type: decodeWord(values, 'type'),
    identity: text(values, 'identity'),
    other: optionalText(values, 'other'),
    action: decodeWord(values, 'action'),
    state: decodeWord(values, 'state'),
    code: optionalText(values, 'code'),
    message: text(values, 'message'),
    changes: decodeJson<readonly ModifiedProperty[]>(text(values, 'changes')),
    steps: decodeJson<readonly Step[]>(text(values, 'steps')),
    ground: decodeJson<Ground>(text(values, 'ground')),
    outcome: optionalText(values, 'outcome'),
  };
}

export function insertPlanRow({ tenant, job, plan }: PlanPlace, row: PlanRow): Write {
  const identity = wellFormed(row.identity);
  const other = row.other === undefined ? undefined : wellFormed(row.other);
  return {
    sql: `insert into plan_row (tenant, job, plan, named, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      tenant,
      job,
      plan,
      `${identity} ${other ?? ''}`.trim().toLowerCase(),
      row.row,
      row.part,
      row.source,
      row.member,
      row.type,
      identity,
      other ?? null,
      row.action,
      row.state,
      row.code ?? null,
      wellFormed(row.message),
      JSON.stringify(row.changes),
      JSON.stringify(row.steps),
      JSON.stringify(row.ground),
      row.outcome ?? null,
    ],
  };
}

/** What became of a row; one that has its outcome keeps it. */
export function closePlanRow(
  { tenant, job, plan }: PlanPlace,
  row: number,
  state: 'done' | 'failed' | 'refused',
  outcome: string,
): Write {
  return {
    sql: `update plan_row set state = ?, outcome = ? where tenant = ? and job = ? and plan = ? and row = ? and state = 'planned'`,
    parameters: [state, wellFormed(outcome), tenant, job, plan, row],
  };
}

/** The last row of a plan; none while it is empty. */
export function lastPlanRow({ tenant, job, plan }: PlanPlace): Query<number> {
  return {
    sql: `select row as n from plan_row where tenant = ? and job = ? and plan = ? order by row desc limit 1`,
    parameters: [tenant, job, plan],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** The next rows to be applied, in the order in which the simulation came to them. */
export function nextPlanRows({ tenant, job, plan }: PlanPlace, limit: number): Query<PlanRow> {
  return {
    sql: `select ${columns} from plan_row where tenant = ? and job = ? and plan = ? and state = 'planned' order by row limit ?`,
    parameters: [tenant, job, plan, limit],
    decode: rowOf,
  };
}

/** What of a plan is looked at. */
export interface PlanRowFilter {
  readonly action?: string | undefined;
  readonly state?: string | undefined;
  /** What a name holds. */
  readonly named?: string | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

export function planRows({ tenant, job, plan }: PlanPlace, filter: PlanRowFilter): Query<PlanRow> {
  const { action, state, named, after = 0, limit } = filter;
  const pattern = named === undefined ? undefined : `%${named.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const conditions: readonly (readonly [string, Value | undefined])[] = [
    ['action = ?', action],
    ['state = ?', state],
    ["named like ? escape '!'", pattern],
  ];
  const used = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql: ` and ${sql}`, value }]));
  return {
    sql: `select ${columns} from plan_row where tenant = ? and job = ? and plan = ? and row > ?${used.map(({ sql }) => sql).join('')}
          order by row limit ?`,
    parameters: [tenant, job, plan, after, ...used.map(({ value }) => value), limit],
    decode: rowOf,
  };
}

export function planRowByNumber({ tenant, job, plan }: PlanPlace, row: number): Query<PlanRow> {
  return {
    sql: `select ${columns} from plan_row where tenant = ? and job = ? and plan = ? and row = ?`,
    parameters: [tenant, job, plan, row],
    decode: rowOf,
  };
}

/** Counts the rows of a plan by action and state, from an index alone. */
export async function countPlanRows(
  read: <Row>(query: Query<Row>) => Promise<Row[]>,
  { tenant, job, plan }: PlanPlace,
): Promise<PlanTotals> {
  const counts = await read({
    sql: `select action, state, count(*) as count from plan_row where tenant = ? and job = ? and plan = ? group by action, state`,
    parameters: [tenant, job, plan],
    decode: (row) => {
      const values = decodeColumns(row);
      return { action: text(values, 'action'), state: text(values, 'state'), count: integer(values, 'count') };
    },
  });
  const totals: Record<string, Record<string, number>> = {};
  for (const { action, state, count } of counts) totals[action] = { ...totals[action], [state]: count };
  return totals;
}

/** Deletes a slice of a plan's rows up to a row. */
export function deletePlanRows({ tenant, job, plan }: PlanPlace, upTo: number): Write {
  return {
    sql: `delete from plan_row where tenant = ? and job = ? and plan = ? and row <= ?`,
    parameters: [tenant, job, plan, upTo],
  };
}

/** The row that ends a slice of so many; none when fewer are left. */
export function endOfPlanSlice({ tenant, job, plan }: PlanPlace, size: number): Query<number> {
  return {
    sql: `select row as n from plan_row where tenant = ? and job = ? and plan = ? order by row limit 1 offset ?`,
    parameters: [tenant, job, plan, size - 1],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** A target may answer with text that no store holds. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
