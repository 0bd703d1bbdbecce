import type { Query, Seq, Write } from '#storage/port.ts';
import { decodeApplication, decodeNumber, type StoredApplication } from './decode-application.ts';
import type { ApplicationSettings } from './settings.ts';

const columns = 'application, name, gallery, settings, secrets, capabilities';

/** Applications of an organisation by number; at most 1,000. */
export function selectApplications(tenant: number): Query<StoredApplication> {
  return {
    sql: `select ${columns} from application where tenant = ? order by application limit 1000`,
    parameters: [tenant],
    decode: decodeApplication,
  };
}

export function insertApplication(
  tenant: number,
  number: Seq,
  application: { readonly name: string; readonly gallery: string; readonly settings: ApplicationSettings },
): Write {
  const { name, gallery, settings } = application;
  return {
    sql: `insert into application (tenant, ${columns}) values (?, ?, ?, ?, ?, null, null)`,
    parameters: [tenant, number, name, gallery, JSON.stringify(settings)],
  };
}

/** Changes settings and secrets, refused as stale when somebody else changed them meanwhile. */
export function updateApplication(
  tenant: number,
  before: StoredApplication,
  after: { readonly settings: ApplicationSettings; readonly secrets: string | null },
): Write {
  return {
    sql: 'update application set settings = ?, secrets = ? where tenant = ? and application = ? and settings = ?',
    parameters: [
      JSON.stringify(after.settings),
      after.secrets,
      tenant,
      before.application,
      JSON.stringify(before.settings),
    ],
    rows: 1,
  };
}

export function renameApplication(tenant: number, application: number, name: string): Write {
  return {
    sql: 'update application set name = ? where tenant = ? and application = ?',
    parameters: [name, tenant, application],
    rows: 1,
  };
}

export function setCapabilities(tenant: number, application: number, capabilities: unknown): Write {
  return {
    sql: 'update application set capabilities = ? where tenant = ? and application = ?',
    parameters: [JSON.stringify(capabilities), tenant, application],
    rows: 1,
  };
}

/** How many assignments carry a role. */
export function countHolders(tenant: number, application: number, role: string): Query<number> {
  return {
    sql: 'select count(*) as count from assignment where tenant = ? and application = ? and role = ?',
    parameters: [tenant, application, role],
    decode: decodeNumber,
  };
}
