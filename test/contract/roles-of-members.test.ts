import { expect, it } from 'vitest';
import { assignedToMany, rolesInRange, rolesOf, rolesOfMembers } from '#engine/queries/roles.ts';
import { eachStore, withFeed } from '#test/support/stores.ts';

const [tenant, application, people] = [7, 3, 1_200];

eachStore((_, open) => {
  it('roles are the same whether they are found from the objects, from a range of them or from what is assigned', async () => {
    const storage = await withFeed(await open(), tenant);
    const numbers = `with recursive i(n) as (select 1 union all select n + 1 from i where n < ${people})`;
    // Of the numbers the first twenty are groups, one of them deleted; everybody is in three, and every other one is assigned.
    const filled = [
      `insert into resource (tenant, n, id, type, version, created, modified, deleted, doc) ${numbers}
       select ${tenant}, n, 'id-' || n, case when n <= 20 then 'Group' else 'User' end, 1, 1, 1, case when n = 6 then 9 end, '{}' from i`,
      `insert into membership (tenant, group_n, member_n) ${numbers}
       select ${tenant}, 1 + (n * g.k) % 20, n from i cross join (select 1 as k union all select 2 union all select 3) g
       where n > 20 on conflict do nothing`,
      `insert into assignment (tenant, application, principal, role, at, actor) ${numbers}
       select ${tenant}, ${application}, n, 'user', 1, 'a' from i where n % 2 = 0 or n > 800`,
    ];
    const [many] = await storage.read(assignedToMany(tenant, application));
    for (const sql of filled) await storage.commit({ tenant, writes: [{ sql, parameters: [] }] });
    expect(many).toBe(false);
    const few = await storage.read(assignedToMany(tenant, application));
    expect(few).toEqual([false]);
    for (const [from, upTo] of [
      [1, 100],
      [100, 400],
      [790, 1_200],
    ] as const) {
      const sources = Array.from({ length: upTo - from + 1 }, (_none, index) => from + index);
      const asked = [rolesInRange, rolesOfMembers].map((query) => query(tenant, application, from, upTo));
      const [assigned, members, one] = await Promise.all(
        [...asked, rolesOf(tenant, application, sources)].map(async (query) =>
          (await storage.read(query)).map((role) => JSON.stringify(role)).sort(),
        ),
      );
      expect(members).toEqual(assigned);
      expect(one).toEqual(assigned);
      expect(assigned?.length).toBeGreaterThan(50);
    }
    const rest = `insert into assignment (tenant, application, principal, role, at, actor) ${numbers}
      select ${tenant}, ${application}, n, 'other', 1, 'a' from i`;
    await storage.commit({ tenant, writes: [{ sql: rest, parameters: [] }] });
    expect(await storage.read(assignedToMany(tenant, application))).toEqual([true]);
  });
});
