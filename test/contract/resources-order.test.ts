import { expect, it } from 'vitest';
import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { listResources } from '#resources/list-resources.ts';
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

/** Sign-in names of all pages of a size, in the order they come. */
async function listed(context: ResourceContext, filter: string | undefined, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let startIndex = 1; ; startIndex += count) {
    const asked = { startIndex, count, orderBy: 'displayName' };
    const parsed = filter === undefined ? {} : { filter: parseFilter(filter) };
    const { resources, totalResults } = await listResources(context, 'User', { ...asked, ...parsed });
    names.push(...resources.map(({ doc }) => String(decodeDocument(doc).userPrincipalName).slice(0, 2)));
    if (startIndex + count > totalResults) return names;
  }
}

eachStore((_, open) => {
  it('puts pages of any size in the order of a name whatever its case, who has none last', async () => {
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
    }
  });

  it('leaves out who lies in the recycle bin', async () => {
    const context = await openTenant(await open(), directoryProfile);
    await addPeople(context);
    const { resources } = await listResources(context, 'User', { startIndex: 2, count: 1, orderBy: 'displayName' });
    await deleteResource(context, 'User', resources[0]?.id ?? '');
    expect(await listed(context, undefined, 2)).toEqual(['p1', 'p3', 'p0', 'p6', 'p2', 'p5']);
  });
});

const place = sqlitePlaces();

it('walks the index of the name, and sorts nothing but a page, or what few an index led to', async () => {
  const context = await openTenant(await (await place()).open(), directoryProfile);
  const type = typeNamed(context.profile, 'User');
  const scope = { tenant: context.tenant.tenant, type, dialect: context.storage.dialect };
  const order = type.searchable.get('displayName');
  const { among, test } = filterClause(scope, checkFilter(type.schema, parseFilter('accountEnabled eq true')));
  if (order === undefined || among === undefined) throw new Error('Nothing to search by.');
  const page = { offset: 90_000, count: 100 };
  for (const query of [alongQuery(scope, order, undefined, page), alongQuery(scope, order, test, page)]) {
    const plan = await queryPlan(context.storage, query.sql, query.parameters);
    expect(plan.join(' | ')).toMatch(/SEARCH s USING PRIMARY KEY \(tenant=\? AND path=\?\)/);
    expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  }
  const sorted = sortedPageQuery(scope, among, order, page);
  const plan = await queryPlan(context.storage, sorted.sql, sorted.parameters);
  expect(plan.join(' | ')).toContain('n=? AND path=?');
});
