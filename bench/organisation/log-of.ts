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
 * three tenths of it; of a thousand entries one restores and one deletes.
 */
export function* logOf({
  people,
  entries,
  now,
  words,
}: LogOf): Generator<{ readonly sql: string; readonly done: number }> {
  const begins = now - month;
  for (let from = 0; from < entries; from += batch) {
    const upTo = Math.min(entries, from + batch);
    const at = `${begins} + cast(floor(${month / entries} * i) as bigint)`;
    const stamp = words.hex(at, 12);
    yield {
      done: upTo,
      sql: `
        insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body, took)
        select 1, substr(e.stamp, 1, 8) || '-' || substr(e.stamp, 9, 4) || '-7000-8000-' || ${words.hex('e.i', 12)}, a.job,
          1 + e.i * ${cycles} / ${entries}, p.n, 'User', p.name, 'account-' || p.n,
          case when e.i % 1000 = 17 then 'restore' when e.i % 1000 = 18 then 'delete' else t.action end,
          case when e.i % 1000 in (17, 18) then 'success' when e.i % 500 = 33 then 'warning' else t.status end,
          case when e.i % 1000 in (17, 18) then null else t.code end, 1, t.body, t.took + e.i % 97
        from (
          select i, ${stamp} as stamp from (
            select ${from} + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d as i
            from digit f cross join digit e cross join digit d cross join digit c cross join digit b cross join digit a
          ) as number where i < ${upTo}
        ) as e
        join person p on p.k = (e.i * 7919) % ${people}
        join template t on t.k = (e.i / 7) % 100
        join application_of a on a.k = case when e.i % 10 < 3 then 0 else (e.i / 3) % 50 end`,
    };
  }
}
