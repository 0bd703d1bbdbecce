import type { BulkWords } from './bulk.ts';

/** Entries that one statement writes. */
const batch = 250_000;
/** How far back the log goes (ms); what is older is cut after thirty days. */
const month = 29 * 24 * 3_600_000;
/** Cycles of each application meanwhile. */
const cycles = 1_000;

export interface LogOf {
  readonly people: number;
  readonly entries: number;
  /** When the newest entry was written (ms). */
  readonly now: number;
  readonly words: BulkWords;
}

/**
 * The provisioning log of a month, oldest first, as statements with the number of entries there are after each. One application in fifty has
 * three tenths of it; of a thousand entries one restores and one deletes. What reports count is written beside it.
 */
export function* logOf({
  people,
  entries,
  now,
  words,
}: LogOf): Generator<{ readonly sql: string; readonly done: number }> {
  const begins = now - month;
  const at = `${begins} + cast(floor(${month / entries} * i) as bigint)`;
  for (let from = 0; from < entries; from += batch) {
    const upTo = Math.min(entries, from + batch);
    yield {
      done: from,
      sql: `
        drop table if exists batch;
        create temp table batch as
        select substr(e.stamp, 1, 8) || '-' || substr(e.stamp, 9, 4) || '-7000-8000-' || ${words.hex('e.i', 12)} as entry, e.at, a.job,
          1 + e.i * ${cycles} / ${entries} as cycle, p.n, p.name, t.k,
          case when e.i % 1000 = 17 then 'restore' when e.i % 1000 = 18 then 'delete' else t.action end as action,
          case when e.i % 1000 in (17, 18) then 'success' when e.i % 500 = 33 then 'warning' else t.status end as status,
          case when e.i % 1000 in (17, 18) then null else t.code end as code, t.took + e.i % 97 as took
        from (
          select i, ${at} as at, ${words.hex(at, 12)} as stamp from (
            select ${from} + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d as i
            from digit f cross join digit e cross join digit d cross join digit c cross join digit b cross join digit a
          ) as number where i < ${upTo}
        ) as e
        join person p on p.k = (e.i * 7919) % ${people}
        join template t on t.k = (e.i / 7) % 100
        join application_of a on a.k = case when e.i % 10 < 3 then 0 else (e.i / 3) % 50 end;
        insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body, took)
        select 1, b.entry, b.job, b.cycle, b.n, 'User', b.name, 'account-' || b.n, b.action, b.status, b.code, 1, t.body, b.took
        from batch b join template t on t.k = b.k`,
    };
    for (const hours of [1, 24]) yield { done: upTo, sql: countsOf(hours) };
  }
}

/** What the product adds to its counts for the entries of a batch (`engine/log/count-writes.ts`). */
function countsOf(hours: number): string {
  const since = `at - at % ${hours * 3_600_000}`;
  const doublings = [16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768];
  const classes = doublings.map(
    (least) => `when took < ${2 * least} then took / ${least / 8} * ${least / 8} + ${least / 8 - 1}`,
  );
  return `
    insert into log_count (tenant, hours, since, job, status, action, code, count, latest)
    select 1, ${hours}, ${since}, job, status, action, coalesce(code, ''), count(*), max(entry) from batch where true group by 1, 2, 3, 4, 5, 6, 7
    on conflict (tenant, hours, since, job, status, action, code) do update set count = log_count.count + excluded.count, latest = excluded.latest;
    insert into log_took (tenant, hours, since, job, took, count)
    select 1, ${hours}, ${since}, job, case when took < 16 then took ${classes.join(' ')} else 65535 end, count(*) from batch where true group by 1, 2, 3, 4, 5
    on conflict (tenant, hours, since, job, took) do update set count = log_took.count + excluded.count`;
}
