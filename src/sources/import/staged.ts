import type { ResourceContext } from '#resources/context.ts';
import type { Commit, Write } from '#storage/port.ts';
import { decodeImport, decodeStep, type ImportState, type StoredImport } from './decode-import.ts';
import type { ImportReport } from './report.ts';
import type { ImportStep } from './step.ts';

/** Rows a commit: one transaction of 100,000 rows would hold the writer for 15 s. */
export const BATCH = 500;

/** Stages a plan. Nothing of the directory is touched; a crash meanwhile leaves an import that never began. */
export async function stageImport(
  context: ResourceContext,
  id: string,
  steps: readonly ImportStep[],
  report: ImportReport,
): Promise<void> {
  const tenant = context.tenant.tenant;
  await commit(context, [
    {
      sql: 'insert into import (tenant, id, state, applied, report) values (?, ?, ?, 0, ?)',
      parameters: [tenant, id, 'staging', JSON.stringify(report)],
    },
  ]);
  for (let start = 0; start < steps.length; start += BATCH) {
    const writes = steps.slice(start, start + BATCH).map((step, index) => ({
      sql: 'insert into import_row (tenant, import, row, doc) values (?, ?, ?, ?)',
      parameters: [tenant, id, start + index + 1, JSON.stringify(step)],
    }));
    await commit(context, writes);
  }
  await advanceImport(context, id, 'applying', 0, report);
}

/** Records how far an import came. */
export function advanceImport(
  context: ResourceContext,
  id: string,
  state: ImportState,
  applied: number,
  report: ImportReport,
): Promise<void> {
  return commit(context, [
    {
      sql: 'update import set state = ?, applied = ?, report = ? where tenant = ? and id = ?',
      parameters: [state, applied, JSON.stringify(report), context.tenant.tenant, id],
      rows: 1,
    },
  ]);
}

/** The staged rows after `after`, at most one batch. */
export function readSteps(context: ResourceContext, id: string, after: number) {
  return context.storage.read({
    sql: 'select row, doc from import_row where tenant = ? and import = ? and row > ? order by row limit ?',
    parameters: [context.tenant.tenant, id, after, BATCH],
    decode: decodeStep,
  });
}

/** Imports that are not done: killed while they were staged or applied. */
export function unfinishedImports(context: ResourceContext): Promise<readonly StoredImport[]> {
  return context.storage.read({
    sql: "select id, state, applied, report from import where tenant = ? and state <> 'done' order by id limit 100",
    parameters: [context.tenant.tenant],
    decode: decodeImport,
  });
}

/** Drops the staged rows of an import, a batch a commit; its report stays. */
export async function dropSteps(context: ResourceContext, id: string): Promise<void> {
  for (;;) {
    const rows = await readSteps(context, id, 0);
    const last = rows.at(-1)?.row;
    if (last === undefined) return;
    await commit(context, [
      {
        sql: 'delete from import_row where tenant = ? and import = ? and row <= ?',
        parameters: [context.tenant.tenant, id, last],
      },
    ]);
  }
}

/** Forgets an import that never began. */
export async function dropImport(context: ResourceContext, id: string): Promise<void> {
  await dropSteps(context, id);
  await commit(context, [
    { sql: 'delete from import where tenant = ? and id = ?', parameters: [context.tenant.tenant, id] },
  ]);
}

async function commit(context: ResourceContext, writes: readonly Write[]): Promise<void> {
  const value: Commit = { tenant: context.tenant.tenant, writes, actor: context.actor };
  const committed = await context.storage.commit(value);
  if (!committed.done)
    throw new Error(`an import's own rows were refused (${committed.refusal}): is another import running?`);
}
