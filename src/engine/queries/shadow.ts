import type { Query, Write } from '#storage/port.ts';
import { decodeColumns, integer, text } from './decode-columns.ts';

/**
 * A simulated cycle works on a copy of what its job knows, under the job's number with a minus sign: whatever it writes, the job itself
 * never reads.
 */
export function shadowOf(job: number): number {
  return -job;
}

/** What is copied, by the number of its object; `cycle` 0: no cycle has counted it. */
const copied = {
  link: {
    columns: 'source, type, target, origin, state, situation, written, configuration, at, kept, revision',
    fixed: ', cycle',
    value: ', 0',
  },
  work: {
    columns: 'source, member, seq, urgency, due, attempts, first_failed, code, failure, sent',
    fixed: '',
    value: '',
  },
  pending_match: { columns: 'source, type, target, name, changes, state, at', fixed: '', value: '' },
  written_member: { columns: 'source, member', fixed: '', value: '' },
} as const;

export type Copied = keyof typeof copied;
export const copiedTables: readonly Copied[] = ['link', 'work', 'pending_match', 'written_member'];

/** Copies the rows of a range of objects. */
export function copyRange(table: Copied, tenant: number, job: number, after: number, upTo: number): Write {
  const { columns, fixed, value } = copied[table];
  return {
    sql: `insert into ${table} (tenant, job, ${columns}${fixed}) select tenant, cast(? as bigint), ${columns}${value}
          from ${table} where tenant = ? and job = ? and source > ? and source <= ?`,
    parameters: [shadowOf(job), tenant, job, after, upTo],
  };
}

/** The object that ends a slice of so many rows; none when fewer are left. */
export function endOfCopySlice(table: Copied, tenant: number, job: number, after: number, size: number): Query<number> {
  return {
    sql: `select source as n from ${table} where tenant = ? and job = ? and source > ? order by source limit 1 offset ?`,
    parameters: [tenant, job, after, size - 1],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** Deletes the copied rows of a range of objects. */
export function dropRange(table: Copied, tenant: number, job: number, upTo: number): Write {
  return {
    sql: `delete from ${table} where tenant = ? and job = ? and source <= ?`,
    parameters: [tenant, shadowOf(job), upTo],
  };
}

/** Where a simulation keeps what it has read and made, by identifier of the target. */
const seenTables = ['account', 'listed_match'] as const;
export type SeenTable = (typeof seenTables)[number];
export const shadowSeenTables: readonly SeenTable[] = seenTables;

/** Any of it. */
export function someShadowSeen(table: SeenTable, tenant: number, job: number): Query<string> {
  return {
    sql: `select target from ${table} where tenant = ? and job = ? limit 1`,
    parameters: [tenant, shadowOf(job)],
    decode: (row) => text(decodeColumns(row), 'target'),
  };
}

/** Deletes so many of it. */
export function dropShadowSeen(table: SeenTable, tenant: number, job: number, size: number): Write {
  const shadow = shadowOf(job);
  return {
    sql: `delete from ${table} where tenant = ? and job = ? and (type, target) in
          (select type, target from ${table} where tenant = ? and job = ? order by type, target limit ?)`,
    parameters: [tenant, shadow, tenant, shadow, size],
  };
}

/** What a simulated cycle made besides. */
export function dropRest(tenant: number, job: number): readonly Write[] {
  return [...seenTables, 'planned', 'removal', 'cycle'].map((table) => ({
    sql: `delete from ${table} where tenant = ? and job = ?`,
    parameters: [tenant, shadowOf(job)],
  }));
}

/** Everything of it at once, when the job itself goes. */
export function dropShadowWrites(tenant: number, job: number): readonly Write[] {
  const tables = copiedTables.map((table) => ({
    sql: `delete from ${table} where tenant = ? and job = ?`,
    parameters: [tenant, shadowOf(job)],
  }));
  return [...tables, ...dropRest(tenant, job)];
}
