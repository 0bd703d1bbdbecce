import type { Query, Write } from '#storage/port.ts';
import type { PendingMatch } from '../model/decision.ts';
import type { AttributeChange, ObjectType } from '../model/target.ts';
import { decodeColumns, decodeJson, decodeWord, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** An account that was found for an object and waits for adoption. */
export interface PendingRow extends PendingMatch {
  readonly source: number;
  readonly type: ObjectType;
  readonly at: number;
}

/** Remembers a found account; one that was approved stays approved while it is the same account. */
export function upsertPendingMatch(tenant: number, job: number, row: PendingRow): Write {
  return {
    sql: `insert into pending_match (tenant, job, source, type, target, name, changes, state, at)
          values (?, ?, ?, ?, ?, ?, ?, 'pending', ?)
          on conflict (tenant, job, source) do update set name = excluded.name, changes = excluded.changes, at = excluded.at,
            state = case when pending_match.target = excluded.target then pending_match.state else 'pending' end,
            target = excluded.target`,
    parameters: [tenant, job, row.source, row.type, row.target, row.name, JSON.stringify(row.changes), row.at],
  };
}

export function dropPendingMatch(tenant: number, job: number, source: number): Write {
  return {
    sql: `delete from pending_match where tenant = ? and job = ? and source = ?`,
    parameters: [tenant, job, source],
  };
}

/** Lets the next evaluation link what waits, if it is still that account. */
export function approveMatch(tenant: number, job: number, source: number, target: string): Write {
  return {
    sql: `update pending_match set state = 'approved' where tenant = ? and job = ? and source = ? and target = ?`,
    parameters: [tenant, job, source, target],
    rows: 1,
    refusal: 'pending-changed',
  };
}

/** What waits for adoption after an object, in order. */
export function pendingMatches(tenant: number, job: number, after: number, limit: number): Query<PendingRow> {
  return {
    sql: `select source, type, target, name, changes, at from pending_match
          where tenant = ? and job = ? and source > ? and state = 'pending' order by source limit ?`,
    parameters: [tenant, job, after, limit],
    decode: pendingOf,
  };
}

/** What waits for adoption among these objects, at most 500. */
export function pendingAmong(tenant: number, job: number, sources: readonly number[]): Query<PendingRow> {
  const list = inList(sources);
  return {
    sql: `select source, type, target, name, changes, at from pending_match
          where tenant = ? and job = ? and source in ${list.sql} and state = 'pending'`,
    parameters: [tenant, job, ...list.parameters],
    decode: pendingOf,
  };
}

function pendingOf(row: unknown): PendingRow {
  const values = decodeColumns(row);
  return {
    source: integer(values, 'source'),
    type: decodeWord(values, 'type'),
    target: text(values, 'target'),
    name: text(values, 'name'),
    changes: decodeJson<readonly AttributeChange[]>(text(values, 'changes')),
    at: integer(values, 'at'),
  };
}
