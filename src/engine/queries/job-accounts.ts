import type { Query } from '#storage/port.ts';
import type { Job } from '../model/job.ts';
import type { LinkOrigin, LinkState } from '../model/link.ts';
import type { Attributes } from '../model/target.ts';
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

/** What a job has to do with one object of the directory. */
export interface JobAccount {
  readonly job: number;
  readonly state: Job['state'];
  readonly link:
    | {
        readonly target: string | undefined;
        readonly origin: LinkOrigin;
        readonly state: LinkState;
        readonly situation: string;
        readonly written: Attributes;
        readonly at: number;
      }
    | undefined;
  readonly work: { readonly due: number; readonly attempts: number; readonly failure: string | undefined } | undefined;
}

/** Every job of a tenant with its link to an object and the object's work. */
export function jobAccounts(tenant: number, source: number): Query<JobAccount> {
  return {
    sql: `select j.job as job, j.state as job_state, l.type as l_type, l.target as target, l.origin as origin,
            l.state as link_state, l.situation as situation, l.written as written, l.at as at,
            w.due as due, w.attempts as attempts, w.failure as failure
          from job j
          left join link l on l.tenant = j.tenant and l.job = j.job and l.source = ?
          left join work w on w.tenant = j.tenant and w.job = j.job and w.source = ? and w.member = 0
          where j.tenant = ? order by j.job limit 1000`,
    parameters: [source, source, tenant],
    decode: jobAccountOf,
  };
}

function jobAccountOf(row: unknown): JobAccount {
  const values = decodeColumns(row);
  const due = optionalInteger(values, 'due');
  return {
    job: integer(values, 'job'),
    state: decodeWord(values, 'job_state'),
    link: values.l_type === null ? undefined : linkOf(values),
    work:
      due === undefined
        ? undefined
        : { due, attempts: integer(values, 'attempts'), failure: optionalText(values, 'failure') },
  };
}

function linkOf(values: Columns): JobAccount['link'] {
  const written = optionalText(values, 'written');
  return {
    target: optionalText(values, 'target'),
    origin: decodeWord(values, 'origin'),
    state: decodeWord(values, 'link_state'),
    situation: text(values, 'situation'),
    written: written === undefined ? {} : decodeJson<Attributes>(written),
    at: integer(values, 'at'),
  };
}
