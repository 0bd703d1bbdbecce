import type { Problem } from '../csv/problem.ts';

/** What an import did, and what it left out and why. Counts are of objects. */
export interface ImportReport {
  readonly layout: string;
  readonly people: Counts & { readonly disabled: number; readonly deleted: number; readonly kept: number };
  readonly groups: Counts;
  /** People whose manager was set or cleared. */
  readonly managers: number;
  /** Groups whose members were changed. */
  readonly memberships: number;
  /** Bad rows of the files. */
  readonly problems: readonly Problem[];
  /** Rows that were right in the file and that the directory refused. */
  readonly refused: readonly Problem[];
  readonly ignoredColumns: readonly string[];
}

export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export const emptyReport: ImportReport = {
  layout: 'rollcall',
  people: { created: 0, updated: 0, unchanged: 0, disabled: 0, deleted: 0, kept: 0 },
  groups: { created: 0, updated: 0, unchanged: 0 },
  managers: 0,
  memberships: 0,
  problems: [],
  refused: [],
  ignoredColumns: [],
};
