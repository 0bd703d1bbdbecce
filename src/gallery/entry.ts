import type { ScimDialect } from '#connectors/scim/dialect.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { TargetCapabilities } from '#engine/model/target.ts';
import type { Profile } from '#resources/profile.ts';

/** How to provision to one application: the page in the gallery, its fields, its default mappings, its dialect. */
export interface GalleryEntry {
  readonly key: string;
  /** The gallery's own name: *PureCloud by Genesys*. */
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly description: string;
  readonly capabilities: readonly string[];
  readonly prerequisites: readonly string[];
  readonly notes: readonly string[];
  /** What became different in the entry, newest first; `date` is YYYY-MM-DD. */
  readonly changeLog?: readonly { readonly date: string; readonly text: string }[];
  readonly connection: ConnectionFields;
  readonly target: TargetCapabilities;
  readonly dialect: ScimDialect;
  /** Requests per second and how many at once. */
  readonly rate: { readonly perSecond: number; readonly concurrency: number };
  readonly defaults: Configuration;
  /** Roles besides *Default Access* and *User* that the application starts with. */
  readonly appRoles: readonly { readonly value: string; readonly displayName: string }[];
  /** `sandbox`: its rules were tried against the stand-in built from published tables. */
  readonly provenance: 'sandbox' | 'published' | 'standard';
  readonly profile: Profile | undefined;
}

export interface ConnectionFields {
  /** `https://{subdomain}.playvox.com/scim/v1`; placeholders are asked for by name, `{apiUrl}` is the region's. Empty: all of it is asked for. */
  readonly tenantUrl: string;
  readonly tenantUrlHelp: string;
  readonly secretToken: { readonly label: string; readonly help: string };
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
