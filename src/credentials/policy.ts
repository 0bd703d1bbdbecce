/**
 * How a tenant's credentials look and what they need. A structural type: the `credentials` part of a profile is one, but this
 * room knows no profiles.
 */
export interface CredentialPolicy {
  readonly kind: CredentialKind;
  /** What the application calls it, for sentences. */
  readonly name: string;
  /** Authorization header forms accepted. */
  readonly schemes: readonly ('bearer' | 'basic' | 'bare')[];
  /** How many may exist at once; null: no limit. */
  readonly maximum: number | null;
  /** True when the secret can be read again later: then it is sealed, not only hashed. */
  readonly readable: boolean;
  /** What a credential may do when whoever makes it says nothing else. */
  readonly permissions: readonly string[];
  /** Token lifetime in seconds, for OAuth clients. */
  readonly tokenSeconds?: TokenSeconds;
  /** How many days a credential lasts when whoever makes it says nothing else; null: until it is revoked; absent: 365. */
  readonly expiresAfterDays?: number | null;
  readonly prerequisites?: readonly Prerequisite[];
}

export type CredentialKind = 'api-key' | 'oauth-client' | 'account-token' | 'bearer';

export interface TokenSeconds {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** The longest for a client that is made for provisioning. */
  readonly maxForScim: number;
}

export interface Prerequisite {
  readonly setting: string;
  readonly equals: boolean;
  readonly refusal: string;
  readonly clears: boolean;
}

/** The part of a tenant that its credentials depend on. */
export interface TenantOfCredentials {
  readonly tenant: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The sentence of the first prerequisite that does not hold; undefined when a credential may be made. */
export function unmetPrerequisite(policy: CredentialPolicy, tenant: TenantOfCredentials): string | undefined {
  return policy.prerequisites?.find((one) => !holds(one, tenant))?.refusal;
}

/** True while a setting that clears credentials has not the wanted value: no credential of the tenant lets anybody in. */
export function isCleared(policy: CredentialPolicy, tenant: TenantOfCredentials): boolean {
  return policy.prerequisites?.some((one) => one.clears && !holds(one, tenant)) ?? false;
}

function holds({ setting, equals }: Prerequisite, { settings }: TenantOfCredentials): boolean {
  return Object.hasOwn(settings, setting) && settings[setting] === equals;
}
