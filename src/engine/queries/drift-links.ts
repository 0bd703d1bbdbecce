import type { Query, Write } from '#storage/port.ts';
import type { Link } from '../model/link.ts';
import type { Attributes, ObjectType } from '../model/target.ts';
import { type Columns, decodeColumns, decodeJson, decodeWord, integer, optionalText, text } from './decode-columns.ts';
import { forgetMemberships } from './links.ts';
import { inList } from './placeholders.ts';

/** A link with an account, as a check compares it. */
export type ComparedLink = Pick<Link, 'source' | 'type' | 'state' | 'written' | 'kept' | 'revision'> & {
  readonly target: string;
};

const columns = 'source, type, target, state, written, kept, revision';

function linkOf(row: unknown): ComparedLink {
  const values = decodeColumns(row);
  return {
    source: integer(values, 'source'),
    type: decodeWord(values, 'type'),
    target: text(values, 'target'),
    state: decodeWord(values, 'state'),
    written: attributesOf(values, 'written'),
    kept: attributesOf(values, 'kept'),
    revision: integer(values, 'revision'),
  };
}

/** The links of these accounts, at most 500. */
export function linksOfTargets(
  tenant: number,
  job: number,
  type: ObjectType,
  targets: readonly string[],
): Query<ComparedLink> {
  const list = inList(targets);
  return {
    sql: `select ${columns} from link where tenant = ? and job = ? and type = ? and target in ${list.sql}`,
    parameters: [tenant, job, type, ...list.parameters],
    decode: linkOf,
  };
}

/** Links of a type with an account, behind an object, in order. */
export function linksBehind(
  tenant: number,
  job: number,
  type: ObjectType,
  after: number,
  limit: number,
): Query<ComparedLink> {
  return {
    sql: `select ${columns} from link where tenant = ? and job = ? and source > ? and type = ? and target is not null
          order by source limit ?`,
    parameters: [tenant, job, after, type, limit],
    decode: linkOf,
  };
}

/** What was written to an account is to be compared otherwise from now on, unless an administrator changed its link. */
export function setWritten(
  tenant: number,
  job: number,
  { source, revision }: ComparedLink,
  written: Attributes,
): Write {
  return {
    sql: `update link set written = ? where tenant = ? and job = ? and source = ? and revision = ?`,
    parameters: [JSON.stringify(written), tenant, job, source, revision],
  };
}

/** The account is gone: its object has none any more, and is evaluated anew; refused when an administrator changed the link. */
export function forgetAccount(
  tenant: number,
  job: number,
  { source, type, target, revision }: ComparedLink,
): readonly Write[] {
  return [
    {
      sql: `update link set target = null, origin = 'none', state = 'unlinked', situation = 'missing', written = '{}', kept = null
            where tenant = ? and job = ? and source = ? and revision = ? and target = ?`,
      parameters: [tenant, job, source, revision, target],
      rows: 1,
      refusal: 'link-moved',
    },
    {
      sql: `delete from account where tenant = ? and job = ? and type = ? and target = ?`,
      parameters: [tenant, job, type, target],
    },
    ...forgetMemberships(tenant, job, source),
  ];
}

/** A member of a group as it was written, with its account. */
export interface WrittenAccount {
  readonly member: number;
  readonly target: string | undefined;
  /** The directory has it still. */
  readonly wanted: boolean;
}

/** The members that were written to a group behind one, in order. */
export function writtenAccounts(
  tenant: number,
  job: number,
  group: number,
  after: number,
  limit: number,
): Query<WrittenAccount> {
  return {
    sql: `select x.member as member, l.target as target, m.member_n as wanted from written_member x
          left join link l on l.tenant = x.tenant and l.job = x.job and l.source = x.member
          left join membership m on m.tenant = x.tenant and m.group_n = x.source and m.member_n = x.member
          where x.tenant = ? and x.job = ? and x.source = ? and x.member > ? order by x.member limit ?`,
    parameters: [tenant, job, group, after, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      const target = optionalText(values, 'target');
      return { member: integer(values, 'member'), target, wanted: values.wanted !== null };
    },
  };
}

/** Whose accounts these are, at most 500, and whether the directory has them in a group: of users and of groups. */
export function membersOfTargets(
  tenant: number,
  job: number,
  group: number,
  targets: readonly string[],
): Query<{ readonly source: number; readonly target: string; readonly wanted: boolean }> {
  const list = inList(targets);
  const branch = `select l.source as source, l.target as target, m.member_n as wanted from link l
    left join membership m on m.tenant = l.tenant and m.group_n = ? and m.member_n = l.source
    where l.tenant = ? and l.job = ? and l.type = ? and l.target in ${list.sql}`;
  return {
    sql: `${branch} union all ${branch}`,
    parameters: [group, tenant, job, 'User', ...list.parameters, group, tenant, job, 'Group', ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return { source: integer(values, 'source'), target: text(values, 'target'), wanted: values.wanted !== null };
    },
  };
}

function attributesOf(values: Columns, name: string): Attributes {
  const json = optionalText(values, name);
  return json === undefined ? {} : decodeJson<Attributes>(json);
}
