import { isJsonObject, type JsonObject } from '#scim/json.ts';
import type { Query, Write } from '#storage/port.ts';
import {
  type Columns,
  decodeColumns,
  decodeJson,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';

/** Failed work of a job under one code. */
export interface FailureGroup {
  readonly code: string;
  readonly count: number;
  /** Milliseconds since 1970: the first failure of any, and the next attempt of any. */
  readonly firstFailed: number;
  readonly next: number;
}

/** Where failed work stands in its order. */
export interface FailureKey {
  readonly code: string;
  readonly source: number;
  /** 0: the object itself; else one membership of group `source`. */
  readonly member: number;
}

/** Failed work that waits for its next attempt (escrow). */
export interface FailedObject extends FailureKey {
  readonly type: string;
  readonly id: string | undefined;
  readonly name: string;
  readonly memberName: string | undefined;
  readonly message: string;
  readonly attempts: number;
  readonly firstFailed: number;
  readonly next: number;
}

/** How many failed, by code, the most frequent first. */
export function failureGroups(tenant: number, job: number): Query<FailureGroup> {
  return {
    sql: `select code, count(*) as count, min(first_failed) as first_failed, min(due) as due from work
          where tenant = ? and job = ? and first_failed is not null and code is not null group by code order by count desc, code`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        code: text(values, 'code'),
        count: integer(values, 'count'),
        firstFailed: integer(values, 'first_failed'),
        next: integer(values, 'due'),
      };
    },
  };
}

/** Failed work behind a place, by code and number; of one code only where one is given. */
export function failedObjects(
  tenant: number,
  job: number,
  { code, after, limit }: { readonly code?: string; readonly after: FailureKey; readonly limit: number },
): Query<FailedObject> {
  return {
    sql: `select w.code as code, w.source as source, w.member as member, w.failure as failure, w.attempts as attempts,
            w.first_failed as first_failed, w.due as due, r.id as id, r.type as type, r.doc as doc, m.doc as member_doc
          from (select code, source, member, failure, attempts, first_failed, due from work
                where tenant = ? and job = ? and first_failed is not null and (code, source, member) > (?, ?, ?)
                ${code === undefined ? '' : 'and code = ?'} order by code, source, member limit ?) w
          left join resource r on r.tenant = ? and r.n = w.source
          left join resource m on m.tenant = ? and m.n = w.member order by w.code, w.source, w.member`,
    parameters: [
      tenant,
      job,
      after.code,
      after.source,
      after.member,
      ...(code === undefined ? [] : [code]),
      limit,
      tenant,
      tenant,
    ],
    decode: (row) => {
      const values = decodeColumns(row);
      const source = integer(values, 'source');
      return {
        code: text(values, 'code'),
        source,
        member: integer(values, 'member'),
        type: optionalText(values, 'type') ?? 'User',
        id: optionalText(values, 'id'),
        name: nameIn(values, 'doc') ?? `object ${source}`,
        memberName: nameIn(values, 'member_doc'),
        message: optionalText(values, 'failure') ?? '',
        attempts: integer(values, 'attempts'),
        firstFailed: optionalInteger(values, 'first_failed') ?? 0,
        next: integer(values, 'due'),
      };
    },
  };
}

function nameIn(values: Columns, column: string): string | undefined {
  const json = optionalText(values, column);
  if (json === undefined) return undefined;
  const doc = decodeJson<JsonObject>(json);
  const name = isJsonObject(doc) ? (doc.userPrincipalName ?? doc.displayName) : undefined;
  return typeof name === 'string' ? name : undefined;
}

const atOnce = `update work set due = 0, urgency = 1 where tenant = ? and job = ? and first_failed is not null`;

/** Makes failed work due now: all of it, or that of one code. */
export function retryFailures(tenant: number, job: number, code: string | undefined): Write {
  return code === undefined
    ? { sql: atOnce, parameters: [tenant, job] }
    : { sql: `${atOnce} and code = ?`, parameters: [tenant, job, code] };
}

/** Makes one piece of failed work due now. */
export function retryFailure(tenant: number, job: number, { source, member }: Omit<FailureKey, 'code'>): Write {
  return { sql: `${atOnce} and source = ? and member = ?`, parameters: [tenant, job, source, member] };
}
