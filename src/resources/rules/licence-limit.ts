import { own } from '#scim/json.ts';
import type { CompiledRule } from '../compile-profile.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { textParameter } from './rule-parameters.ts';

/** The most active users that a tenant's setting allows; null: no limit. */
export function licencesOf(rule: CompiledRule, tenant: Pick<Tenant, 'settings'>): number | null {
  const licences = own(tenant.settings, textParameter(rule, 'setting') ?? 'licences');
  return typeof licences === 'number' ? licences : null;
}

/** Params: `setting`, the tenant setting with the number of licences. Each active user takes one. */
export const licenceLimit: RuleInterpreter = {
  violation(rule, { facts }) {
    const licences = licencesOf(rule, facts.tenant);
    if (licences === null || facts.activeUsers < licences) return undefined;
    return `all ${licences} licences are in use`;
  },
};
