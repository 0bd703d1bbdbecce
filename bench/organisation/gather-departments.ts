import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeNumbered } from '../servers/decode-rows.ts';

const perRead = 1_000;

/** A group for each department with the people in it, in the order in which they were hired. */
export async function gatherDepartments(
  context: ResourceContext,
  departments: number,
  departmentOf: (index: number) => string,
): Promise<void> {
  const members = new Map<string, { readonly value: string }[]>();
  for (let after = 0, index = 0; ; ) {
    const rows = await context.storage.read({
      sql: `select n, id from resource where tenant = ? and type = 'User' and deleted is null and n > ? order by n limit ?`,
      parameters: [context.tenant.tenant, after, perRead],
      decode: decodeNumbered,
    });
    for (const { n, id } of rows) {
      const department = departmentOf(index++);
      members.set(department, [...(members.get(department) ?? []), { value: id }]);
      after = n;
    }
    if (rows.length < perRead) break;
  }
  for (const [displayName, people] of [...members].slice(0, departments))
    await createResource(context, 'Group', { displayName, description: 'Of the organisation', members: people });
}
