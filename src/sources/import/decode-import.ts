import { emptyReport, type ImportReport } from './report.ts';
import type { ImportStep } from './step.ts';

/** An import as its row in the store says. */
export interface StoredImport {
  readonly id: string;
  readonly state: ImportState;
  /** The last staged row that is wholly applied. */
  readonly applied: number;
  readonly report: ImportReport;
}

/** `staging`: may be thrown away; `applying`: must be finished, also after a crash. */
export type ImportState = 'staging' | 'applying' | 'done';

/** Decodes a row of `import`. */
export function decodeImport(row: unknown): StoredImport {
  const cells = row as { id: string; state: ImportState; applied: number; report: string };
  // An import that was begun by an earlier version may lack what is counted since.
  const report = { ...emptyReport, ...(JSON.parse(cells.report) as Partial<ImportReport>) };
  return { id: cells.id, state: cells.state, applied: cells.applied, report };
}

/** Decodes a row of `import_row`. */
export function decodeStep(row: unknown): { readonly row: number; readonly step: ImportStep } {
  const cells = row as { row: number; doc: string };
  return { row: cells.row, step: JSON.parse(cells.doc) as ImportStep };
}
