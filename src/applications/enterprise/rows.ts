import type { Query, Seq, Write } from '#storage/port.ts';
import { decodeApplication, decodeNumber, type StoredApplication } from './decode-application.ts';
import type { ApplicationSettings } from './settings.ts';

const columns = 'application, name, gallery, settings, secrets, capabilities, version, changed, changed_by';

/** Who changes an application, and when. */
export interface Stamp {
  readonly at: number;
  readonly actor: string;
}

/** Applications of an organisation by number; at most 1,000. */
export function selectApplications(tenant: number): Query<StoredApplication> {
  return {
    sql: `select ${columns} from application where tenant = ? order by application limit 1000`,
    parameters: [tenant],
    decode: decodeApplication,
  };
}

/** One application by number. */
export function selectApplication(tenant: number, application: number): Query<StoredApplication> {
  return {
    sql: `select ${columns} from application where tenant = ? and application = ?`,
    parameters: [tenant, application],
    decode: decodeApplication,
  };
}

export function insertApplication(
  tenant: number,
  number: Seq,
  application: { readonly name: string; readonly gallery: string; readonly settings: ApplicationSettings },
  { at, actor }: Stamp,
): Write {
  const { name, gallery, settings } = application;
  return {
    sql: `insert into application (tenant, ${columns}) values (?, ?, ?, ?, ?, null, null, 1, ?, ?)`,
    parameters: [tenant, number, name, gallery, JSON.stringify(settings), at, actor],
  };
}

/** Changes settings and secrets, refused as stale when somebody else changed them meanwhile. */
export function updateApplication(
  tenant: number,
  before: StoredApplication,
  after: { readonly settings: ApplicationSettings; readonly secrets: string | null },
  { at, actor }: Stamp,
): Write {
  return {
    sql: `update application set settings = ?, secrets = ?, version = version + 1, changed = ?, changed_by = ?
where tenant = ? and application = ? and version = ?`,
    parameters: [JSON.stringify(after.settings), after.secrets, at, actor, tenant, before.application, before.version],
    rows: 1,
  };
}

/** Renames, refused as stale when somebody else changed it meanwhile. */
export function renameApplication(
  tenant: number,
  before: StoredApplication,
  name: string,
  { at, actor }: Stamp,
): Write {
  return {
    sql: `update application set name = ?, version = version + 1, changed = ?, changed_by = ?
where tenant = ? and application = ? and version = ?`,
    parameters: [name, at, actor, tenant, before.application, before.version],
    rows: 1,
  };
}

/** The sealed secrets of an application that is added in the same commit. */
export function setSecrets(tenant: number, application: number, secrets: string): Write {
  return {
    sql: 'update application set secrets = ? where tenant = ? and application = ?',
    parameters: [secrets, tenant, application],
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
