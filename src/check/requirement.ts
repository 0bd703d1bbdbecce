import type { Facts } from './facts.ts';
import type { Trial } from './trial.ts';

/** Who provisions by SCIM; `any` is whoever keeps to RFC 7644. */
export const clients = {
  any: 'any SCIM client',
  entra: 'Microsoft Entra ID',
  oktaCatalogue: 'Okta (catalogue applications)',
  oktaWizard: 'Okta (applications of the integration wizard)',
  onelogin: 'OneLogin',
  google: 'Google Workspace',
  jumpcloud: 'JumpCloud',
  ping: 'Ping Identity',
  authentik: 'authentik',
  auth0: 'Auth0',
  salesforce: 'Salesforce',
} as const;

export type Client = keyof typeof clients;

/** Both kinds of Okta's applications. */
export const okta = ['oktaCatalogue', 'oktaWizard'] as const;

/** One thing that is asked of an endpoint. */
export interface Requirement {
  /** Unique, and stable: scripts name it. */
  readonly id: string;
  /** What holds when it is met, as a sentence. */
  readonly title: string;
  /** Where it is demanded: a section of an RFC, or whose requests show it. */
  readonly source: string;
  /** Whose provisioning goes wrong when it is not met. */
  readonly hurts: readonly Client[];
  /** What to change in the endpoint. */
  readonly advice: string;
  /** `should`: what is not met is told and does not fail the check. `must` when absent. */
  readonly level?: 'must' | 'should';
  /** What the endpoint must have for this to be asked at all. */
  readonly needs?: keyof Facts;
  /** Asks, and judges what comes. @throws NotTried, NoAnswer */
  act(trial: Trial): Promise<void>;
}

/** Requirements of one subject, in the order in which they are asked. */
export interface Suite {
  readonly title: string;
  readonly requirements: readonly Requirement[];
}
