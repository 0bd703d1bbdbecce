import type { AppRoleWriting } from '#expressions/app-role.ts';
import type { Environment, Evaluation, Value } from '#expressions/evaluate.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import type { AttributeMapping, Configuration, ObjectMapping } from '../model/configuration.ts';
import type { ObjectType } from '../model/target.ts';
import type { CompiledFilters } from './scope/compile-filters.ts';

/** Gives the value of a source attribute by its name. */
export type Lookup = (name: string) => Value;

/** One mapping, ready to run. */
export interface CompiledAttribute {
  readonly mapping: AttributeMapping;
  readonly path: string;
  /** Source attributes it reads, lower case. */
  readonly reads: readonly string[];
  /** It tells the target that an object left: it reads IsSoftDeleted. */
  readonly followsLeaving: boolean;
  /** Plans and logs show `[Redact]` in place of its values. */
  readonly redacted: boolean;
  /** Its source gives candidates: the first that is free in the application is written, when the object is made. */
  readonly unique: boolean;
  /** Its value is app roles, written so. */
  readonly appRoles: AppRoleWriting | undefined;
  readonly source: (lookup: Lookup, environment: Environment) => Evaluation;
  /** The value at `path` in a body that the target showed. */
  readonly seen: (body: JsonObject) => Json | undefined;
  /** How many values stand at `path` there: a search finds the object by each of them. */
  readonly seenCount: (body: JsonObject) => number;
}

/** The mapping of users or groups, compiled once a configuration version. */
export interface CompiledMapping {
  readonly type: ObjectType;
  readonly mapping: ObjectMapping;
  /** What an object itself carries: everything mapped but references. */
  readonly attributes: readonly CompiledAttribute[];
  /** Single references to other objects (`manager`). */
  readonly references: readonly CompiledAttribute[];
  /** Memberships are provisioned. */
  readonly members: boolean;
  /** By precedence. */
  readonly matching: readonly CompiledAttribute[];
  /** Undefined: nobody is filtered out. */
  readonly filters: CompiledFilters | undefined;
  /** Every source attribute that mapping, scope or match reads, lower case. */
  readonly reads: ReadonlySet<string>;
}

export interface CompiledConfiguration {
  readonly version: number;
  readonly configuration: Configuration;
  readonly objects: Readonly<Record<ObjectType, CompiledMapping>>;
}

export interface ConfigurationProblem {
  readonly object: ObjectType;
  readonly target: string;
  readonly message: string;
  readonly hint: string;
}
