import type { Canary } from '#connectors/scim/self-test/self-test.ts';
import type { Query, Write } from '#storage/port.ts';
import { decodeSelfTest, type StoredSelfTest } from './decode-self-test.ts';

const columns = 'application, started, ended, actor, report, quirks, canaries';

/** The last self-test of an application. */
export function selectSelfTest(tenant: number, application: number): Query<StoredSelfTest> {
  return {
    sql: `select ${columns} from self_test where tenant = ? and application = ?`,
    parameters: [tenant, application],
    decode: decodeSelfTest,
  };
}

/** Self-tests of an organisation by application; at most 1,000. */
export function selectSelfTests(tenant: number): Query<StoredSelfTest> {
  return {
    sql: `select ${columns} from self_test where tenant = ? order by application limit 1000`,
    parameters: [tenant],
    decode: decodeSelfTest,
  };
}

/** Begins a self-test in place of the one before, whose canaries must be gone. */
export function beginSelfTest(tenant: number, application: number, at: number, actor: string): readonly Write[] {
  return [
    { sql: 'delete from self_test where tenant = ? and application = ?', parameters: [tenant, application] },
    {
      sql: `insert into self_test (tenant, ${columns}) values (?, ?, ?, null, ?, '[]', '{}', '[]')`,
      parameters: [tenant, application, at, actor],
    },
  ];
}

/** Keeps how far a self-test is. */
export function updateSelfTest(tenant: number, { application, ended, steps, quirks, canaries }: StoredSelfTest): Write {
  return {
    sql: 'update self_test set ended = ?, report = ?, quirks = ?, canaries = ? where tenant = ? and application = ?',
    parameters: [
      ended ?? null,
      JSON.stringify(steps),
      JSON.stringify(quirks),
      JSON.stringify(canaries),
      tenant,
      application,
    ],
  };
}

/** Ends whatever self-test is still open. */
export function endSelfTests(tenant: number, at: number): Write {
  return { sql: 'update self_test set ended = ? where tenant = ? and ended is null', parameters: [at, tenant] };
}

/** Keeps which canaries may still stand in the application. */
export function updateCanaries(tenant: number, application: number, canaries: readonly Canary[]): Write {
  return {
    sql: 'update self_test set canaries = ? where tenant = ? and application = ?',
    parameters: [JSON.stringify(canaries), tenant, application],
  };
}
