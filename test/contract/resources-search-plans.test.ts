import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import { filterClause } from '#resources/search/filter-clause.ts';
import { countQuery, pageQuery, sliceQuery, unfilteredPageQuery } from '#resources/search/statements.ts';
import { checkFilter } from '#scim/filter/check-filter.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { queryPlan } from '../support/query-plan.ts';
import { openTenant } from '../support/resource-context.ts';
import { sqlitePlaces } from '../support/stores.ts';

const place = sqlitePlaces();

it('answers eq, sw, ranges and value paths by an index', async () => {
  const context = await openTenant(await (await place()).open(), generic);
  const type = typeNamed(context.profile, 'User');
  const scope = { tenant: context.tenant.tenant, type, dialect: context.storage.dialect };
  const plans: Record<string, readonly string[]> = {};
  const filtersOf = [
    'userName eq "a"',
    'userName sw "a"',
    'emails.value eq "a"',
    'emails[type eq "work" and value eq "a"]',
    'emails.value eq "a" and active eq true',
    'title eq "a" or title eq "b"',
    'active eq true',
    'externalId gt "a"',
    'id eq "a"',
  ];
  for (const text of filtersOf) {
    const { among } = filterClause(scope, checkFilter(type.schema, parseFilter(text)));
    if (among === undefined) throw new Error(`${text} has no index`);
    const page = pageQuery(scope, among, { offset: 0, count: 100 });
    const count = countQuery(scope, among);
    plans[text] = await queryPlan(context.storage, page.sql, page.parameters);
    plans[`${text} (count)`] = await queryPlan(context.storage, count.sql, count.parameters);
  }
  for (const text of ['userName co "a"', 'title ne "a"', 'title sw "a" and not (title pr)', 'emails[type co "a"]']) {
    const { test } = filterClause(scope, checkFilter(type.schema, parseFilter(text)));
    const slice = sliceQuery(scope, test, 0, 10_000);
    plans[`${text} (slice)`] = await queryPlan(context.storage, slice.sql, slice.parameters);
  }
  const all = unfilteredPageQuery(scope, { offset: 90_000, count: 100 });
  plans.all = await queryPlan(context.storage, all.sql, all.parameters);
  for (const [text, plan] of Object.entries(plans)) {
    const scans = plan.filter((line) => /^SCAN (?!page|o|s|t|\d|CONSTANT|\()/.test(line));
    expect(scans, `${text}: ${plan.join(' | ')}`).toEqual([]);
    // A test reads the rows of one resource, never all rows of an attribute for each resource.
    const tests = plan.filter((line, at) => / EXISTS /.test(line) || plan[at - 1]?.startsWith('CORRELATED') === true);
    expect(
      tests.filter((line) => !/\bn=\?/.test(line)),
      `${text}: ${plan.join(' | ')}`,
    ).toEqual([]);
  }
  expect(plans).toMatchSnapshot();
});
