import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument, decodeStoredResource } from '#resources/decode-stored-resource.ts';
import { resourceColumns, updateResource } from '#resources/rows/resource-rows.ts';
import { noSideRows, sideRowsOf, writeSideRows } from '#resources/rows/side-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import type { Write } from '#storage/port.ts';
import type { Cells } from './decode-cells.ts';
import type { Needles } from './needles.ts';
import type { PersonalTable } from './personal-table.ts';
import { personalTables } from './personal-tables.ts';
import { isNamed, isOwn } from './subject.ts';
import { keyCondition, keyOf, walkTable } from './walk-table.ts';

/** What is to be taken out of the tables of a tenant. */
export interface Scrubbing {
  /** The number of the person's resource; undefined in the installation's own tables. */
  readonly n: number | undefined;
  readonly accounts: ReadonlySet<string>;
  readonly needles: Needles;
}

/** How many rows of a table were deleted or had something taken out. */
export type Scrubbed = Readonly<Record<string, number>>;

/** Settings under this name say what is left to be done of an erasure; they go with its end. */
export const erasureSettings = 'erasure:';

/** Goes once through the tables of the tenant but the audit: deletes the person's own rows, and takes names out of the others. */
export async function scrubTables(context: ResourceContext, tenant: number, scrubbing: Scrubbing): Promise<Scrubbed> {
  const counts: Record<string, number> = {};
  for (const table of personalTables) {
    if (table.special !== undefined || (table.texts.length === 0 && table.persons === undefined)) continue;
    const touched = await scrubTable(context, tenant, table, scrubbing);
    if (touched > 0) counts[table.table] = touched;
  }
  if (tenant !== installation) {
    const touched = await scrubResources(context, scrubbing);
    if (touched > 0) counts.resource = touched;
  }
  return counts;
}

async function scrubTable(
  { storage }: ResourceContext,
  tenant: number,
  table: PersonalTable,
  scrubbing: Scrubbing,
): Promise<number> {
  const { texts, persons = [], account } = table;
  const columns = [...persons, ...texts, ...(account === true ? ['job', 'type', 'target'] : [])];
  let touched = 0;
  for await (const rows of walkTable(storage, tenant, table, columns)) {
    const writes = rows.flatMap((row) => scrubRow(tenant, table, row, scrubbing));
    if (writes.length > 0) await storage.commit({ tenant, writes });
    touched += writes.length;
  }
  return touched;
}

function scrubRow(tenant: number, table: PersonalTable, row: Cells, scrubbing: Scrubbing): readonly Write[] {
  if (table.table === 'setting' && String(row.name).startsWith(erasureSettings)) return [];
  const where = `where tenant = ?${keyCondition(table)}`;
  const key = keyOf(table, row);
  if (isOwn(table, row, scrubbing))
    return [{ sql: `delete from ${table.table} ${where}`, parameters: [tenant, ...key] }];
  const named = table.texts.filter((column) => isNamed(row[column], scrubbing.needles));
  if (named.length === 0) return [];
  const without = named.map((column) => scrubbing.needles.without(String(row[column])));
  return [
    {
      sql: `update ${table.table} set ${named.map((column) => `${column} = ?`).join(', ')} ${where}`,
      parameters: [...without, tenant, ...key],
    },
  ];
}

/** Takes names out of other resources: a group's description, a manager's name. Each gets a new version, and a change in the feed. */
async function scrubResources(context: ResourceContext, { n, needles }: Scrubbing): Promise<number> {
  const { storage, tenant } = context;
  let touched = 0;
  for (let after = -1; ; ) {
    const rows = await storage.read({
      sql: `select ${resourceColumns('r')} from resource r where r.tenant = ? and r.n > ? order by r.n limit 300`,
      parameters: [tenant.tenant, after],
      decode: decodeStoredResource,
    });
    for (const row of rows.filter((each) => each.n !== n && needles.inText(each.doc))) {
      await scrubResource(context, row, needles);
      touched += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < 300) return touched;
    after = last.n;
    await turnOfEventLoop();
  }
}

async function scrubResource(context: ResourceContext, before: StoredResource, needles: Needles): Promise<void> {
  const { storage, tenant, profile, clock, actor } = context;
  const doc = needles.without(before.doc);
  const type = profile.types.get(before.type);
  const after = { ...before, doc, version: before.version + 1, modified: clock.now() };
  const [rowsBefore, rowsAfter] = [before.doc, doc].map((text) =>
    type === undefined || before.deleted !== undefined ? noSideRows : sideRowsOf(type, decodeDocument(text)),
  );
  // Refused when somebody wrote it meanwhile or the name that is left is taken: the next round meets it again.
  await storage.commit({
    tenant: tenant.tenant,
    writes: [
      updateResource(tenant.tenant, before, after),
      ...writeSideRows(tenant.tenant, before.n, rowsBefore ?? noSideRows, rowsAfter ?? noSideRows),
    ],
    changes: [{ n: before.n, id: before.id, type: before.type, kind: 'updated', paths: '', version: after.version }],
    actor: needles.without(actor),
  });
}
