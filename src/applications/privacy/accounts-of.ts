import type { ResourceContext } from '#resources/context.ts';
import type { JsonObject } from '#scim/json.ts';
import { decodeAccount } from './decode-account.ts';

/** An account of a person at an application, as the link says. */
export interface SubjectAccount {
  /** Of the job; below 0 for the copy that a simulation works on. */
  readonly job: number;
  readonly application: string;
  readonly type: string;
  readonly target: string;
  readonly state: string;
  readonly written: JsonObject;
}

/** Names an account among those of a tenant. */
export function accountKey(job: number, type: string, target: string): string {
  return JSON.stringify([job, type, target]);
}

/** The accounts that the person is known to have at applications, at most 1,000. */
export function accountsOf({ storage, tenant }: ResourceContext, n: number): Promise<SubjectAccount[]> {
  return storage.read({
    sql: `select l.job, p.name, l.type, l.target, l.state, l.written from job j
          join application p on p.tenant = j.tenant and p.application = j.application
          join link l on l.tenant = j.tenant and l.source = ? and l.job in (j.job, -j.job)
          where j.tenant = ? and l.target is not null order by p.name limit 1000`,
    parameters: [n, tenant.tenant],
    decode: decodeAccount,
  });
}
