import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { type ListOrder, listResources } from '#resources/list-resources.ts';
import { resolveOrder } from '#resources/resolve-order.ts';
import { filterClause } from '#resources/search/filter-clause.ts';
import { alongQuery, sortedPageQuery } from '#resources/search/in-order.ts';
import { checkFilter } from '#scim/filter/check-filter.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { queryPlan } from '../support/query-plan.ts';
import { openTenant } from '../support/resource-context.ts';
import { eachStore, sqlitePlaces } from '../support/stores.ts';

/** Names in the order of creation; `undefined`: the person has none. */
const people = ['cem', 'Ann', undefined, 'bea', 'ANN', undefined, 'Dan'];

async function addPeople(context: ResourceContext): Promise<void> {
  for (const [index, displayName] of people.entries()) {
    await createResource(context, 'User', {
      schemas: ['urn:rollcall:schemas:directory:1.0:User'],
      userPrincipalName: `p${index}@x.example`,
      accountEnabled: index !== 3,
      department: index % 2 === 0 ? 'Sales' : 'Legal',
      ...(displayName === undefined ? {} : { displayName }),
    });
  }
}

function byName({ profile }: ResourceContext, descending: boolean): ListOrder {
  return resolveOrder(profile, typeNamed(profile, 'User'), 'displayName', descending ? 'descending' : 'ascending');
}

/** Sign-in names of all pages of a size, in the order they come. */
async function listed(
  context: ResourceContext,
  filter: string | undefined,
  count: number,
  descending = false,
): Promise<string[]> {
  const names: string[] = [];
  for (let startIndex = 1; ; startIndex += count) {
    const asked = { startIndex, count, order: byName(context, descending) };
    const parsed = filter === undefined ? {} : { filter: parseFilter(filter) };
    const { resources, totalResults } = await listResources(context, 'User', { ...asked, ...parsed });
    names.push(...resources.map(({ doc }) => String(decodeDocument(doc).userPrincipalName).slice(0, 2)));
    if (startIndex + count > totalResults) return names;
  }
}

eachStore((_, open) => {
  it('puts pages of any size in the order of a name whatever its case, who has none last, and all of it turned round', async () => {
    const context = await openTenant(await open(), directoryProfile);
    await addPeople(context);
    for (const count of [1, 2, 3, 5, 6, 7, 100]) {
      expect(await listed(context, undefined, count)).toEqual(['p1', 'p4', 'p3', 'p0', 'p6', 'p2', 'p5']);
      expect(await listed(context, 'accountEnabled eq true', count)).toEqual(['p1', 'p4', 'p0', 'p6', 'p2', 'p5']);
      expect(await listed(context, 'department eq "Sales"', count)).toEqual(['p4', 'p0', 'p6', 'p2']);
      expect(await listed(context, 'userPrincipalName co "x"', count)).toEqual([
        'p1',
        'p4',
        'p3',
        'p0',
        'p6',
        'p2',
        'p5',
      ]);
      const backwards = ['p5', 'p2', 'p6', 'p0', 'p3', 'p4', 'p1'];
      const working = backwards.filter((name) => name !== 'p3');
      expect(await listed(context, undefined, count, true)).toEqual(backwards);
      expect(await listed(context, 'accountEnabled eq true', count, true)).toEqual(working);
      expect(await listed(context, 'department eq "Sales"', count, true)).toEqual(['p2', 'p6', 'p0', 'p4']);
      expect(await listed(context, 'userPrincipalName co "x"', count, true)).toEqual(backwards);
    }
  });

  it('sorts by what no index puts in order as long as they are few: the primary of several values, or the first', async () => {
    const context = await openTenant(await open(), generic);
    const addresses = [
      [{ value: 'm@x.example' }, { value: 'b@x.example', primary: true }],
      [{ value: 'c@x.example' }, { value: 'a@x.example' }],
      [],
      [{ value: 'A@x.example' }],
    ];
    for (const [index, emails] of addresses.entries())
      await createResource(context, 'User', {
        userName: `u${index}`,
        emails,
        addresses: [{ locality: `L${9 - index}` }],
      });
    const type = typeNamed(context.profile, 'User');
    const sorted = async (sortBy: string, sortOrder: 'ascending' | 'descending', startIndex = 1, count = 10) => {
      const order = resolveOrder(context.profile, type, sortBy, sortOrder);
      const { resources, totalResults } = await listResources(context, 'User', { startIndex, count, order });
      expect(totalResults).toBe(4);
      return resources.map(({ doc }) => decodeDocument(doc).userName);
    };
    expect(await sorted('emails', 'ascending')).toEqual(['u3', 'u0', 'u1', 'u2']);
    expect(await sorted('EMAILS.value', 'descending', 2, 2)).toEqual(['u1', 'u0']);
    expect(await sorted('addresses.locality', 'ascending')).toEqual(['u3', 'u2', 'u1', 'u0']);
    expect(await sorted('meta.lastModified', 'descending')).toEqual(['u3', 'u2', 'u1', 'u0']);
    expect(await sorted('urn:ietf:params:scim:schemas:core:2.0:User:userName', 'descending', 4, 9)).toEqual(['u0']);
    for (const wrong of ['name', 'shoeSize', 'password', 'groups', 'x509Certificates'])
      expect(() => resolveOrder(context.profile, type, wrong)).toThrow(/^sortBy is/);
  });

  it('leaves out who lies in the recycle bin', async () => {
    const context = await openTenant(await open(), directoryProfile);
    await addPeople(context);
    const { resources } = await listResources(context, 'User', {
      startIndex: 2,
      count: 1,
      order: byName(context, false),
    });
    await deleteResource(context, 'User', resources[0]?.id ?? '');
    expect(await listed(context, undefined, 2)).toEqual(['p1', 'p3', 'p0', 'p6', 'p2', 'p5']);
  });
});

const place = sqlitePlaces();

it('walks the index of the name, and sorts nothing but a page, or what few an index led to', async () => {
  const context = await openTenant(await (await place()).open(), directoryProfile);
  const type = typeNamed(context.profile, 'User');
  const scope = { tenant: context.tenant.tenant, type, dialect: context.storage.dialect };
  const by = type.searchable.get('displayName');
  const { among, test } = filterClause(scope, checkFilter(type.schema, parseFilter('accountEnabled eq true')));
  if (by === undefined || among === undefined) throw new Error('Nothing to search by.');
  const page = { offset: 90_000, count: 100 };
  for (const descending of [false, true]) {
    const order = { by, descending, whenMany: 'refuse' } as const;
    for (const query of [alongQuery(scope, order, undefined, page), alongQuery(scope, order, test, page)]) {
      const plan = await queryPlan(context.storage, query.sql, query.parameters);
      expect(plan.join(' | ')).toMatch(/SEARCH s USING PRIMARY KEY \(tenant=\? AND path=\?\)/);
      expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
    }
    const sorted = sortedPageQuery(scope, among, order, page);
    const plan = await queryPlan(context.storage, sorted.sql, sorted.parameters);
    expect(plan.join(' | ')).toContain('n=? AND path=?');
  }
});
