import type { Query, Write } from '#storage/port.ts';
import type { Evidence, RevocationState } from '../model/leaver.ts';
import { decodeColumns, integer, optionalText, text } from './decode-columns.ts';
import { leaversOf } from './leavers.ts';

/** What is written down of a revocation. */
export interface RevocationRow {
  readonly state: RevocationState;
  /** When it ended (ms); undefined while it is open. */
  readonly ended: number | undefined;
  readonly attempts: number;
  readonly code: string | undefined;
  readonly entry: string | undefined;
  readonly evidence: Evidence;
}

/** Opens a revocation at every application where somebody has an account that can be used. */
export function openRevocations(tenant: number, leaver: string, source: number): Write {
  return {
    sql: `insert into revocation (tenant, leaver, job, source, application, account, state, ended, attempts, code, entry, evidence, gone)
          select k.tenant, cast(? as varchar), k.job, k.source, a.name, k.target, 'open', cast(null as bigint), 0,
            cast(null as varchar), cast(null as varchar), '', cast(null as bigint)
          from job j cross join link k cross join application a
          where j.tenant = ? and k.source = ? and k.type = 'User' and k.state = 'active' and k.target is not null
            and k.tenant = j.tenant and k.job = j.job and a.tenant = j.tenant and a.application = j.application`,
    parameters: [leaver, tenant, source],
  };
}

/** Writes a revocation of one job down for somebody who left. */
export function insertRevocation(
  tenant: number,
  row: RevocationRow & {
    readonly leaver: string;
    readonly job: number;
    readonly source: number;
    readonly application: string;
    readonly account: string;
  },
): Write {
  return {
    sql: `insert into revocation (tenant, leaver, job, source, application, account, state, ended, attempts, code, entry, evidence, gone)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)`,
    parameters: [tenant, row.leaver, row.job, row.source, row.application, row.account, ...cellsOf(row)],
  };
}

/** Says how the open revocations of an account stand now; what has ended is never written again. */
export function updateRevocations(tenant: number, job: number, source: number, row: RevocationRow): Write {
  return {
    sql: `update revocation set state = ?, ended = ?, attempts = ?, code = ?, entry = ?, evidence = ?
          where tenant = ? and job = ? and state in ('open', 'kept') and leaver in (${leaversOf})`,
    parameters: [...cellsOf(row), tenant, job, tenant, source],
  };
}

function cellsOf({ state, ended, attempts, code, entry, evidence }: RevocationRow) {
  return [state, ended ?? null, attempts, code ?? null, entry ?? null, JSON.stringify(evidence)];
}

/** Ends what is open of somebody who came back: at one job, or of one leaving at all. */
export function returnRevocations(
  tenant: number,
  source: number,
  { at, job, leaver }: { readonly at: number; readonly job?: number; readonly leaver?: string },
): Write {
  return {
    sql: `update revocation set state = 'returned', ended = ? where tenant = ? and state = 'open' and leaver in (${leaversOf})
          ${job === undefined ? '' : 'and job = ?'} ${leaver === undefined ? '' : 'and leaver = ?'}`,
    parameters: [
      at,
      tenant,
      tenant,
      source,
      ...(job === undefined ? [] : [job]),
      ...(leaver === undefined ? [] : [leaver]),
    ],
  };
}

/** Somebody is in scope of a job again: what left only this application has returned. */
export function returnToJob(tenant: number, job: number, source: number, at: number): Write {
  return {
    sql: `update leaver set returned = ? where tenant = ? and leaver in (${leaversOf}) and returned is null
          and cause in ('unassigned', 'out-of-scope') and exists (select 1 from revocation v
            where v.tenant = leaver.tenant and v.leaver = leaver.leaver and v.job = ?)`,
    parameters: [at, tenant, tenant, source, job],
  };
}

/** Notes when an account that was disabled was deleted, too. */
export function setGone(tenant: number, job: number, source: number, at: number): Write {
  return {
    sql: `update revocation set gone = ? where tenant = ? and job = ? and state = 'disabled' and gone is null
          and leaver in (${leaversOf})`,
    parameters: [at, tenant, job, tenant, source],
  };
}

/** Ends what is open at a job that is removed: its accounts are disabled already, or nobody can revoke them any more. */
export function endRevocations(
  tenant: number,
  job: number,
  state: 'disabled' | 'removed',
  at: number,
): readonly Write[] {
  return [
    {
      sql: `update leaver set open = open - 1 where tenant = ? and leaver in (select leaver from revocation
              where tenant = ? and job = ? and state in ('open', 'kept') and state = 'open')`,
      parameters: [tenant, tenant, job],
    },
    {
      sql: `update revocation set state = ?, ended = ?, code = 'application-removed'
            where tenant = ? and job = ? and state in ('open', 'kept') and state = 'open'`,
      parameters: [state, at, tenant, job],
    },
  ];
}

/** When the change of a number was made, and by whom, if it can be what an evaluation of `source` was asked for. */
export function changeOf(
  tenant: number,
  seq: number,
  source: number,
): Query<{ readonly at: number; readonly actor: string | undefined }> {
  return {
    sql: `select at, actor from change where tenant = ? and seq = ? and (n = ? or member = ? or type = 'Group')`,
    parameters: [tenant, seq, source, source],
    decode: (row) => {
      const values = decodeColumns(row);
      return { at: integer(values, 'at'), actor: optionalText(values, 'actor') };
    },
  };
}

/** Of an account, the leaving whose revocation is not ended. */
export function openRevocationOf(tenant: number, job: number, source: number): Query<string> {
  return {
    sql: `select leaver from revocation where tenant = ? and job = ? and state in ('open', 'kept') and leaver in (${leaversOf}) limit 1`,
    parameters: [tenant, job, tenant, source],
    decode: (row) => text(decodeColumns(row), 'leaver'),
  };
}
