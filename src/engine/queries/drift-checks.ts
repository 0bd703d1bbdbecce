import type { Query, Write } from '#storage/port.ts';
import { type DriftCheck, type DriftFacts, nothingLearned } from '../model/drift.ts';
import {
  decodeColumns,
  decodeJson,
  decodeWord,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';
import { type JobKey, jobKeyOf } from './job-key.ts';

const columns = 'drift, state, actor, configuration, started, ended, phase, place, looked, expected, facts, problem';

function checkOf(row: unknown): DriftCheck {
  const values = decodeColumns(row);
  return {
    drift: integer(values, 'drift'),
    state: decodeWord(values, 'state'),
    actor: text(values, 'actor'),
    configuration: integer(values, 'configuration'),
    started: integer(values, 'started'),
    ended: optionalInteger(values, 'ended'),
    phase: decodeWord(values, 'phase'),
    place: integer(values, 'place'),
    looked: integer(values, 'looked'),
    expected: optionalInteger(values, 'expected'),
    facts: { ...nothingLearned, ...decodeJson<Partial<DriftFacts>>(text(values, 'facts')) },
    problem: optionalText(values, 'problem'),
  };
}

/** The check that runs, or is to go on; there is one at most. */
export function openDriftCheck(tenant: number, job: number): Query<DriftCheck> {
  return {
    sql: `select ${columns} from drift_check where tenant = ? and job = ? and state = 'checking' order by drift limit 1`,
    parameters: [tenant, job],
    decode: checkOf,
  };
}

/** Checks of a job, newest first. */
export function latestDriftChecks(tenant: number, job: number, limit: number): Query<DriftCheck> {
  return {
    sql: `select ${columns} from drift_check where tenant = ? and job = ? order by drift desc limit ?`,
    parameters: [tenant, job, limit],
    decode: checkOf,
  };
}

/** The last checks that came to their end, newest first. */
export function lastDoneDriftChecks(tenant: number, job: number, limit: number): Query<DriftCheck> {
  return {
    sql: `select ${columns} from drift_check where tenant = ? and job = ? and state = 'done' order by drift desc limit ?`,
    parameters: [tenant, job, limit],
    decode: checkOf,
  };
}

/** Jobs of all tenants with a check that was cut off. */
export function jobsWithOpenDriftChecks(): Query<JobKey> {
  return {
    sql: `select distinct tenant, job from drift_check where state = 'checking' order by tenant, job limit 1000`,
    parameters: [],
    decode: jobKeyOf,
  };
}

/** Refusal of a check while another runs. */
export const driftBusy = 'drift-busy';

/** Begins a check, unless one runs. */
export function insertDriftCheck(
  tenant: number,
  job: number,
  {
    drift,
    actor,
    configuration,
    at,
  }: {
    readonly drift: number;
    readonly actor: string;
    readonly configuration: number;
    readonly at: number;
  },
): Write {
  return {
    sql: `insert into drift_check (tenant, job, drift, state, actor, configuration, started, phase, place, looked, facts)
          select cast(? as bigint), cast(? as bigint), cast(? as bigint), 'checking', cast(? as varchar), cast(? as bigint), cast(? as bigint), 'list-users', 0, 0, '{}'
          where not exists (select 1 from drift_check where tenant = ? and job = ? and state = 'checking')`,
    parameters: [tenant, job, drift, actor, configuration, at, tenant, job],
    rows: 1,
    refusal: driftBusy,
  };
}

/** Refusal of a step of a check that was cancelled, or went with its application. */
export const driftOver = 'drift-over';

/** How far a check is; refused when it does not run any more. */
export function moveDriftCheck(tenant: number, job: number, check: DriftCheck): Write {
  return {
    sql: `update drift_check set phase = ?, place = ?, looked = ?, expected = ?, facts = ?
          where tenant = ? and job = ? and drift = ? and state = 'checking'`,
    parameters: [
      check.phase,
      check.place,
      check.looked,
      check.expected ?? null,
      JSON.stringify(check.facts),
      tenant,
      job,
      check.drift,
    ],
    rows: 1,
    refusal: driftOver,
  };
}

/** How a check ended; refused when it does not run any more. */
export function endDriftCheck(
  tenant: number,
  job: number,
  drift: number,
  end: { readonly state: 'done' | 'cancelled' | 'failed'; readonly at: number; readonly problem?: string },
): Write {
  return {
    sql: `update drift_check set state = ?, ended = ?, problem = ? where tenant = ? and job = ? and drift = ? and state = 'checking'`,
    parameters: [end.state, end.at, end.problem ?? null, tenant, job, drift],
    rows: 1,
    refusal: driftOver,
  };
}

/** Of ended checks only the latest are kept. */
export function forgetDriftChecks(tenant: number, job: number, before: number): Write {
  return {
    sql: `delete from drift_check where tenant = ? and job = ? and drift < ? and state <> 'checking'`,
    parameters: [tenant, job, before],
  };
}

/** Which of these accounts, at most 500, a list has shown in this check. */
export function seenAmong(
  tenant: number,
  job: number,
  type: string,
  list: { readonly sql: string; readonly parameters: readonly (string | number | null)[] },
): Query<string> {
  return {
    sql: `select target from drift_seen where tenant = ? and job = ? and type = ? and target in ${list.sql}`,
    parameters: [tenant, job, type, ...list.parameters],
    decode: (row) => text(decodeColumns(row), 'target'),
  };
}

export function markSeen(tenant: number, job: number, type: string, target: string): Write {
  return {
    sql: `insert into drift_seen (tenant, job, type, target) values (?, ?, ?, ?) on conflict do nothing`,
    parameters: [tenant, job, type, target],
  };
}

/** The account that ends the next slice of those seen; none when fewer are left. */
export function endOfSeenSlice(tenant: number, job: number, type: string, size: number): Query<string> {
  return {
    sql: `select target from drift_seen where tenant = ? and job = ? and type = ? order by target limit 1 offset ?`,
    parameters: [tenant, job, type, size - 1],
    decode: (row) => text(decodeColumns(row), 'target'),
  };
}

/** Forgets who was seen, up to an account, or all. */
export function forgetSeen(tenant: number, job: number, type: string, upTo: string | undefined): Write {
  return upTo === undefined
    ? {
        sql: `delete from drift_seen where tenant = ? and job = ? and type = ?`,
        parameters: [tenant, job, type],
      }
    : {
        sql: `delete from drift_seen where tenant = ? and job = ? and type = ? and target <= ?`,
        parameters: [tenant, job, type, upTo],
      };
}
