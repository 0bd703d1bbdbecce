import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import { fewQuery } from '#resources/search/few-query.ts';
import { filterClause } from '#resources/search/filter-clause.ts';
import { alongQuery } from '#resources/search/in-order.ts';
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
    const behind = pageQuery(scope, among, { offset: 0, count: 100, after: { n: 90_000 } });
    const count = countQuery(scope, among);
    plans[text] = await queryPlan(context.storage, page.sql, page.parameters);
    plans[`${text} (behind a number)`] = await queryPlan(context.storage, behind.sql, behind.parameters);
    plans[`${text} (count)`] = await queryPlan(context.storage, count.sql, count.parameters);
    const few = fewQuery(scope, checkFilter(type.schema, parseFilter(text)));
    if (few !== undefined) plans[`${text} (few)`] = await queryPlan(context.storage, few.sql, few.parameters);
  }
  for (const text of ['userName co "a"', 'title ne "a"', 'title sw "a" and not (title pr)', 'emails[type co "a"]']) {
    const { test } = filterClause(scope, checkFilter(type.schema, parseFilter(text)));
    const slice = sliceQuery(scope, test, 0, 10_000);
    plans[`${text} (slice)`] = await queryPlan(context.storage, slice.sql, slice.parameters);
  }
  const all = unfilteredPageQuery(scope, { offset: 90_000, count: 100 });
  plans.all = await queryPlan(context.storage, all.sql, all.parameters);
  const rest = unfilteredPageQuery(scope, { offset: 0, count: 100, after: { n: 90_000 } });
  plans['all (behind a number)'] = await queryPlan(context.storage, rest.sql, rest.parameters);
  const by = type.searchable.get('title');
  if (by === undefined) throw new Error('no index of title');
  for (const descending of [false, true]) {
    const order = { by, descending, whenMany: 'refuse' as const };
    const { sql, parameters } = alongQuery(scope, order, undefined, {
      offset: 0,
      count: 100,
      after: { n: 9, key: 'a' },
    });
    plans[`by title, ${descending ? 'descending' : 'ascending'} (behind a place)`] = await queryPlan(
      context.storage,
      sql,
      parameters,
    );
  }
  for (const [text, plan] of Object.entries(plans)) {
    const scans = plan.filter((line) => /^SCAN (?!page|o|s|t|b|\d|CONSTANT|\()/.test(line));
    expect(scans, `${text}: ${plan.join(' | ')}`).toEqual([]);
    // A test reads the rows of one resource, never all rows of an attribute for each resource.
    const tests = plan.filter((line, at) => / EXISTS /.test(line) || plan[at - 1]?.startsWith('CORRELATED') === true);
    expect(
      tests.filter((line) => !/\b(?:n|member_n)=\?/.test(line)),
      `${text}: ${plan.join(' | ')}`,
    ).toEqual([]);
  }
  expect(plans).toMatchSnapshot();
});
