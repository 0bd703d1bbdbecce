import type { Administrator } from '#applications/deps.ts';
import { type RoleMappingView, setRoleMapping, showRoleMapping } from '#applications/tenants/roles/role-mapping.ts';
import { roleOf, rolesOfUsers, type UserRoleView } from '#applications/tenants/roles/user-roles.ts';
import type { GroupMark } from '#resources/roles/role-mapping.ts';

/** Rules in the order in which they count. */
export interface RoleRules {
  readonly rules: readonly { readonly by?: GroupMark; readonly group: string; readonly role: string }[];
  /** The role of who is in none of these groups; null: none. */
  readonly otherwise: string | null;
}

/** Which groups of a tenant give which role in the application. What cannot be done is thrown as `Refused`. */
export interface ProviderRoles {
  mapping(tenant: string): Promise<RoleMappingView>;
  /** Sets all rules anew; the event `tenant.roles-mapped` tells that many may have another role. */
  map(tenant: string, rules: RoleRules): Promise<RoleMappingView>;
  /** The role of a user (id or user name), and why. */
  of(tenant: string, user: string): Promise<UserRoleView>;
  /** Every user with the role, in pages read as they are asked for. */
  all(tenant: string): AsyncGenerator<UserRoleView>;
}

export function rolesOf(administrator: Administrator): ProviderRoles {
  return {
    mapping: (tenant) => showRoleMapping(administrator.deps, tenant),
    map: (tenant, rules) => setRoleMapping(administrator, tenant, rules),
    of: (tenant, user) => roleOf(administrator, tenant, user),
    async *all(tenant) {
      for (let after: number | null = 0; after !== null; ) {
        const page: Awaited<ReturnType<typeof rolesOfUsers>> = await rolesOfUsers(administrator, tenant, {
          after,
          limit: 500,
        });
        yield* page.users;
        after = page.next;
      }
    },
  };
}
