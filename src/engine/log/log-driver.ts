import { allOf, besides, type Column, equal, type LogFilter, type Part, period } from './log-filter.ts';

/** Words that stand in most entries: who asks for them besides another condition asks little. */
const usual: ReadonlySet<string | undefined> = new Set([undefined, 'success', 'update', 'skip', 'skipped', 'none']);
/** Jobs whose entries are looked for one by one and put together. */
const mostJobs = 50;

/** The entries that an index finds by itself, and what else is asked of them. */
export interface Driven {
  /** `select entry …` without order and limit: one a job where it is asked for several. */
  readonly branches: readonly Part[];
  /** What the index does not answer. */
  readonly rest: readonly Part[];
}

/**
 * How the entries of a filter are found. It is chosen here because SQLite, which keeps no statistics, would rather go through the whole log in
 * the order of its key than sort what another index finds.
 */
export function drive(tenant: number, filter: LogFilter): Driven {
  const by = driverOf(filter);
  const { jobs } = filter;
  const each = by.includes('job') && filter.job === undefined ? (jobs ?? []) : [undefined];
  const found = (job: number | undefined): Part => {
    const of = job === undefined ? filter : { ...filter, job };
    const { sql, parameters } = allOf([
      { sql: 'tenant = ?', parameters: [tenant] },
      ...by.flatMap((column) => equal(of, column)),
      ...period(filter),
    ]);
    return { sql: `select entry from log where ${sql}`, parameters };
  };
  // A job that is asked for by number may still not be one of those that the caller owns.
  const known = filter.job !== undefined && jobs !== undefined ? by.filter((column) => column !== 'job') : by;
  return { branches: each.map(found), rest: besides(filter, known) };
}

/** The columns that the index begins with behind the tenant; each ends with the entry. */
function driverOf(filter: LogFilter): readonly Column[] {
  const { job, jobs, cycle, source, target, status, action, code } = filter;
  if (source !== undefined) return ['source'];
  if (target !== undefined) return ['target'];
  const word = wordOf(status, action);
  const plainCode = code !== undefined && usual.has(status) && usual.has(action);
  if (job !== undefined || (jobs !== undefined && jobs.length > 0 && jobs.length <= mostJobs)) {
    if (job !== undefined && cycle !== undefined) return ['job', 'cycle'];
    if (plainCode) return ['code'];
    return word === undefined ? ['job'] : ['job', word];
  }
  if (code !== undefined) return ['code'];
  return word === undefined ? [] : [word];
}

/** Of status and action the one that says more. */
function wordOf(status: string | undefined, action: string | undefined): 'status' | 'action' | undefined {
  if (action !== undefined && !usual.has(action)) return 'action';
  if (status !== undefined && !usual.has(status)) return 'status';
  if (action !== undefined) return 'action';
  return status === undefined ? undefined : 'status';
}

/** The newest so many entries that the branches find, as a list for `in`. */
export function newestOf({ branches }: Pick<Driven, 'branches'>, limit: number): Part {
  const newest = ({ sql, parameters }: Part): Part => ({
    sql: `${sql} order by entry desc limit ?`,
    parameters: [...parameters, limit],
  });
  const parts = branches.map(newest);
  return parts[0] !== undefined && parts.length === 1 ? parts[0] : newest(together(parts));
}

/** All entries that the branches find, as a list for `in`. */
export function everyOf({ branches }: Pick<Driven, 'branches'>): Part {
  return together(branches);
}

function together(parts: readonly Part[]): Part {
  const each = parts.map(({ sql }, index) => `select entry from (${sql}) j${index}`);
  return {
    sql: `select entry from (${each.join(' union all ')}) branch`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}
