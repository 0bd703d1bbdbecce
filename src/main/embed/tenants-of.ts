import type { Administrator } from '#applications/deps.ts';
import { deleteTenant, restoreTenant } from '#applications/privacy/delete-tenant.ts';
import { pageOfTenants, showTenant } from '#applications/tenants/list-tenants.ts';
import { openTenant } from '#applications/tenants/open-tenant.ts';
import { resumeTenant, suspendTenant } from '#applications/tenants/suspend-tenant.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';

/** A customer of the application. */
export interface ProviderTenant {
  readonly name: string;
  /** The application's own key of the customer; null: it gave none. */
  readonly externalId: string | null;
  /** `active`; `suspended`: its clients are told so; `closed`: it is deleted and within its days of grace. */
  readonly state: string;
  /** What its administrator enters as Tenant URL or SCIM base URL. */
  readonly baseUrl: string;
  /** Where its OAuth clients get their tokens; null where the profile has none. */
  readonly tokenUrl: string | null;
  readonly created: string;
  /** When its data is deleted; null: it is not. */
  readonly purges: string | null;
}

export interface NewProviderTenant {
  readonly name: string;
  /** The application's own key of the customer: made with it twice, it is made once. */
  readonly externalId?: string;
}

/** The application's customers. What cannot be done is thrown as `Refused`, and nothing was changed. */
export interface ProviderTenants {
  /** @throws Refused `conflict` for a name that is taken, `invalid` for what is no name */
  create(input: NewProviderTenant): Promise<ProviderTenant>;
  /** The tenant of that name, made when it is missing. */
  ensure(input: NewProviderTenant): Promise<ProviderTenant>;
  get(name: string): Promise<ProviderTenant | undefined>;
  /** All of them, oldest first. */
  list(): Promise<readonly ProviderTenant[]>;
  /** Refuses every call with 403 until it is resumed; nothing is lost. */
  suspend(name: string): Promise<ProviderTenant>;
  resume(name: string): Promise<ProviderTenant>;
  /** Lets nobody in any more; its data is deleted after seven days, and until then `restore` brings it back. */
  delete(name: string): Promise<ProviderTenant>;
  restore(name: string): Promise<ProviderTenant>;
}

export function tenantsOf(administrator: Administrator, profile: string): ProviderTenants {
  const { deps } = administrator;
  const shown = async (name: string) => viewOf(await showTenant(deps, name));
  const create = async ({ name, externalId }: NewProviderTenant) => {
    await openTenant(administrator, { name, profile, externalId });
    return shown(name);
  };
  const get = async (name: string) => {
    const tenant = await findTenant(deps.storage, name);
    return tenant?.kind === 'customer' ? shown(name) : undefined;
  };
  const after = async (name: string, done: Promise<unknown>) => {
    await done;
    return shown(name);
  };
  return {
    create,
    get,
    ensure: async (input) => (await get(input.name)) ?? create(input),
    list: async () => {
      const customers: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await pageOfTenants(deps, { profile, limit: 1000, after });
        customers.push(...page.tenants.map(({ tenant }) => tenant));
        if (page.next === null) return Promise.all(customers.map((name) => shown(name)));
        after = page.next;
      }
    },
    suspend: (name) => after(name, suspendTenant(administrator, name)),
    resume: (name) => after(name, resumeTenant(administrator, name)),
    delete: (name) => after(name, deleteTenant(administrator, name, name)),
    restore: (name) => after(name, restoreTenant(administrator, name)),
  };
}

function viewOf(view: Awaited<ReturnType<typeof showTenant>>): ProviderTenant {
  const { tenant, externalId, state, baseUrl, tokenUrl, created, purges } = view;
  return { name: tenant, externalId, state, baseUrl: baseUrl ?? '', tokenUrl, created, purges };
}
