import type { Query, Write } from '#storage/port.ts';
import type { PushState } from '../model/group-push.ts';
import { decodeColumns, decodeWord, integer } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** Which of these groups, at most 500, rest: their push is inactive. */
export function restingPushes(tenant: number, application: number, groups: readonly number[]): Query<number> {
  const list = inList(groups);
  return {
    sql: `select principal as n from group_push where tenant = ? and application = ? and principal in ${list.sql} and state = 'inactive'`,
    parameters: [tenant, application, ...list.parameters],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** What was said of pushing a group. */
export interface SaidPush {
  readonly state: PushState;
  /** It is pushed by its name, whether or not anything else takes it in. */
  readonly named: boolean;
}

/** What was said of pushing a group; none: nothing. */
export function pushOf(tenant: number, application: number, group: number): Query<SaidPush> {
  return {
    sql: `select state, named from group_push where tenant = ? and application = ? and principal = ?`,
    parameters: [tenant, application, group],
    decode: (row) => {
      const values = decodeColumns(row);
      return { state: decodeWord(values, 'state'), named: integer(values, 'named') === 1 };
    },
  };
}

/** Says of a group how it is pushed; undefined: as nothing had ever been said. `at` in ms. */
export function setPush(
  tenant: number,
  application: number,
  group: number,
  said: SaidPush | undefined,
  { at, actor }: { readonly at: number; readonly actor: string },
): Write {
  if (said === undefined)
    return {
      sql: `delete from group_push where tenant = ? and application = ? and principal = ?`,
      parameters: [tenant, application, group],
    };
  return {
    sql: `insert into group_push (tenant, application, principal, state, named, at, actor) values (?, ?, ?, ?, ?, ?, ?)
          on conflict (tenant, application, principal) do update set state = excluded.state, named = excluded.named,
            at = excluded.at, actor = excluded.actor`,
    parameters: [tenant, application, group, said.state, said.named ? 1 : 0, at, actor],
  };
}
