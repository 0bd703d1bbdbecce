import type { Migration } from './migration.ts';

/** Codes that failed work was kept under before it had a column for them. */
const codes = [
  'invalid-url',
  'forbidden-address',
  'unresolvable',
  'refused',
  'tls',
  'redirect',
  'timeout-unknown',
  'unavailable',
  'unauthorized',
  'forbidden',
  'throttled',
  'not-found',
  'conflict',
  'precondition',
  'invalid',
  'invalid-filter',
  'unsupported',
  'protocol',
  'ambiguous',
  'claimed',
];

/** Failed work by its code; removals that are held for a person, and how many there were lately. */
export const failures: Migration = {
  number: 5,
  name: 'failures',
  sql: `
alter table work add column code text;
${codes.map((code) => `update work set code = '${code}', failure = substr(failure, ${code.length + 3}) where failure like '${code}: %';`).join('\n')}
create index work_failed on work (tenant, job, code, source, member) where first_failed is not null;

-- Of a job that holds removals: since when (ms), cycle and line of the guard, as JSON.
alter table job add column held text;
create index planned_state on planned (tenant, job, state, source, member);

-- How many removals went out without having been held, by a quarter of an hour (ms): what the guard counts.
create table removal (
  tenant integer not null, job integer not null, quarter integer not null, kind text not null, count integer not null,
  primary key (tenant, job, quarter, kind)
) strict, without rowid;
`,
};
