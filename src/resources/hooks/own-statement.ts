import type { ScimError } from '#scim/error.ts';
import { isOwnTable, ownPrefix } from '#storage/own-tables.ts';
import type { Value } from '#storage/port.ts';

/** A statement on the application's own tables in the same database. */
export interface OwnStatement {
  /** One statement with `?` placeholders. The table it writes begins with `app_`, or names its PostgreSQL schema. */
  readonly sql: string;
  /** Texts, numbers and null; booleans as 0 and 1. */
  readonly parameters?: readonly Value[];
  /** How many rows it must touch; another number refuses the whole request. */
  readonly rows?: number;
  /** What the client is told when `rows` does not hold or a unique key is taken; `again`: the request and its hooks begin again. */
  readonly refusal?: ScimError | 'again';
}

/** What SQLite calls its one schema, and what Rollcall's is called in PostgreSQL unless it has another name. */
const rollcallSchemas = ['main', 'rollcall'];

const name = '(?:"[^"]+"|[a-z_][a-z0-9_]*)';
const table = `(${name}(?:\\.${name})?)`;
const missing = '(?:if (?:not )?exists )?';
const changesRows = new RegExp(
  `^(?:insert (?:or [a-z]+ )?into|replace into|update(?: or [a-z]+| only)?|delete from(?: only)?|merge into) ${table}(?= |\\(|$)`,
  'i',
);
const changesTables = new RegExp(
  `^(?:create table ${missing}|create (?:unique )?index ${missing}${ownPrefix}[a-z0-9_]+ on |alter table ${missing}|drop table ${missing}|drop index ${missing})${table}(?= |\\(|$)`,
  'i',
);

/**
 * What is wrong with a statement of the application's own; undefined when nothing is. It keeps slips of the pen away from
 * Rollcall's tables; it is no wall against an application that means harm, for that runs in the same process.
 *
 * @param tables whether tables may be made and changed, and not only their rows
 */
export function problemOfStatement(sql: string, tables: boolean): string | undefined {
  const text = sql.trim().replace(/\s+/g, ' ');
  const target = changesRows.exec(text)?.[1] ?? (tables ? changesTables.exec(text)?.[1] : undefined);
  const shown = text.slice(0, 60);
  if (target === undefined) {
    const kinds = tables
      ? 'INSERT, UPDATE, DELETE, CREATE TABLE, CREATE INDEX, ALTER TABLE or DROP'
      : 'INSERT, UPDATE or DELETE';
    return `"${shown}" is not taken: a statement begins with ${kinds} and names its table.`;
  }
  const renamed = /^alter table .* rename to (\S+)$/i.exec(text)?.[1];
  if (renamed !== undefined && !isOwnTable(renamed.replaceAll('"', '').toLowerCase())) {
    return `"${shown}" is not taken: the new name begins with ${ownPrefix}, too.`;
  }
  const [first = '', second] = target.replaceAll('"', '').toLowerCase().split('.');
  if (second !== undefined && !rollcallSchemas.includes(first)) return undefined;
  if (isOwnTable(second ?? first)) return undefined;
  return `"${shown}" is not taken: ${target} is no table of the application. Its tables begin with ${ownPrefix}; in PostgreSQL another schema may be named.`;
}
