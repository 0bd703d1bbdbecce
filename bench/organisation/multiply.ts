import { openBulk } from './bulk.ts';
import { decodeTemplates, type Template } from './decode-cells.ts';
import { logOf } from './log-of.ts';
import { customersOf, historyOf, plansOf, provisionedOf } from './rows-of.ts';

export interface Multiplied {
  readonly people: number;
  /** Entries of the provisioning log. */
  readonly entries: number;
}

/** What the bulk of the rows is written by: tables that are gone with the connection. */
const ground = `
create temp table person (k integer primary key, n bigint, id text, name text);
insert into person select row_number() over (order by n) - 1, n, id, key from (
  select r.n, r.id, u.key from resource r join unique_value u on u.tenant = r.tenant and u.n = r.n and u.path = 'User.userPrincipalName'
  where r.tenant = 1 and r.type = 'User' and r.deleted is null
) as living;
create temp table application_of (k integer primary key, job bigint);
insert into application_of select row_number() over (order by job) - 1, job from job where tenant = 1;
create temp table template (k integer primary key, action text, status text, code text, body text, took bigint);
create temp table digit (d bigint primary key);
insert into digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
`;

/**
 * Makes of an organisation that was founded one that has worked for a month: links, assignments, failures, cycles, plans, findings, leavers,
 * requests of customers and the provisioning log, copied from what really happened to its sample application.
 */
export async function multiply(
  file: string,
  url: string,
  { people, entries }: Multiplied,
  say: (text: string) => void,
): Promise<void> {
  const bulk = await openBulk(file, url);
  const now = Date.now();
  await bulk.run(ground);
  for (const template of templatesOf(decodeTemplates(await bulk.rows(kinds)))) await bulk.run(template);
  for (const [what, statements] of [
    ['links, assignments, failures', provisionedOf(people, now)],
    ['cycles, leavers, changes', historyOf(people, now, bulk.words)],
    ['plans, findings, what is held', plansOf(people, now)],
    ['requests of customers', customersOf(now, bulk.words)],
  ] as const) {
    say(`organisation: ${what}`);
    for (const statement of statements) await bulk.run(statement);
  }
  let told = 0;
  for (const { sql, done } of logOf({ people, entries, now, words: bulk.words })) {
    await bulk.run(sql);
    if (done > told && done % 1_000_000 === 0) say(`organisation: ${done} entries of the log`);
    told = done;
  }
  await bulk.close();
}

/** One entry of each kind that the sample application has. */
const kinds = `select action, status, coalesce(code, ''), body, coalesce(took, 0) from log where tenant = 1 and entry in (
  select max(entry) from log where tenant = 1 and length(body) < 5000 group by action, status, code) order by action, status`;

/** Of a hundred entries so many are of a kind; the rest are updates. */
const shares: readonly (readonly [action: string, status: string, code: string, share: number])[] = [
  ['create', 'success', '', 2],
  ['create', 'failure', 'invalid', 2],
  ['create', 'failure', 'unavailable', 2],
  ['disable', 'success', '', 2],
  ['skip', 'skipped', 'account-disabled', 12],
];

function templatesOf(templates: readonly Template[]): readonly string[] {
  const rows: string[] = [];
  const add = (template: Template | undefined, count: number) => {
    for (let index = 0; template !== undefined && index < count; index += 1)
      rows.push(insertTemplate(rows.length, template));
  };
  const found = (action: string, status: string, code: string) =>
    templates.find((one) => one.action === action && one.status === status && one.code === code);
  for (const [action, status, code, share] of shares) add(found(action, status, code), share);
  add(found('update', 'success', ''), 100 - rows.length);
  return rows;
}

function insertTemplate(k: number, { action, status, code, body, took }: Template): string {
  const text = (value: string) => (value === '' ? 'null' : `'${value.replaceAll("'", "''")}'`);
  return `insert into template values (${k}, ${text(action)}, ${text(status)}, ${text(code)}, ${text(body)}, ${took})`;
}
