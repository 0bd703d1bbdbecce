/** `invited`: has no password yet. A disabled account cannot sign in, and its sessions and API tokens do not work. */
export type AccountState = 'invited' | 'active' | 'disabled';

/** Which account: of the installation or of a tenant, and its id there. */
export interface Whose {
  readonly tenant: number;
  readonly id: string;
}

/** An administrator as he may be shown. */
export interface AdministratorAccount extends Whose {
  readonly login: string;
  readonly name: string;
  /** Keys: the installation's are `Role`s, a tenant's those that its profile and itself name. */
  readonly roles: readonly string[];
  readonly state: AccountState;
  readonly secondFactor: boolean;
  readonly recoveryCodesLeft: number;
  /** Milliseconds. */
  readonly created: number;
  readonly signedIn: number | null;
  readonly version: number;
  readonly changed: number;
  /** The actor. */
  readonly changedBy: string;
}

/** With what signing in needs. */
export interface StoredAdministrator extends AdministratorAccount {
  /** A PHC string; empty while invited. */
  readonly password: string;
  /** Sealed. */
  readonly totp: string | null;
  readonly enrolling: string | null;
  /** The last step whose code was taken. */
  readonly step: number;
  /** Hashes of the recovery codes that are left. */
  readonly recovery: readonly string[];
}

/** One account, however its user name is spelt. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').toLowerCase();
}
