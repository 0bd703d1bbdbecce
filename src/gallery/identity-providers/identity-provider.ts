/**
 * How the administrator of a customer connects an identity provider: its own screens step by step, and what is pasted where. Data for
 * the set-up page and the guides. `{application}` in a text stands for the application's name.
 */
export interface IdentityProvider {
  readonly key: string;
  readonly name: string;
  /** Former and other names, by which it is looked for. */
  readonly alsoCalled: readonly string[];
  /** Where its administrators work: `Microsoft Entra admin center`. */
  readonly console: string;
  /** It sends groups with their members, not only people. */
  readonly groups: boolean;
  /** In which forms it can send what lets it in; the steps set up the first. */
  readonly sends: readonly TokenForm[];
  /** What belongs behind the address, so that it keeps to the standard: `?aadOptscim062020`. */
  readonly addressQuery?: string;
  readonly steps: readonly SetUpStep[];
  /** What comes first once the connection is tested, and how often it comes afterwards. */
  readonly pace: string;
  /** What is good to know before people are let in. */
  readonly caveats: readonly string[];
  readonly trouble: Trouble;
}

/** `bearer`: the token behind `Authorization: Bearer` · `basic`: user name and password (RFC 7617) · `client-credentials`: an access token that it gets itself (RFC 6749 §4.4). */
export type TokenForm = 'bearer' | 'basic' | 'client-credentials';

export interface SetUpStep {
  readonly text: string;
  /** The screen: `Provisioning › Admin Credentials`. */
  readonly screen?: string;
  /** Fields that take what the set-up page shows. */
  readonly paste?: readonly PastedField[];
  /** Fields that take the same everywhere: what to enter or choose. */
  readonly enter?: readonly EnteredField[];
  /** Only where the application has groups, or only where it has none. */
  readonly when?: 'groups' | 'no-groups';
}

export interface PastedField {
  /** As the screen calls it: `Tenant URL`. */
  readonly field: string;
  readonly value: 'address' | 'token';
}

export interface EnteredField {
  readonly field: string;
  readonly value: string;
}

/** What to change there when requests are refused. */
export interface Trouble {
  /** The token was not accepted. */
  readonly token: string;
  /** What was asked for is not at this address, or not there any more. */
  readonly address: string;
  /** Somebody else has that name already. */
  readonly duplicate: string;
  /** A value is not as the application wants it. */
  readonly attribute: string;
  /** How to have it tried again at once. */
  readonly again: string;
}
