import type { ScimDialect } from '#connectors/scim/dialect.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { TargetCapabilities } from '#engine/model/target.ts';
import type { Profile } from '#resources/profile.ts';
import type { Category } from './categories.ts';
import type { Evidence } from './evidence.ts';

/** How to provision to one application: the page in the gallery, its fields, its default mappings, its dialect. */
export interface GalleryEntry {
  readonly key: string;
  /** Counts the changes of `defaults`, from 1: an application remembers which it took, and is offered the newer ones. */
  readonly version: number;
  /** The gallery's own name: *PureCloud by Genesys*. */
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly category: Category;
  readonly description: string;
  readonly capabilities: readonly string[];
  readonly prerequisites: readonly string[];
  readonly notes: readonly string[];
  /** What became different in the entry, newest first; `date` is YYYY-MM-DD, `version` that of the mapping where it was changed. */
  readonly changeLog?: readonly { readonly date: string; readonly text: string; readonly version?: number }[];
  readonly connection: ConnectionFields;
  /** What the link to each mapping is called in the portal the administrator knows. */
  readonly mappingNames: { readonly User: string; readonly Group: string };
  /** How people sign in there, as the vendor's own set-up page asks for it. */
  readonly signOn?: SignOnFacts;
  readonly target: TargetCapabilities;
  readonly dialect: ScimDialect;
  /** Requests per second and how many at once. */
  readonly rate: { readonly perSecond: number; readonly concurrency: number };
  readonly defaults: Configuration;
  /** Roles besides *Default Access* and *User* that the application starts with. */
  readonly appRoles: readonly { readonly value: string; readonly displayName: string }[];
  /**
   * `sandbox`: the vendor's guide was walked step by step against a stand-in with screens, built from what the vendor published ·
   * `published`: provisioned by replay to a stand-in built from its published rules · `standard`: any SCIM 2.0 application.
   * None was tried against the vendor's own service.
   */
  readonly provenance: 'sandbox' | 'published' | 'standard';
  /** What is known and from where; absent for what is the standard itself. */
  readonly evidence?: Evidence;
  readonly profile: Profile | undefined;
}

/** Single sign-on at the vendor: what is to be entered on either side. Values in braces are the organisation's own. */
export interface SignOnFacts {
  readonly method: string;
  /** What the identity provider is told: names as the vendor writes them. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** What the application is told. */
  readonly asked: readonly string[];
  /** By which attribute an account is found at sign-in. */
  readonly key: string;
  readonly notes: readonly string[];
  /** The vendor wants sign-on to be set up before provisioning. */
  readonly first: boolean;
}

export interface ConnectionFields {
  /** `https://{subdomain}.playvox.com/scim/v1`; placeholders are asked for by name, `{apiUrl}` is the region's. Empty: all of it is asked for. */
  readonly tenantUrl: string;
  readonly tenantUrlHelp: string;
  readonly secretToken: { readonly label: string; readonly help: string };
  /** The same secret as Okta's guide to the application names it; absent: API Token. */
  readonly oktaToken?: { readonly label: string; readonly help: string };
  /** Regions that give Tenant URL and token endpoint. */
  readonly regions: readonly {
    readonly key: string;
    readonly name: string;
    readonly apiUrl: string;
    readonly tokenUrl: string;
  }[];
  /** True: client id and secret may be given instead of a pasted token. */
  readonly clientCredentials: boolean;
}
