import type { JsonObject } from '#scim/json.ts';
import type { Query, Value } from '#storage/port.ts';
import type { Link } from '../model/link.ts';
import type { SentCreate } from '../model/sent-create.ts';
import type { Subject, Work } from '../model/subject.ts';
import type { Attributes, ObjectType } from '../model/target.ts';
import { urgencyNumber } from '../model/urgency.ts';
import {
  type Columns,
  decodeColumns,
  decodeJson,
  decodeWord,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';

/** A select of object numbers `n`: which objects a page holds. */
export interface Numbers {
  readonly sql: string;
  readonly parameters: readonly Value[];
  /** Only objects that are in the directory, of this type. */
  readonly only?: ObjectType;
  readonly limit?: number;
}

const nothingWritten: Attributes = Object.freeze({});

/** Objects with link and work, by number: the first of the statements that load a page. Roles are added by `withRoles`. */
export function subjectsOf(tenant: number, job: number, numbers: Numbers): Query<Subject> {
  const inner = numbers.only !== undefined;
  return {
    sql: `select c.n as n, r.id as id, r.type as type, r.doc as doc, r.deleted as deleted,
            l.type as l_type, l.target as l_target, l.origin as l_origin, l.state as l_state, l.situation as l_situation,
            l.written as l_written, l.configuration as l_configuration, l.cycle as l_cycle, t.etag as l_etag,
            l.kept as l_kept, l.revision as l_revision, p.target as p_target, p.state as p_state, h.state as h_state,
            w.seq as w_seq, w.urgency as w_urgency, w.attempts as w_attempts, w.first_failed as w_first_failed, w.sent as w_sent,
            (select v.leaver from revocation o cross join revocation v where o.tenant = ? and o.job = ? and o.source = c.n
              and v.tenant = o.tenant and v.leaver = o.leaver and v.job = o.job and v.state = 'open' limit 1) as v_leaver
          from (${numbers.sql}) c
          ${inner ? 'cross join resource r' : 'left join resource r on r.tenant = ? and r.n = c.n'}
          left join link l on l.tenant = ? and l.job = ? and l.source = c.n
          left join work w on w.tenant = ? and w.job = ? and w.source = c.n and w.member = 0
          left join account t on t.tenant = l.tenant and t.job = l.job and t.type = l.type and t.target = l.target
          left join pending_match p on p.tenant = ? and p.job = ? and p.source = c.n
          left join group_push h on h.tenant = ? and h.application = ? and h.principal = c.n
          ${inner ? 'where r.tenant = ? and r.n = c.n and r.type = ?' : ''}
          order by c.n limit ?`,
    parameters: [
      tenant,
      job,
      ...numbers.parameters,
      ...(inner ? [] : [tenant]),
      tenant,
      job,
      tenant,
      job,
      tenant,
      job,
      tenant,
      job,
      ...(numbers.only === undefined ? [] : [tenant, numbers.only]),
      numbers.limit ?? 1000,
    ],
    decode: subjectOf,
  };
}

function subjectOf(row: unknown): Subject {
  const values = decodeColumns(row);
  const source = integer(values, 'n');
  const doc = optionalText(values, 'doc');
  const work = workOf(values, source);
  return {
    source,
    type: typeOf(values, work),
    id: optionalText(values, 'id'),
    doc: doc === undefined ? undefined : decodeJson<JsonObject>(doc),
    deleted: values.deleted !== null,
    roles: [],
    link: linkOf(values, source),
    work,
    ...(isDemanded(values) ? { demanded: true } : {}),
    ...(values.h_state === null ? {} : { push: decodeWord(values, 'h_state') }),
    ...(values.v_leaver === null ? {} : { leaving: true }),
    ...(values.p_target === null
      ? {}
      : { pending: { target: text(values, 'p_target'), state: decodeWord(values, 'p_state') } }),
  };
}

/** Of what was purged the link knows it, or the create that went out. */
function typeOf(values: Columns, work: Work | undefined): ObjectType {
  if (values.type !== null) return decodeWord(values, 'type');
  return values.l_type === null ? (work?.sent?.type ?? 'User') : decodeWord(values, 'l_type');
}

/** An administrator waits for it, or did when it failed. */
function isDemanded(values: Columns): boolean {
  if (values.w_seq === null) return false;
  return integer(values, 'w_urgency') === urgencyNumber('demanded') || values.w_first_failed !== null;
}

function linkOf(values: Columns, source: number): Link | undefined {
  if (values.l_type === null) return undefined;
  const written = optionalText(values, 'l_written');
  const kept = optionalText(values, 'l_kept');
  return {
    source,
    type: decodeWord(values, 'l_type'),
    target: optionalText(values, 'l_target'),
    origin: decodeWord(values, 'l_origin'),
    state: decodeWord(values, 'l_state'),
    situation: text(values, 'l_situation'),
    written: written === undefined ? nothingWritten : decodeJson<Attributes>(written),
    kept: kept === undefined ? nothingWritten : decodeJson<Attributes>(kept),
    configuration: integer(values, 'l_configuration'),
    cycle: integer(values, 'l_cycle'),
    etag: optionalText(values, 'l_etag'),
    revision: integer(values, 'l_revision'),
  };
}

function workOf(values: Columns, source: number): Work | undefined {
  if (values.w_seq === null) return undefined;
  const sent = optionalText(values, 'w_sent');
  return {
    source,
    member: 0,
    seq: integer(values, 'w_seq'),
    urgency: integer(values, 'w_urgency'),
    attempts: integer(values, 'w_attempts'),
    firstFailed: optionalInteger(values, 'w_first_failed'),
    sent: sent === undefined ? undefined : decodeSent(sent),
  };
}

/** Before names were kept it held the time alone. */
function decodeSent(sent: string): SentCreate {
  const decoded = decodeJson<SentCreate | number>(sent);
  return typeof decoded === 'number' ? { at: decoded, names: {} } : decoded;
}
