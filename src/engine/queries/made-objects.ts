import type { Query, Write } from '#storage/port.ts';
import type { ObjectType } from '../model/target.ts';
import { decodeColumns, text } from './decode-columns.ts';

/** What a simulation has made: kept beside the accounts of the target's list, so that another object of the same name meets it. */
function typeOf(type: ObjectType, path: string): string {
  return `made ${type} ${path}`;
}

export function insertMade(
  tenant: number,
  job: number,
  row: { readonly type: ObjectType; readonly path: string; readonly target: string; readonly match: string },
): Write {
  return {
    sql: `insert into listed_match (tenant, job, type, precedence, match, target) values (?, ?, ?, 0, ?, ?)
          on conflict (tenant, job, type, precedence, match, target) do nothing`,
    parameters: [tenant, job, typeOf(row.type, row.path), row.match, row.target],
  };
}

/** Identifiers of what was made with this key, at most two. */
export function madeByMatch(tenant: number, job: number, type: ObjectType, path: string, match: string): Query<string> {
  return {
    sql: `select target from listed_match where tenant = ? and job = ? and type = ? and precedence = 0 and match = ? order by target limit 2`,
    parameters: [tenant, job, typeOf(type, path), match],
    decode: (row) => text(decodeColumns(row), 'target'),
  };
}
