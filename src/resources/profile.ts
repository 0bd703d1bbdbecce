import type { ScimType } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import type { PagingLimits } from '#scim/list.ts';
import type { ResourceType, SchemaInput } from '#scim/schema/definition.ts';
import type { ClientPolicy } from './tenants/client-policy.ts';

/**
 * A profile says what a tenant is as a service provider: schemas, endpoints, rules, credentials, limits, lifecycle.
 * It is data (in `gallery/`); the few things that data cannot say are named capabilities here, never an application's name.
 */
export interface Profile {
  /** The name in the URL and of the gallery's folder; `generic`, `directory` and those of applications. */
  readonly key: string;
  readonly name: string;
  /** Behind `/t/{profile}/{tenant}`; `{tenant}` in it stands for the tenant's name. E.g. `/customers/{tenant}/scim/v2`. */
  readonly basePath: string;
  /** Other paths under which the same operations answer, written like `basePath`. */
  readonly basePathAliases?: readonly string[];
  /** True for stand-ins of somebody's application: they exist only with `--sandbox`. */
  readonly sandbox: boolean;
  readonly schemas: readonly SchemaInput[];
  readonly resourceTypes: readonly ResourceType[];
  /** Endpoints of resource types that it has not, in the application's own sentence; by their name in lower case: `groups`. */
  readonly absent?: Readonly<Record<string, Refusal>>;
  /** Older or foreign URNs of a schema → the URN in `schemas`. */
  readonly schemaAliases: Readonly<Record<string, string>>;
  /** A tenant may have schemas and resource types of its own beside these. */
  readonly extensible?: boolean;
  /** What the application's own people see and set on a resource, by its type; no part of SCIM, which neither shows nor takes it. */
  readonly ownAttributes?: Readonly<Record<string, readonly OwnAttribute[]>>;
  readonly rules: readonly Rule[];
  readonly operations: Readonly<Record<string, TypeOperations>>;
  /** The same of the types that a tenant added itself; without it everything may be done with them. */
  readonly operationsOfOwnTypes?: TypeOperations;
  readonly filter: FilterPolicy;
  /** Per resource type the attributes that get an index; absent type: what `filter` lists, else all but the seldom searched. */
  readonly searchable?: Readonly<Record<string, readonly string[]>>;
  /** `kept`: of the password that a client sets, its argon2id hash is kept. Absent: passwords are taken and dropped. */
  readonly passwords?: 'kept';
  /** `/Me` is the user that a credential stands for. */
  readonly me?: boolean;
  /** `POST /.search` at the root asks all types at once. */
  readonly rootSearch?: boolean;
  readonly paging: PagingLimits;
  readonly etag: EtagPolicy;
  readonly meta: { readonly created: boolean; readonly version: 'weak' | 'plain' | 'none' };
  readonly lifecycle: Lifecycle;
  readonly credentials: CredentialPolicy;
  /** Administrators that a tenant has of its own; absent: it has none. */
  readonly administrators?: AdministratorPolicy;
  /** Tenant settings with their defaults; what is on and off by somebody's act. */
  readonly settings: JsonObject;
  /** Conditions that refuse every SCIM call while a setting has not the wanted value. */
  readonly gates: readonly Gate[];
  /** Named lists that `existsIn` rules look into, with what a new tenant starts with. */
  readonly catalogs: Readonly<Record<string, readonly JsonObject[]>>;
  readonly signIn: SignInPolicy;
  readonly errors: ErrorWords;
  readonly limits: {
    readonly requestsPerMinute: number | null;
    readonly membersPerRequest: number | null;
    /** Bytes of a request's body, where fewer are taken than everywhere. */
    readonly bodyBytes?: number;
  };
  /** What a new tenant forgives its clients; absent: what is usual. */
  readonly clients?: ClientPolicy;
  /** `/ServiceProviderConfig` without meta. */
  readonly serviceProviderConfig: JsonObject;
  /** Facts that nobody published, by path in the profile, to be shown as *assumed*. */
  readonly assumed: readonly string[];
}

export interface OwnAttribute {
  readonly name: string;
  /** What it may be; the first unless somebody chose. */
  readonly values: readonly [string, ...string[]];
  /** The path of an attribute that must be there before it becomes anything but the first. */
  readonly needs?: string;
}

