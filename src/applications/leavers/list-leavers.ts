import { recordLeavers } from '#engine/feed/record-leavers.ts';
import type { Job } from '#engine/model/job.ts';
import { jobByNumber } from '#engine/queries/jobs.ts';
import {
  type LeaverRow,
  listLeavers,
  type RevocationView,
  revocationsOf,
  type StandsNow,
  standNow,
} from '#engine/queries/list-leavers.ts';
import type { ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { type LeaverQuery, leaverFilter, placeOf, placeText, type ReportFilter } from './leaver-filter.ts';
import { type LeaverShown, viewLeaver } from './view-leaver.ts';
import { whyOpen } from './why-open.ts';

export interface LeaverPage {
  readonly leavers: readonly LeaverShown[];
  /** To be handed in as `after` for those that follow; null: that was all. */
  readonly next: string | null;
  /** Of the people this page is about, who did not leave in the period. */
  readonly absent: readonly string[];
}

export type PagedQuery = LeaverQuery & { readonly after?: string | undefined; readonly limit?: number | undefined };

/** Who left, those with an open account first, latest first; of a list of people, in its order; a page at a time. @throws Refused */
export async function leaversOf(deps: ApplicationDeps, query: PagedQuery): Promise<LeaverPage> {
  const { tenant } = await organisationOf(deps);
  const filter = leaverFilter(query, deps.clock.now());
  // What the directory said a moment ago is part of the report.
  await recordLeavers(deps, tenant);
  const { rows, next, absent } = await pageOf(deps, tenant, filter, query);
  return { leavers: await viewLeavers(deps, tenant, rows), next, absent };
}

/** A page of rows. */
export interface RowPage {
  readonly rows: readonly LeaverRow[];
  readonly next: string | null;
  readonly absent: readonly string[];
}

/** A page of rows: the open ones, then the others; or of a part of the people. @throws Refused */
export async function pageOf(
  deps: Pick<ApplicationDeps, 'storage'>,
  tenant: number,
  filter: ReportFilter,
  { after, limit = 50 }: Pick<PagedQuery, 'after' | 'limit'>,
): Promise<RowPage> {
  const { onlyOpen, people, ...rest } = filter;
  const place = placeOf(after);
  if (people !== undefined) return await pageOfPeople(deps, tenant, { ...rest, onlyOpen, people }, place.person, limit);
  const rows: LeaverRow[] = [];
  let behind = place.after;
  for (const open of [true, false]) {
    if (open ? !place.open : onlyOpen) continue;
    const page = await deps.storage.read(listLeavers(tenant, { ...rest, open }, behind, limit - rows.length));
    rows.push(...page);
    behind = undefined;
    const last = page.at(-1);
    if (rows.length >= limit && last !== undefined) return { rows, next: placeText(open, last), absent: [] };
  }
  return { rows, next: null, absent: [] };
}

/** People of a list who are looked up at once. */
const mostAtOnce = 100;

/** The leavings of a part of the people, in the order of the list. */
async function pageOfPeople(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  tenant: number,
  { people, onlyOpen, ...rest }: ReportFilter & { readonly people: readonly string[] },
  from: number,
  limit: number,
): Promise<RowPage> {
  const part = people.slice(from, from + Math.min(limit, mostAtOnce));
  const places = new Map(part.map((one, at) => [one, at]));
  const found: { readonly row: LeaverRow; readonly at: number }[] = [];
  for (const open of onlyOpen ? [true] : [true, false])
    for (const row of await storage.read(listLeavers(tenant, { ...rest, people: part, open }, undefined, 1000)))
      found.push({ row, at: places.get(row.identity.toLowerCase()) ?? places.get(row.object.toLowerCase()) ?? 0 });
  const present = new Set(found.map(({ at }) => at));
  const end = from + part.length;
  return {
    rows: found.toSorted((a, b) => a.at - b.at || b.row.at - a.row.at).map(({ row }) => row),
    next: end < people.length ? `p.${end}` : null,
    absent: onlyOpen ? [] : part.filter((_, at) => !present.has(at)),
  };
}

/** Rows with their accounts; of open ones it is told how they stand now. */
export async function viewLeavers(
  { storage, clock }: Pick<ApplicationDeps, 'storage' | 'clock'>,
  tenant: number,
  rows: readonly LeaverRow[],
): Promise<readonly LeaverShown[]> {
  const accounts: RevocationView[] = [];
  for (let at = 0; at < rows.length; at += 200) {
    const some = rows.slice(at, at + 200).map(({ leaver }) => leaver);
    accounts.push(...(await storage.read(revocationsOf(tenant, some))));
  }
  const byLeaver = Map.groupBy(accounts, ({ leaver }) => leaver);
  const { jobs, stands } = await standing({ storage }, tenant, accounts);
  const now = clock.now();
  return rows.map((row) =>
    viewLeaver(row, byLeaver.get(row.leaver) ?? [], (one) =>
      whyOpen(one, jobs.get(one.job), stands.get(`${one.job} ${one.source}`), now),
    ),
  );
}

/** The jobs of open accounts, and how these stand. */
async function standing(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  tenant: number,
  accounts: readonly RevocationView[],
): Promise<{ readonly jobs: ReadonlyMap<number, Job>; readonly stands: ReadonlyMap<string, StandsNow> }> {
  const jobs = new Map<number, Job>();
  const stands = new Map<string, StandsNow>();
  const open = Map.groupBy(
    accounts.filter(({ state }) => state === 'open'),
    ({ job }) => job,
  );
  for (const [number, ones] of open) {
    const [job] = await storage.read(jobByNumber(tenant, number));
    if (job !== undefined) jobs.set(number, job);
    const sources = [...new Set(ones.map(({ source }) => source))];
    for (let at = 0; at < sources.length; at += 200)
      for (const one of await storage.read(standNow(tenant, number, sources.slice(at, at + 200))))
        stands.set(`${number} ${one.source}`, one);
  }
  return { jobs, stands };
}
