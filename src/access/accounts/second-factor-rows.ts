import type { Write } from '#storage/port.ts';
import type { StoredAdministrator, Whose } from './administrator.ts';

/** A secret that counts only once a code of it was entered. */
export function setEnrolling({ tenant, id }: Whose, sealed: string): Write {
  return {
    sql: 'update administrator set enrolling = ? where tenant = ? and id = ?',
    parameters: [sealed, tenant, id],
    rows: 1,
  };
}

/** The enrolled secret counts from now on. Refused as `stale` when it was enrolled anew meanwhile. */
export function setTotp(before: StoredAdministrator, sealed: string, step: number, recovery: readonly string[]): Write {
  return {
    sql: `update administrator set totp = ?, enrolling = null, step = ?, recovery = ?
where tenant = ? and id = ? and enrolling = ?`,
    parameters: [sealed, step, JSON.stringify(recovery), before.tenant, before.id, before.enrolling],
    rows: 1,
  };
}

export function removeTotp({ tenant, id }: Whose): Write {
  return {
    sql: `update administrator set totp = null, enrolling = null, step = 0, recovery = '[]' where tenant = ? and id = ?`,
    parameters: [tenant, id],
    rows: 1,
  };
}

export function setRecovery({ tenant, id }: Whose, recovery: readonly string[]): Write {
  return {
    sql: 'update administrator set recovery = ? where tenant = ? and id = ? and totp is not null',
    parameters: [JSON.stringify(recovery), tenant, id],
    rows: 1,
  };
}

/** The code of a step was used. Refused as `stale` when the same code came twice at once. */
export function useStep({ tenant, id }: Whose, step: number): Write {
  return {
    sql: 'update administrator set step = ? where tenant = ? and id = ? and step < ?',
    parameters: [step, tenant, id, step],
    rows: 1,
  };
}

/** A recovery code was used. Refused as `stale` when it came twice at once. */
export function useRecoveryCode(before: StoredAdministrator, hash: string): Write {
  const left = before.recovery.filter((each) => each !== hash);
  return {
    sql: 'update administrator set recovery = ? where tenant = ? and id = ? and recovery = ?',
    parameters: [JSON.stringify(left), before.tenant, before.id, JSON.stringify(before.recovery)],
    rows: 1,
  };
}
