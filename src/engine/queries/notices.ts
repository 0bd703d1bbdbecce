import type { Random } from '#deps.ts';
import type { Query, Write } from '#storage/port.ts';
import type { Notice, NoticeKind } from '../model/notice.ts';
import { decodeColumns, decodeJson, decodeWord, integer, text } from './decode-columns.ts';

/** A notice as it is kept; its identifier is a UUIDv7. */
export interface KeptNotice extends Notice {
  readonly notice: string;
}

/** To be put into the commit of what it tells of: it is told if that happened, and once. */
export function insertNotice(random: Pick<Random, 'entry'>, { kind, tenant, job, at, facts }: Notice): Write {
  return {
    sql: `insert into notice (tenant, notice, job, kind, at, facts, told) values (?, ?, ?, ?, ?, ?, 0)`,
    parameters: [tenant, random.entry(), job, kind, at, JSON.stringify(facts)],
  };
}

/** What nobody was told of yet, oldest first. */
export function untoldNotices(tenant: number, limit: number): Query<KeptNotice> {
  return {
    sql: `select tenant, notice, job, kind, at, facts from notice where tenant = ? and told = 0 order by notice limit ?`,
    parameters: [tenant, limit],
    decode: noticeOf,
  };
}

/** The latest of a job, newest first. */
export function noticesOfJob(tenant: number, job: number, limit: number): Query<KeptNotice> {
  return {
    sql: `select tenant, notice, job, kind, at, facts from notice where tenant = ? and job = ? order by notice desc limit ?`,
    parameters: [tenant, job, limit],
    decode: noticeOf,
  };
}

/** The latest of a kind. */
export function latestNotice(tenant: number, job: number, kind: NoticeKind): Query<KeptNotice> {
  return {
    sql: `select tenant, notice, job, kind, at, facts from notice where tenant = ? and job = ? and kind = ?
          order by notice desc limit 1`,
    parameters: [tenant, job, kind],
    decode: noticeOf,
  };
}

/** Refused when somebody else told of it meanwhile. */
export function markTold(tenant: number, notice: string): Write {
  return {
    sql: `update notice set told = 1 where tenant = ? and notice = ? and told = 0`,
    parameters: [tenant, notice],
    rows: 1,
    refusal: 'told',
  };
}

function noticeOf(row: unknown): KeptNotice {
  const values = decodeColumns(row);
  return {
    tenant: integer(values, 'tenant'),
    notice: text(values, 'notice'),
    job: integer(values, 'job'),
    kind: decodeWord(values, 'kind'),
    at: integer(values, 'at'),
    facts: decodeJson<Notice['facts']>(text(values, 'facts')),
  };
}