export type Operation = 'create' | 'read' | 'list' | 'replace' | 'patch' | 'delete';

export interface TypeOperations {
  /** Absent operations are supported. */
  readonly refused: Partial<Record<Operation, Refusal>>;
  /** Any one of these permissions of the credential suffices; absent or empty: a valid credential suffices. */
  readonly permissions: Partial<Record<Operation, readonly string[]>>;
}

export interface Refusal {
  readonly status: number;
  readonly scimType?: ScimType;
  readonly detail: string;
}

export interface FilterPolicy {
  /** Per resource type the attributes and operators that may be filtered on; absent type: everything its schema declares. */
  readonly attributes: Readonly<Record<string, readonly { readonly path: string; readonly ops: readonly string[] }[]>>;
  /** Names clients may use for a path, lower case: `email` → `emails.value`. */
  readonly names: Readonly<Record<string, string>>;
  readonly unquotedValues: boolean;
  /** `active`: a list without filter leaves inactive users out. */
  readonly unfilteredList: 'all' | 'active';
  readonly unsupported: Refusal;
}

export interface EtagPolicy {
  readonly supported: boolean;
  /** The answer to a stale If-Match: 412 in the RFC, 400 invalidVers at some applications. */
  readonly stale: Refusal;
}

export interface Lifecycle {
  /**
   * What DELETE of a user does: `delete` removes it, `deactivate` sets active=false, `conceal` keeps it restorable but 404
   * and its unique names taken, `recycle` moves it to the recycle bin and frees them.
   */
  readonly deleteUser: 'delete' | 'deactivate' | 'conceal' | 'recycle';
  /** What an administrator of the application does with a deactivated user by hand: `erase` it for good. Absent: as DELETE does. */
  readonly deleteByHand?: 'erase';
  /** What DELETE of anything else does; default `delete`. */
  readonly deleteOther?: 'delete' | 'recycle';
  /** How many days the recycle bin keeps what was deleted. */
  readonly recycleDays?: number;
  /** POST with the unique name of a concealed user: `restore` brings the same id back with 201, `refuse` is 409. */
  readonly createConcealed: 'restore' | 'refuse';
  /** Direct roles are dropped when a user becomes inactive. */
  readonly inactiveDropsRoles: boolean;
  /** The boolean that says whether a user may work; default `active`. */
  readonly activeAttribute?: string;
}

export type CredentialKind = 'api-key' | 'oauth-client' | 'account-token' | 'bearer';

export interface CredentialPolicy {
  readonly kind: CredentialKind;
  /** What the application calls it: `API key`, `OAuth client`, `API Token`. */
  readonly name: string;
  /** Authorization header forms accepted. */
  readonly schemes: readonly ('bearer' | 'basic' | 'bare')[];
  /** How many may exist at once; null: no limit. */
  readonly maximum: number | null;
  /** True when the secret can be read again later (then it is sealed, not only hashed). */
  readonly readable: boolean;
  /** Permissions a credential holds when made by an account without further words. */
  readonly permissions: readonly string[];
  /** True where a credential without any permission may do everything, and permissions limit it to what they name. */
  readonly unlimitedWithoutPermissions?: boolean;
  /** Roles that an OAuth client can be given: they carry its permissions. */
  readonly roles?: readonly ClientRole[];
  /** How an OAuth client can be made to get tokens. */
  readonly grantTypes?: readonly GrantType[];
  /** Token lifetime in seconds, for OAuth clients. */
  readonly tokenSeconds?: {
    readonly default: number;
    readonly min: number;
    readonly max: number;
    readonly maxForScim: number;
  };
  /** How many days a credential lasts when whoever makes it says nothing else; null: until it is revoked; absent: 365. */
  readonly expiresAfterDays?: number | null;
  /** The token endpoint behind `/t/{profile}/{tenant}`. */
  readonly tokenPath?: string;
  /** The token endpoint's answer to a wrong client id or secret. */
  readonly invalidClient?: ErrorAnswer;
  /** Tenant settings without which no credential can be made. */
  readonly prerequisites?: readonly CredentialPrerequisite[];
  readonly unauthorized: ErrorAnswer;
}

