import type { Random } from '#deps.ts';
import type { JsonObject } from '#scim/json.ts';
import type { CompiledRule, CompiledType } from '../compile-profile.ts';
import type { Tenant } from '../tenants/tenant.ts';

/** What rules need to know beyond the resource itself; read before they run, so that they decide without waiting. */
export interface RuleFacts {
  readonly tenant: Pick<Tenant, 'settings' | 'catalogs'>;
  /** Types of the resources that the resource refers to, by id; ids that resolve to nothing are absent. */
  readonly references: ReadonlyMap<string, string>;
  /** How many users are active now. Only read when a licence limit is set. */
  readonly activeUsers: number;
  readonly random: Random;
}

export interface RuleInput {
  readonly type: CompiledType;
  readonly next: JsonObject;
  /** Undefined when the resource is being created. */
  readonly current: JsonObject | undefined;
  readonly facts: RuleFacts;
}

/** How one kind of rule is interpreted. A rule that rejects asks for `violation`, every other for `mend`. */
export interface RuleInterpreter {
  /** What breaks the rule, in words that name the attribute and the value; undefined when nothing does. */
  readonly violation?: (rule: CompiledRule, input: RuleInput) => string | undefined;
  /** The resource as the rule wants it. */
  readonly mend?: (rule: CompiledRule, input: RuleInput) => JsonObject;
}
