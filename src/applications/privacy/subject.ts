import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument, decodeStoredResource } from '#resources/decode-stored-resource.ts';
import { resourceById, resourceColumns } from '#resources/rows/resource-rows.ts';
import { sideRowsOf } from '#resources/rows/side-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { fold } from '#scim/value/fold.ts';
import type { Administrator } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { Refused } from '../refused.ts';
import { namedTenant, resourcesOf } from '../tenants/named-tenant.ts';
import { unrestricted } from '../tenants/unrestricted.ts';
import { accountKey, accountsOf, type SubjectAccount } from './accounts-of.ts';
import type { Cells } from './decode-cells.ts';
import { decodeCells } from './decode-cells.ts';
import { identifiersOf } from './identifiers.ts';
import type { Needles } from './needles.ts';
import { needlesOf } from './needles.ts';
import type { PersonalTable } from './personal-table.ts';

/** A person whose data is asked for. */
export interface Subject {
  readonly context: ResourceContext;
  /** The person's resource, deleted ones too; undefined for somebody who is gone already. */
  readonly resource: StoredResource | undefined;
  /** The id; for somebody who is gone, a text that names nobody. */
  readonly id: string;
  /** What names the person in texts about others. */
  readonly identifiers: readonly string[];
  readonly needles: Needles;
  readonly accounts: readonly SubjectAccount[];
}

export interface SubjectQuery {
  /** Id, user name, address, or the source's own identifier. */
  readonly who: string;
  /** The tenant; without it, the organisation. */
  readonly tenant?: string | undefined;
  /** The person is in the tenant no more: whatever names `who` is meant. */
  readonly gone?: boolean | undefined;
}

/** The person that is meant, deleted ones too. @throws Refused `unknown`, `conflict` where several are */
export async function findSubject(
  administrator: Administrator,
  { who, tenant: named, gone }: SubjectQuery,
): Promise<Subject> {
  const { deps } = administrator;
  const tenant = named === undefined ? await organisationOf(deps) : await namedTenant(deps, named);
  const resources = resourcesOf(administrator, tenant);
  const context = { ...resources, profile: unrestricted(resources.profile) };
  const found = await resourcesCalled(context, who);
  const [resource] = found;
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new Refused(
      'conflict',
      `${found.length} people of ${tenant.name} are called that.`,
      `Name one by its id: ${ids}`,
    );
  }
  if (resource === undefined && gone !== true) {
    throw new Refused(
      'unknown',
      `${tenant.name} has nobody of that id, user name, address or source identifier, and neither has its recycle bin.`,
      'If the person was removed for good and you look for what still names them, say that they are gone.',
      {
        field: 'who',
        command: 'Of somebody who was removed for good: add --gone, and give the full user name, address or name.',
      },
    );
  }
  if (resource === undefined && [...who].length < 4) {
    throw new Refused(
      'invalid',
      'What names somebody who is gone must have four characters or more.',
      'Give the full user name, address or name: a short piece would be found in many people.',
      {
        field: 'who',
      },
    );
  }
  const document = resource === undefined ? {} : decodeDocument(resource.doc);
  const accounts = resource === undefined ? [] : await accountsOf(context, resource.n);
  const own = [document, ...accounts.map(({ written }) => written)].flatMap(identifiersOf);
  const identifiers = resource === undefined ? [who] : await withoutShared(context, resource, [...new Set(own)]);
  const id = resource?.id ?? 'gone';
  return { context, resource, id, identifiers, needles: needlesOf(identifiers), accounts };
}

/** Whether a row is the person's own: it is about them alone. `n` is undefined in the tables of the installation. */
export function isOwn(
  { persons = [], account, owned = [], key, texts }: PersonalTable,
  row: Cells,
  {
    n,
    accounts,
    needles,
  }: { readonly n: number | undefined; readonly accounts: ReadonlySet<string>; readonly needles: Needles },
): boolean {
  if (n !== undefined && persons.some((column) => row[column] === n)) return true;
  if (account === true && accounts.has(accountKey(Number(row.job), String(row.type), String(row.target)))) return true;
  const telling = [...owned, ...texts.filter((column) => key.includes(column))];
  return telling.some((column) => isNamed(row[column], needles));
}

export function isNamed(value: Cells[string] | undefined, needles: Needles): boolean {
  return typeof value === 'string' && needles.inText(value);
}

async function resourcesCalled(context: ResourceContext, who: string): Promise<readonly StoredResource[]> {
  const { storage, tenant } = context;
  const [byId] = await storage.read(resourceById(tenant.tenant, who));
  if (byId?.type === 'User') return [byId];
  const wanted = fold(who);
  const found = new Map<number, StoredResource>();
  const living = await storage.read({
    sql: `select ${resourceColumns('r')} from resource r where r.tenant = ? and r.type = 'User' and r.n in (
            select a.n from attribute a where a.tenant = ? and a.path in (${namePaths.map(() => '?').join(', ')})
              and a.key in (?, ?)) limit 20`,
    parameters: [tenant.tenant, tenant.tenant, ...namePaths, wanted, who],
    decode: decodeStoredResource,
  });
  for (const each of living) found.set(each.n, each);
  for (let after = -1; ; ) {
    const deleted = await storage.read({
      sql: `select ${resourceColumns('r')} from resource r
            where r.tenant = ? and r.deleted is not null and r.type = 'User' and r.n > ? order by r.n limit 300`,
      parameters: [tenant.tenant, after],
      decode: decodeStoredResource,
    });
    for (const each of deleted) {
      if (identifiersOf(decodeDocument(each.doc)).some((name) => fold(name) === wanted)) found.set(each.n, each);
    }
    const last = deleted.at(-1);
    if (last === undefined || deleted.length < 300) break;
    after = last.n;
  }
  return [...found.values()];
}

/** Attributes by which a person may be named, as the table `attribute` calls them. */
const namePaths = ['userPrincipalName', 'userName', 'mail', 'emails.value', 'externalId', 'onPremisesImmutableId'].map(
  (path) => `User.${path}`,
);

/** A name or number that somebody else has, too, is not the person's: what is said of the other stays. */
async function withoutShared(
  { storage, tenant, profile }: ResourceContext,
  resource: StoredResource,
  identifiers: readonly string[],
): Promise<readonly string[]> {
  const type = profile.types.get(resource.type);
  if (type === undefined) return identifiers;
  const shared = new Set<string>();
  for (const { path, key, rest } of sideRowsOf(type, decodeDocument(resource.doc)).attributes) {
    if (rest !== null || !identifiers.some((name) => fold(name) === fold(key))) continue;
    const [other] = await storage.read({
      sql: 'select n from attribute where tenant = ? and path = ? and key = ? and n <> ? limit 1',
      parameters: [tenant.tenant, path, key, resource.n],
      decode: decodeCells,
    });
    if (other !== undefined) shared.add(fold(key));
  }
  return identifiers.filter((name) => !shared.has(fold(name)));
}
