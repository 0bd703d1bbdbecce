/** What a page says of the API of a tenant's profile, in the order in which somebody reads it. */
export interface ApiDescription {
  readonly name: string;
  readonly baseUrl: string;
  /** A stand-in of somebody's application, built from its published rules. */
  readonly sandbox: boolean;
  readonly credentials: CredentialsDescription;
  readonly types: readonly TypeDescription[];
  /** Sentences: what every call meets. */
  readonly limits: readonly string[];
  readonly habits: readonly string[];
  readonly refusals: readonly RefusalDescription[];
  readonly examples: readonly { readonly title: string; readonly command: string }[];
}

export interface CredentialsDescription {
  readonly name: string;
  /** Forms of the Authorization header. */
  readonly headers: readonly string[];
  readonly tokenUrl: string | undefined;
  readonly notes: readonly string[];
}

export interface TypeDescription {
  readonly name: string;
  readonly url: string;
  readonly operations: readonly OperationDescription[];
  readonly attributes: readonly AttributeDescription[];
  readonly filters: readonly { readonly path: string; readonly operators: string }[];
  /** In place of `filters` when everything may be asked for. */
  readonly anyFilter: boolean;
}

export interface OperationDescription {
  readonly request: string;
  readonly does: string;
  /** Undefined: it is not refused. */
  readonly refused: string | undefined;
  readonly permissions: readonly string[];
}

export interface AttributeDescription {
  /** With its URN in front when it belongs to an extension. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  /** `read only`, `unique` … */
  readonly marks: readonly string[];
  /** What the profile forbids, forces or fills in. */
  readonly rules: readonly RuleDescription[];
}

export interface RuleDescription {
  readonly sentence: string;
  /** Nobody published it. */
  readonly assumed: boolean;
}

export interface RefusalDescription {
  readonly status: number;
  readonly scimType: string | undefined;
  readonly detail: string;
}
