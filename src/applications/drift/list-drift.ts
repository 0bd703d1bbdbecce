import type { DriftKind, DriftState } from '#engine/model/drift.ts';
import { findings } from '#engine/queries/drift-findings.ts';
import { idsOf } from '#engine/queries/identities.ts';
import type { Json } from '#scim/json.ts';
import { type CsvColumns, csvOf, type FilePart, jsonLines } from '../csv.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { readJob } from '../jobs/read-job.ts';
import { type FindingView, viewFinding } from './view-drift.ts';

/** Which differences are looked at. */
export interface DriftQuery {
  readonly kind?: DriftKind | undefined;
  readonly attribute?: string | undefined;
  readonly state?: DriftState | undefined;
  /** What a name, or the value that is shown, holds. */
  readonly text?: string | undefined;
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

const columns: CsvColumns<FindingView> = [
  ['Kind', ({ kind }) => kind],
  ['Type', ({ type }) => type],
  ['Name', ({ name }) => name],
  ['Object ID', ({ objectId }) => objectId],
  ['Account', ({ target }) => target],
  ['Attribute', ({ attribute }) => attribute],
  ['Member', ({ member }) => member],
  ['Wrote', ({ wrote }) => cellOf(wrote)],
  ['Shows', ({ shows }) => cellOf(shows)],
  ['State', ({ state }) => state],
  ['Since', ({ since }) => since],
];

/** A page of the differences between an application and what was written there. @throws Refused `unknown` */
export async function driftFindings(
  deps: ApplicationDeps,
  name: string,
  { limit = 50, text, ...filter }: DriftQuery,
): Promise<{ readonly findings: readonly FindingView[]; readonly next: number | null }> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const wanted = { ...filter, text: text?.trim() || undefined, limit };
  const rows = await deps.storage.read(findings(tenant.tenant, job.job, wanted));
  const sources = [...new Set(rows.map(({ source }) => source))];
  const ids = new Map<number, string>();
  for (let at = 0; at < sources.length; at += 500) {
    const found = await deps.storage.read(idsOf(tenant.tenant, sources.slice(at, at + 500)));
    for (const { source, id } of found) ids.set(source, id);
  }
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { findings: rows.map((row) => viewFinding(row, ids.get(row.source))), next: last?.row ?? null };
}

/** The same as text of a file: CSV (RFC 4180), or one JSON object a line. @throws Refused `unknown` */
export async function exportDrift(
  deps: ApplicationDeps,
  name: string,
  { format, ...query }: DriftQuery & { readonly format: 'csv' | 'json' },
): Promise<FilePart> {
  const page = await driftFindings(deps, name, { ...query, limit: 1000 });
  const text = format === 'csv' ? csvOf(columns, page.findings, query.after === undefined) : jsonLines(page.findings);
  return { text, entries: page.findings.length, next: page.next === null ? null : String(page.next) };
}

function cellOf(value: Json): string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