/** What a tenant's own administrators may be and do, in the application's own words. */
export interface AdministratorPolicy {
  /** Roles that every tenant has. A fixed one always has these permissions; another may be given others. */
  readonly roles: readonly {
    readonly key: string;
    readonly name: string;
    readonly permissions: readonly string[];
    readonly fixed?: boolean;
  }[];
  /** The permissions that there are here (`TenantPermission`), in order, each under a heading. */
  readonly permissionNames: Readonly<Record<string, { readonly name: string; readonly group: string }>>;
  /** Settings that they change themselves; others come with the subscription, or are support's. */
  readonly settings: readonly string[];
}

export interface ClientRole {
  readonly key: string;
  readonly name: string;
  readonly permissions: readonly string[];
  /** It holds what provisioning needs; a client with it may have tokens of the longest duration. */
  readonly scim: boolean;
}

export interface GrantType {
  readonly key: string;
  readonly name: string;
  /** Why a client for provisioning cannot use it; absent: it can. */
  readonly refusal?: string;
}

export interface CredentialPrerequisite {
  readonly setting: string;
  readonly equals: boolean;
  /** What to tell who wants a credential while the setting has another value. */
  readonly refusal: string;
  /** Existing credentials are revoked as soon as the setting leaves the wanted value. */
  readonly clears: boolean;
}

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

export interface Gate {
  readonly setting: string;
  readonly equals: boolean;
  readonly refusal: Refusal;
}

export interface SignInPolicy {
  /** The sentence that tells an inactive user why. */
  readonly inactive: string;
  /** Open sessions end this many seconds after deactivation. */
  readonly sessionsEndWithinSeconds: number;
}

/** Sentences in the application's own words; `{id}`, and `{permission}` in `permission`, are filled in. */
export interface ErrorWords {
  readonly notFound: string;
  readonly duplicate: string;
  readonly rate: string;
  /** 403: the credential lacks a permission. Absent: the general sentence. */
  readonly permission?: string;
  /** 403: the tenant is suspended. Absent: the general sentence. */
  readonly suspended?: string;
}

export type RuleCheck =
  | 'required'
  | 'unique'
  | 'format'
  | 'enum'
  | 'maxLength'
  | 'maxItems'
  | 'range'
  | 'existsIn'
  | 'typeUnique'
  | 'immutable'
  | 'immutableElement'
  | 'readOnly'
  | 'mirrorOf'
  | 'copyTo'
  | 'forceValue'
  | 'forcePrimary'
  | 'defaultValue'
  | 'licenceLimit';

/**
 * One thing a profile forbids, forces, defaults or mirrors. `target` is a path; `Group.` in front means groups, `*` the whole resource.
 * `params` by check:
 * unique `{scope, caseExact, includesInactive, deleted?}` · format `{format: email | e164-or-tel-uri | date | alphanumeric-or-email |
 * language-tag | time-zone}` · enum `{sub, values}` · maxLength `{path: length}` · maxItems `{max}` · range `{min, max, alsoFor?: path}` ·
 * existsIn `{catalog, caseExact?}` (the entry's `name`) or `{resource: types}` (an id) · typeUnique `{sub}` · immutable `{settableWhenEmpty,
 * sameValueOk}` · immutableElement `{sub, prefix}` · mirrorOf `{attribute, primary}` · copyTo `{field}` · forceValue `{value}` ·
 * forcePrimary `{order, onlyIfNoneGiven}` · defaultValue `{value}`, `{generate: {length, perClass}}`, or `{catalog, match, field, value}`:
 * `field` of the catalog's entry named as the resource's `match` says, else `value` · licenceLimit `{setting}`: a number, null for no limit.
 */
export interface Rule {
  readonly id: string;
  readonly target: string;
  readonly on: readonly ('create' | 'replace' | 'patch' | 'delete' | 'activate')[];
  readonly check: RuleCheck;
  readonly params?: JsonObject;
  readonly violation: { readonly action: 'reject' | 'ignore' | 'normalise' | 'default' } & Partial<Refusal>;
  readonly assumed: boolean;
}
