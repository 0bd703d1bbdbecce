import type { Query, Write } from '#storage/port.ts';
import type { Cycle, CycleKind, CycleState, Phase } from '../model/cycle.ts';
import type { Tally } from '../model/outcome.ts';
import {
  decodeColumns,
  decodeJson,
  decodeWord,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';
import { inList } from './placeholders.ts';

const columns = 'cycle, kind, state, configuration, phase, checkpoint, tally, guard, actor, started, ended, waiting';

function cycleOf(row: unknown): Cycle {
  const values = decodeColumns(row);
  return {
    cycle: integer(values, 'cycle'),
    kind: decodeWord(values, 'kind'),
    state: decodeWord(values, 'state'),
    configuration: integer(values, 'configuration'),
    phase: decodeWord(values, 'phase'),
    checkpoint: integer(values, 'checkpoint'),
    tally: decodeJson<Tally>(text(values, 'tally')),
    guard: optionalText(values, 'guard'),
    actor: text(values, 'actor'),
    started: integer(values, 'started'),
    ended: optionalInteger(values, 'ended'),
    waiting: optionalInteger(values, 'waiting'),
  };
}

/** Cycles of a job, newest first. */
export function latestCycles(tenant: number, job: number, limit: number): Query<Cycle> {
  return {
    sql: `select ${columns} from cycle where tenant = ? and job = ? order by cycle desc limit ?`,
    parameters: [tenant, job, limit],
    decode: cycleOf,
  };
}

/** The newest cycle of one of these kinds. */
export function latestCycleOf(tenant: number, job: number, kinds: readonly CycleKind[]): Query<Cycle> {
  const list = inList(kinds);
  return {
    sql: `select ${columns} from cycle where tenant = ? and job = ? and kind in ${list.sql} order by cycle desc limit 1`,
    parameters: [tenant, job, ...list.parameters],
    decode: cycleOf,
  };
}

/** Of which kinds cycles of a job have reached their end. */
export function cycleKinds(tenant: number, job: number): Query<CycleKind> {
  return {
    sql: `select distinct kind from cycle where tenant = ? and job = ? and state in ('finished', 'held')`,
    parameters: [tenant, job],
    decode: (row) => decodeWord(decodeColumns(row), 'kind'),
  };
}

export function cycleByNumber(tenant: number, job: number, cycle: number): Query<Cycle> {
  return {
    sql: `select ${columns} from cycle where tenant = ? and job = ? and cycle = ?`,
    parameters: [tenant, job, cycle],
    decode: cycleOf,
  };
}

/** The last cycle that reached its end, for the configuration it ran under; what was provisioned on demand or on change says nothing of the others. */
export function lastFinishedCycle(tenant: number, job: number): Query<Cycle> {
  return {
    sql: `select ${columns} from cycle where tenant = ? and job = ? and kind in ('initial', 'incremental') and state in ('finished', 'held') order by cycle desc limit 1`,
    parameters: [tenant, job],
    decode: cycleOf,
  };
}

/** The last cycle of a job that went through, of whatever kind. */
export function lastSuccess(tenant: number, job: number): Query<Cycle> {
  return {
    sql: `select ${columns} from cycle where tenant = ? and job = ? and state in ('finished', 'held') order by cycle desc limit 1`,
    parameters: [tenant, job],
    decode: cycleOf,
  };
}

/** How much waited in a job. */
export interface Backlog {
  readonly job: number;
  readonly waiting: number;
}

/** What the last cycle of each job that ended in a period (ms, the end left out) left; of some jobs, at most 500, or of all. */
export function lastBacklogs(
  tenant: number,
  { since, until, jobs }: { since: number; until: number; jobs: readonly number[] | undefined },
): Query<Backlog> {
  const some = jobs === undefined ? undefined : inList(jobs);
  return {
    sql: `select c.job, c.waiting from (
            select job, max(ended) as ended from cycle where tenant = ? and ended >= ? and ended < ? and waiting is not null
            ${some === undefined ? '' : `and job in ${some.sql}`} group by job) latest
          cross join cycle c where c.tenant = ? and c.ended = latest.ended and c.job = latest.job and c.waiting is not null`,
    parameters: [tenant, since, until, ...(some?.parameters ?? []), tenant],
    decode: (row) => {
      const values = decodeColumns(row);
      return { job: integer(values, 'job'), waiting: integer(values, 'waiting') };
    },
  };
}

export function insertCycle(tenant: number, job: number, cycle: Cycle): Write {
  return {
    sql: `insert into cycle (tenant, job, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      tenant,
      job,
      cycle.cycle,
      cycle.kind,
      cycle.state,
      cycle.configuration,
      cycle.phase,
      cycle.checkpoint,
      JSON.stringify(cycle.tally),
      cycle.guard ?? null,
      cycle.actor,
      cycle.started,
      cycle.ended ?? null,
      cycle.waiting ?? null,
    ],
  };
}

export function setTally(tenant: number, job: number, cycle: number, tally: Tally): Write {
  return {
    sql: `update cycle set tally = ? where tenant = ? and job = ? and cycle = ?`,
    parameters: [JSON.stringify(tally), tenant, job, cycle],
  };
}

export function setCheckpoint(tenant: number, job: number, cycle: number, phase: Phase, checkpoint: number): Write {
  return {
    sql: `update cycle set phase = ?, checkpoint = ? where tenant = ? and job = ? and cycle = ?`,
    parameters: [phase, checkpoint, tenant, job, cycle],
  };
}

export function setCycleState(
  tenant: number,
  job: number,
  cycle: number,
  state: CycleState,
  ended: number | undefined,
  waiting?: number,
): Write {
  return {
    sql: `update cycle set state = ?, ended = ?, waiting = ? where tenant = ? and job = ? and cycle = ?`,
    parameters: [state, ended ?? null, waiting ?? null, tenant, job, cycle],
  };
}

export function setGuard(tenant: number, job: number, cycle: number, line: string): Write {
  return {
    sql: `update cycle set guard = ? where tenant = ? and job = ? and cycle = ?`,
    parameters: [line, tenant, job, cycle],
  };
}
