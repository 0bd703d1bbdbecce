import type { Quirks } from '#connectors/scim/self-test/self-test.ts';
import type { WireFormatKey } from '#connectors/scim/wire-formats.ts';
import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { SecretExpiry } from './secret-expiry.ts';

/** An app role: users and groups are assigned with one. */
export interface AppRole {
  readonly value: string;
  readonly displayName: string;
  readonly enabled: boolean;
  /** As the manifest has it; absent: one that follows from application and value. */
  readonly id?: string;
  readonly description?: string;
}

/** The words and steps an administrator knows: those of Entra ID, or those of Okta. */
export type Vocabulary = 'entra' | 'okta';

/** What is kept of an enterprise application besides its secrets; the `settings` column as an object. */
export interface ApplicationSettings {
  readonly tenantUrl: string | null;
  readonly tokenUrl: string | null;
  readonly clientId: string | null;
  /** What kind of secret is stored; null: none. */
  readonly secret: 'token' | 'client-secret' | null;
  /** What stands for the secret in a configuration file: `env:NAME` or `file:PATH`; absent: what follows from the name. */
  readonly secretReference?: string;
  /** The origins that the stored secret was entered for: it is sent to no other. */
  readonly secretOrigins: readonly string[];
  /** When the stored secret ends; absent: nobody knows. */
  readonly secretExpiry?: SecretExpiry | null;
  readonly allowPrivateAddress: boolean;
  readonly notificationEmail: string | null;
  /** Failures are to be told to `notificationEmail`; absent: yes. */
  readonly notifyOnFailure?: boolean;
  /** Provisioning Mode; absent: automatic as soon as something is connected. */
  readonly mode?: 'manual' | 'automatic';
  /** An administrator said that people sign in to the application through the organisation. */
  readonly signOnConfigured?: boolean;
  /** In whose words its pages are; absent: Entra's. Nothing else follows from it. */
  readonly vocabulary?: Vocabulary;
  /** Requests per second, where the application permits another rate than usual; null: as the gallery says. */
  readonly requestsPerSecond: number | null;
  /** How many requests at once, at most; null: as the gallery says, and more where answers take long. */
  readonly concurrency: number | null;
  /** How requests are written; absent: as the Tenant URL's flag or the gallery says. */
  readonly wireFormat?: WireFormatKey | null;
  /** What such a client sends besides, without need, is sent too; absent: no. */
  readonly wireWhole?: boolean;
  /** Where the application departs from what is usual, taken over from a self-test. */
  readonly quirks?: Quirks;
  readonly roles: readonly AppRole[];
}

/** Nothing is connected, limited or offered. */
export const unsetSettings: ApplicationSettings = {
  tenantUrl: null,
  tokenUrl: null,
  clientId: null,
  secret: null,
  secretOrigins: [],
  allowPrivateAddress: false,
  notificationEmail: null,
  requestsPerSecond: null,
  concurrency: null,
  roles: [],
};

/** What a new application of a gallery entry starts with. */
export function newSettings(entry: GalleryEntry): ApplicationSettings {
  const special = entry.appRoles.map(({ value, displayName }) => ({ value, displayName, enabled: true }));
  return {
    ...unsetSettings,
    roles: [
      { value: DEFAULT_ACCESS, displayName: 'Default Access', enabled: true },
      { value: USER, displayName: 'User', enabled: true },
      ...special.filter(({ value }) => value !== USER && value !== DEFAULT_ACCESS),
    ],
  };
}

/** Whether holders of a role are provisioned: Default Access entitles to nothing, nor does a disabled or unknown role. */
export function entitles(settings: ApplicationSettings, role: string): boolean {
  return role !== DEFAULT_ACCESS && settings.roles.some(({ value, enabled }) => value === role && enabled);
}

/** What is still to be entered before the application can be reached, in the words of its pages. */
export function missingFields(settings: ApplicationSettings, entry: GalleryEntry): string[] {
  const { secretToken, oktaToken, clientCredentials } = entry.connection;
  const isOkta = settings.vocabulary === 'okta';
  const label = isOkta ? (oktaToken?.label ?? 'API Token') : secretToken.label;
  const secret = clientCredentials ? `${label}, or client id and secret` : label;
  return [
    ...(settings.tenantUrl === null ? [isOkta ? 'Base URL' : 'Tenant URL'] : []),
    ...(settings.secret === null ? [secret] : []),
    ...(settings.secret === 'client-secret' && settings.tokenUrl === null ? ['Token URL'] : []),
  ];
}

/** The refusal of an application to which something is still to be entered: what, and where it is entered. */
export function notConnected(
  name: string,
  missing: readonly string[],
): { message: string; advice: string; command: string } {
  return {
    message: `${name} cannot be reached yet: ${missing.join(' and ')} must be entered.`,
    advice: 'Enter it under Provisioning.',
    command: `Enter it with: rollcall app connect ${JSON.stringify(name)}`,
  };
}
