import { answerTime } from '#engine/answer-time.ts';
import { countEntries } from '#engine/log/count-entries.ts';
import type { Counted } from '#engine/log/count-writes.ts';
import { explainCode } from '#engine/log/explain-code.ts';
import type { LogFilter } from '#engine/log/log-filter.ts';
import { countsIn, identitiesOf, timesIn, uncountedBefore } from '#engine/log/read-counts.ts';
import { lastBacklogs } from '#engine/queries/cycles.ts';
import { timeOfEntry } from '#storage/entry-time.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { type Latency, latencyOf } from './latency.ts';
import { filterOf, type LogQuery } from './log.ts';
import { ReportCounts } from './report-counts.ts';
import { type ReportPeriod, reportPeriod } from './report-period.ts';

export interface LogReport {
  readonly entries: number;
  /** The whole hours, in a long period days (UTC), that were counted; the end is left out. */
  readonly since: string;
  readonly until: string;
  /** What is older than `countedFrom` was not counted. */
  readonly cut: boolean;
  readonly countedFrom: string;
  readonly statuses: Readonly<Record<string, number>>;
  readonly actions: Readonly<Record<string, number>>;
  /** The most frequent first. */
  readonly reasons: readonly {
    readonly code: string;
    /** The code in words. */
    readonly title: string;
    readonly status: string;
    readonly count: number;
    /** Whom the latest of them was about; null: that entry is not there any more. */
    readonly example: string | null;
  }[];
  /** Equal parts of the period. */
  readonly buckets: readonly ReportBucket[];
}

export interface ReportBucket {
  readonly from: string;
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds that the application took to answer for one operation; null: it was asked nothing. */
  readonly latency: Latency | null;
  /** Changes that were left when the last cycle ended, of all jobs together; null: none had ended in the period yet. */
  readonly waiting: number | null;
}

/** Entries of one person that are looked at. */
const mostOfPerson = 20_000;
const mostReasons = 20;

/**
 * Counts by status, action and reason of an application and a period. They are kept as entries are written, so a report takes the same time whatever
 * happened; of one person the entries themselves are counted. @throws Refused
 */
export async function reportOf(
  administrator: Administrator,
  query: Pick<LogQuery, 'application' | 'user'> & { readonly since: string; readonly until: string },
): Promise<LogReport> {
  const { deps } = administrator;
  const { tenant } = await organisationOf(deps);
  const period = reportPeriod(Date.parse(query.since), Date.parse(query.until));
  const filter = await filterOf(administrator, { application: query.application, user: query.user, limit: 1000 });
  const report = { deps, tenant, period, filter, jobs: jobsOf(filter), counts: new ReportCounts(period) };
  const ofPerson = filter.source !== undefined || filter.named !== undefined;
  const countedFrom = ofPerson ? await countPerson(report) : await addKept(report);
  return { ...(await view(report)), cut: countedFrom > period.since, countedFrom: new Date(countedFrom).toISOString() };
}

interface Report {
  readonly deps: ApplicationDeps;
  readonly tenant: number;
  readonly period: ReportPeriod;
  readonly filter: LogFilter;
  /** Only of these jobs. */
  readonly jobs: readonly number[] | undefined;
  readonly counts: ReportCounts;
}

function jobsOf({ job, jobs }: LogFilter): readonly number[] | undefined {
  return job === undefined ? jobs : [job].filter((one) => jobs?.includes(one) ?? true);
}

/** Adds the counts that are kept. Answers from when on they are whole (ms). */
async function addKept({ deps: { storage }, tenant, period, jobs, counts }: Report): Promise<number> {
  const { span, begins, width } = period;
  // Asked together: one after the other each would wait for a trip to PostgreSQL.
  const parts = await Promise.all(
    begins.map((since) => {
      const of = { span, since, until: since + width, jobs };
      return Promise.all([storage.read(countsIn(tenant, of)), storage.read(timesIn(tenant, of))]);
    }),
  );
  for (const [part, [kept, times]] of parts.entries()) {
    for (const one of kept) counts.add(part, one);
    for (const [took, count] of times) counts.addTime(part, took, count);
  }
  const [before] = await storage.read(uncountedBefore(tenant));
  return before === undefined ? period.since : timeOfEntry(before);
}

/** Adds the entries of one person. Answers back to when they were looked at (ms). */
async function countPerson({ deps: { storage, clock }, tenant, period, filter, counts }: Report): Promise<number> {
  let last = period.since;
  const add = ({ entry, ...counted }: Counted) => {
    last = timeOfEntry(entry);
    const part = Math.floor((last - period.since) / period.width);
    counts.add(part, { ...counted, count: 1, latest: entry });
    if (counted.took !== undefined) counts.addTime(part, counted.took, 1);
  };
  const asked = {
    filter: { ...filter, since: period.since, until: period.until },
    most: mostOfPerson,
    spent: answerTime(clock),
  };
  const { next } = await countEntries(storage, tenant, asked, add);
  return next === null ? period.since : timeOfEntry(next);
}

async function view({ deps: { storage }, tenant, period, jobs, counts }: Report) {
  const reasons = counts.reasons.slice(0, mostReasons);
  const examples = new Map(
    await storage.read(
      identitiesOf(
        tenant,
        reasons.map(({ latest }) => latest),
      ),
    ),
  );
  const buckets: ReportBucket[] = [];
  const left = new Map<number, number>();
  const backlogs = await Promise.all(
    period.begins.map((since) => storage.read(lastBacklogs(tenant, { since, until: since + period.width, jobs }))),
  );
  for (const [part, since] of period.begins.entries()) {
    for (const { job, waiting } of backlogs[part] ?? []) left.set(job, waiting);
    const { statuses, times } = counts.part(part);
    const waiting = left.size === 0 ? null : [...left.values()].reduce((sum, one) => sum + one, 0);
    buckets.push({ from: new Date(since).toISOString(), statuses, latency: latencyOf(times), waiting });
  }
  return {
    entries: counts.entries,
    since: new Date(period.since).toISOString(),
    until: new Date(period.until).toISOString(),
    statuses: counts.statuses,
    actions: counts.actions,
    reasons: reasons.map(({ code, status, count, latest }) => {
      return { code, title: explainCode(code).title, status, count, example: examples.get(latest) ?? null };
    }),
    buckets,
  };
}
