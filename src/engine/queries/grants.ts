import type { Query } from '#storage/port.ts';
import { decodeColumns, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** An assignment as it stands, with who made it and when (ms). */
export interface AssignmentRow {
  readonly principal: number;
  readonly role: string;
  readonly at: number;
  readonly actor: string;
}

/** The assignments of these objects to an application, at most 500 objects. */
export function assignmentsOfThese(
  tenant: number,
  application: number,
  principals: readonly number[],
): Query<AssignmentRow> {
  const list = inList(principals);
  return {
    sql: `select principal, role, at, actor from assignment where tenant = ? and application = ? and principal in ${list.sql}
          order by principal, role`,
    parameters: [tenant, application, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        principal: integer(values, 'principal'),
        role: text(values, 'role'),
        at: integer(values, 'at'),
        actor: text(values, 'actor'),
      };
    },
  };
}
