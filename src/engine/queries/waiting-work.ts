import type { Query } from '#storage/port.ts';
import { decodeColumns, integer, optionalInteger, optionalText } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** What waits of an object, or of one membership of it: times in ms. */
export interface WaitingWork {
  readonly source: number;
  readonly member: number;
  readonly due: number;
  readonly attempts: number;
  /** undefined: it has not failed. */
  readonly firstFailed: number | undefined;
  readonly code: string | undefined;
  readonly failure: string | undefined;
}

const columns = 'source, member, due, attempts, first_failed, code, failure';

function waitingOf(row: unknown): WaitingWork {
  const values = decodeColumns(row);
  return {
    source: integer(values, 'source'),
    member: integer(values, 'member'),
    due: integer(values, 'due'),
    attempts: integer(values, 'attempts'),
    firstFailed: optionalInteger(values, 'first_failed'),
    code: optionalText(values, 'code'),
    failure: optionalText(values, 'failure'),
  };
}

/** What waits of memberships of a group, for these members, at most 500; `[0]`: of the object itself. */
export function waitingWork(
  tenant: number,
  job: number,
  source: number,
  members: readonly number[],
): Query<WaitingWork> {
  const list = inList(members);
  return {
    sql: `select ${columns} from work where tenant = ? and job = ? and source = ? and member in ${list.sql}`,
    parameters: [tenant, job, source, ...list.parameters],
    decode: waitingOf,
  };
}

/** The removal of an object that the guard holds, if it does. */
export function heldRemoval(tenant: number, job: number, source: number): Query<string> {
  return {
    sql: `select action from planned where tenant = ? and job = ? and state = 'held' and source = ? and member = 0 limit 1`,
    parameters: [tenant, job, source],
    decode: (row) => optionalText(decodeColumns(row), 'action') ?? '',
  };
}
