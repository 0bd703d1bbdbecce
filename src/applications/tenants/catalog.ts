import type { Act } from '#access/acts.ts';
import { type CompiledRule, typeNamed } from '#resources/compile-profile.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { languageTag, timeZone } from '#resources/rules/format.ts';
import { textParameter } from '#resources/rules/rule-parameters.ts';
import { targetedValues } from '#resources/rules/targeted-values.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { walkResources } from '#resources/walk-resources.ts';
import { type JsonObject, own } from '#scim/json.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer, profileOf, resourcesOf } from './named-tenant.ts';
import { textOf } from './people.ts';

const sites = 'sites';

export interface SiteView {
  readonly name: string;
  /** What a user of the site has who is given none. */
  readonly locale: string | null;
  readonly timezone: string | null;
  /** How many users belong to it, inactive ones too. */
  readonly users: number;
}

export interface NewSite {
  readonly name: string;
  readonly locale?: string | undefined;
  readonly timezone?: string | undefined;
}

/** Sites of a tenant whose application has them. @throws Refused */
export async function sitesOf(administrator: Administrator, tenantName: string): Promise<SiteView[]> {
  const tenant = await tenantWithSites(administrator, tenantName);
  const users = await usersBySite(administrator, tenant);
  return catalogOf(tenant).map((site) => viewSite(site, users));
}

/** Adds a site. @throws Refused `conflict` for one that is there, `invalid` for what is no locale or time zone */
export async function addSite(administrator: Administrator, tenantName: string, input: NewSite): Promise<SiteView> {
  const tenant = await tenantWithSites(administrator, tenantName);
  const site = checkedSite(input);
  await changeSites(administrator, tenant, 'tenant.site.create', input.name.trim(), (known) => {
    if (known.some((each) => sameName(each, input.name))) {
      throw new Refused(
        'conflict',
        `${tenantName} has a site ${input.name.trim()} already.`,
        'Use the site that is there, or choose another name.',
        {
          field: 'name',
        },
      );
    }
    return [...known, site];
  });
  return viewSite(site, new Map());
}

/** Removes a site to which nobody belongs: a user cannot change sites. @throws Refused `unknown`, `conflict` */
export async function removeSite(administrator: Administrator, tenantName: string, name: string): Promise<string> {
  const tenant = await tenantWithSites(administrator, tenantName);
  const users = (await usersBySite(administrator, tenant)).get(name) ?? 0;
  if (users > 0) {
    throw new Refused(
      'conflict',
      `${name} has ${users} ${users === 1 ? 'user' : 'users'}, and a user’s site cannot be changed.`,
      'Delete those users first; deactivated ones belong to their site, too.',
    );
  }
  await changeSites(administrator, tenant, 'tenant.site.delete', name, (known) => {
    const left = known.filter((each) => own(each, 'name') !== name);
    if (left.length < known.length) return left;
    throw new Refused(
      'unknown',
      `${tenantName} has no site ${name}.`,
      'It was removed, or never was: look at the list.',
      {
        command: `rollcall tenant site list ${tenantName}`,
      },
    );
  });
  return name;
}

async function changeSites(
  administrator: Administrator,
  { tenant }: Tenant,
  act: Act,
  name: string,
  change: (known: readonly JsonObject[]) => readonly JsonObject[],
): Promise<void> {
  const { deps } = administrator;
  await changeTenant(
    deps.storage,
    tenant,
    (before) => ({ catalogs: { [sites]: change(catalogOf(before)) } }),
    () => [audited(administrator, tenant, act, name)],
  );
  deps.tenantChanged();
}

async function tenantWithSites(administrator: Administrator, tenantName: string): Promise<Tenant> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const { profile } = profileOf(administrator.deps, tenant);
  if (Object.hasOwn(profile.catalogs, sites)) return tenant;
  throw new Refused(
    'conflict',
    `${tenantName} has no sites: ${profile.name} does not know them.`,
    'Sites are known to applications that say so in their profile; leave them out here.',
  );
}

function checkedSite({ name, locale, timezone }: NewSite): JsonObject {
  const given = { locale: locale?.trim() ?? '', timezone: timezone?.trim() ?? '' };
  if (name.trim() === '') throw wrong('name', 'The site has no name.', 'Give it the name that users’ site will have.');
  if (given.locale !== '' && !languageTag(given.locale)) {
    throw wrong('locale', `${given.locale} is no language tag.`, 'Write a language, or language and country: en-GB.');
  }
  if (given.timezone !== '' && !timeZone(given.timezone)) {
    throw wrong('timezone', `${given.timezone} is no time zone.`, 'Write a name of the IANA database: Europe/London.');
  }
  return {
    name: name.trim(),
    ...(given.locale === '' ? {} : { locale: given.locale }),
    ...(given.timezone === '' ? {} : { timezone: given.timezone }),
  };
}

function wrong(field: keyof NewSite, message: string, advice: string): Refused {
  return new Refused('invalid', message, advice, { field });
}

/** How many users each site has: by the attribute that must name one. */
async function usersBySite(administrator: Administrator, tenant: Tenant): Promise<ReadonlyMap<string, number>> {
  const context = resourcesOf(administrator, tenant);
  const rule = typeNamed(context.profile, 'User').rules.find(namesSite);
  const users = new Map<string, number>();
  if (rule?.resolved === undefined) return users;
  for await (const { doc } of walkResources(context, 'User')) {
    const [site] = targetedValues(decodeDocument(doc), rule.resolved);
    if (typeof site === 'string') users.set(site, (users.get(site) ?? 0) + 1);
  }
  return users;
}

function namesSite(rule: CompiledRule): boolean {
  return rule.check === 'existsIn' && textParameter(rule, 'catalog') === sites;
}

function catalogOf(tenant: Tenant): readonly JsonObject[] {
  return Object.hasOwn(tenant.catalogs, sites) ? (tenant.catalogs[sites] ?? []) : [];
}

function sameName(site: JsonObject, name: string): boolean {
  return textOf(site, 'name')?.toLowerCase() === name.trim().toLowerCase();
}

function viewSite(site: JsonObject, users: ReadonlyMap<string, number>): SiteView {
  const name = textOf(site, 'name') ?? '';
  return {
    name,
    locale: textOf(site, 'locale') ?? null,
    timezone: textOf(site, 'timezone') ?? null,
    users: users.get(name) ?? 0,
  };
}
