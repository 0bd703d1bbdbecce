import type { AccountState, StoredAdministrator } from './administrator.ts';

interface Row {
  readonly tenant: number;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly roles: string;
  readonly state: string;
  readonly totp: string | null;
  readonly enrolling: string | null;
  readonly step: number;
  readonly recovery: string;
  readonly created: number;
  readonly signed_in: number | null;
  readonly version: number;
  readonly changed: number;
  readonly changed_by: string;
}

/** A row of `administrator`. */
export function decodeAdministrator(row: unknown): StoredAdministrator {
  const { roles, state, recovery, signed_in, changed_by, ...columns } = row as Row;
  const left = JSON.parse(recovery) as string[];
  return {
    ...columns,
    roles: JSON.parse(roles) as string[],
    state: state as AccountState,
    secondFactor: columns.totp !== null,
    recovery: left,
    recoveryCodesLeft: left.length,
    signedIn: signed_in,
    changedBy: changed_by,
  };
}

/** The column `id`. */
export function decodeId(row: unknown): string {
  return (row as { readonly id: string }).id;
}
