import type { Query, Storage, Write } from '#storage/port.ts';
import { type Credential, describe, type StoredCredential } from './credential.ts';
import { decodeTenantCredential } from './decode-credential.ts';
import { daysLeft, nextWarning } from './lifetime.ts';
import { columns } from './rows.ts';

/** That a credential ends soon or has ended, to be told now. */
export interface ExpiryWarning {
  readonly tenant: number;
  readonly credential: Credential;
  /** Milliseconds. */
  readonly expires: number;
  /** Whole days that are left; 0: it is over. */
  readonly days: number;
  /** Marks it as told: refused as `told` when somebody told it meanwhile, or the credential ends at another time now. */
  readonly told: Write;
}

/** Credentials of all tenants whose end is to be told of now, the longest due first. Several warnings that are due are one: the latest. */
export async function dueWarnings(storage: Storage, now: number, limit: number): Promise<readonly ExpiryWarning[]> {
  const due = await storage.read(selectDue(now, limit));
  return due.flatMap(({ tenant, warn, credential }) => {
    const { id, expires } = credential;
    if (expires === null) return [];
    const told: Write = {
      sql: 'update credential set warn = ? where tenant = ? and id = ? and warn = ? and expires = ? and revoked is null',
      parameters: [nextWarning(expires, now), tenant, id, warn, expires],
      rows: 1,
      refusal: 'told',
    };
    return [{ tenant, credential: describe(credential, now), expires, days: daysLeft(expires, now), told }];
  });
}

/** A credential with whose it is, and since when (milliseconds) its end is to be told of. */
export interface TenantCredential {
  readonly tenant: number;
  readonly warn: number;
  readonly credential: StoredCredential;
}

function selectDue(now: number, limit: number): Query<TenantCredential> {
  return {
    sql: `select tenant, warn, ${columns} from credential where warn is not null and warn <= ? order by warn, tenant, id limit ?`,
    parameters: [now, limit],
    decode: decodeTenantCredential,
  };
}
