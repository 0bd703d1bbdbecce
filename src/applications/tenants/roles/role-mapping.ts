import { changeRoleMapping } from '#resources/roles/change-role-mapping.ts';
import { readRoleMapping } from '#resources/roles/mapped-roles.ts';
import type { GroupMark, RoleMapping, RoleRule } from '#resources/roles/role-mapping.ts';
import { audited } from '../../audited.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { matchVersion } from '../../match-version.ts';
import { Refused } from '../../refused.ts';
import { namedCustomer } from '../named-tenant.ts';

export interface RoleMappingView extends RoleMapping {
  readonly tenant: string;
}

/** Rules of one mapping, and letters of a group's name or a role. */
const mostRules = 500;
const longest = 200;

/** Which groups of a tenant's directory give which role. @throws Refused `unknown`, `conflict` */
export async function showRoleMapping(deps: ApplicationDeps, name: string): Promise<RoleMappingView> {
  const tenant = await namedCustomer(deps, name);
  return { tenant: tenant.name, ...(await readRoleMapping({ storage: deps.storage, tenant })) };
}

/** Sets the mapping as a whole; the application is told that roles moved. @throws Refused `invalid`, `changed` */
export async function setRoleMapping(
  administrator: Administrator,
  name: string,
  wanted: {
    readonly rules: readonly {
      readonly by?: GroupMark | undefined;
      readonly group: string;
      readonly role: string;
    }[];
    otherwise: string | null;
  },
): Promise<RoleMappingView> {
  const { deps, actor } = administrator;
  const tenant = await namedCustomer(deps, name);
  const rules = checkRules(wanted.rules.map(({ by = 'displayName', group, role }) => ({ by, group, role })));
  if (wanted.otherwise !== null) checkText(wanted.otherwise, 'otherwise', 'The role of everybody else');
  const after = await changeRoleMapping(deps, tenant, {
    wanted: { rules, otherwise: wanted.otherwise },
    actor,
    check: ({ version }, changed, changedBy) =>
      matchVersion(administrator, `The role mapping of ${name}`, { version, changed, changedBy }),
    writes: (before, now) => [audited(administrator, tenant.tenant, 'tenant.map-roles', tenant.name, before, now)],
  });
  if (after === undefined)
    throw new Refused('not-now', 'Others changed this role mapping again and again meanwhile.', 'Send it again.');
  return { tenant: tenant.name, ...after };
}

function checkRules(rules: readonly RoleRule[]): readonly RoleRule[] {
  if (rules.length > mostRules)
    throw new Refused(
      'invalid',
      `${rules.length} rules; at most ${mostRules} are taken.`,
      'Use * for groups whose names begin alike.',
    );
  const seen = new Map<string, number>();
  for (const [at, { by, group, role }] of rules.entries()) {
    checkText(group, `rules.${at}.group`, `The group of rule ${at + 1}`);
    checkText(role, `rules.${at}.role`, `The role of rule ${at + 1}`);
    const key = `${by} ${by === 'displayName' ? group.toLowerCase() : group}`;
    const before = seen.get(key);
    if (before !== undefined)
      throw new Refused(
        'invalid',
        `Rule ${at + 1} speaks of the same groups as rule ${before}, and would never count.`,
        'Take one of them away.',
        {
          field: `rules.${at}.group`,
        },
      );
    seen.set(key, at + 1);
  }
  return rules;
}

function checkText(text: string, field: string, what: string): void {
  const wrong =
    text.trim() === '' ? 'is empty' : text.length > longest ? `is longer than ${longest} letters` : undefined;
  if (wrong !== undefined)
    throw new Refused('invalid', `${what} ${wrong}.`, `Enter a text of 1 to ${longest} letters.`, { field });
}
