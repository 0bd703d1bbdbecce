import { installation } from '#resources/tenants/tenant.ts';
import type { Administrator } from '../deps.ts';
import { noteAct } from '../note-act.ts';
import { accountKey } from './accounts-of.ts';
import type { Cells } from './decode-cells.ts';
import { readCell } from './decode-cells.ts';
import { erasureObstacles } from './erasure-obstacles.ts';
import type { PersonalTable } from './personal-table.ts';
import { personalTables } from './personal-tables.ts';
import type { Scrubbing } from './scrub-tables.ts';
import { findSubject, isNamed, isOwn, type SubjectQuery } from './subject.ts';
import { walkTable } from './walk-table.ts';

/** What Rollcall holds of a person in one table. */
export interface SubjectTable {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** There are more than were handed out. */
  readonly more: boolean;
}

export interface SubjectExport {
  readonly id: string;
  readonly tenant: string;
  readonly made: string;
  /** What names the person in texts about others, as it was looked for. */
  readonly identifiers: readonly string[];
  readonly accounts: readonly { readonly application: string; readonly account: string; readonly state: string }[];
  /** What stands in the way of erasing the person now. */
  readonly obstacles: readonly { readonly message: string; readonly advice: string; readonly overridable: boolean }[];
  readonly tables: readonly SubjectTable[];
}

/** Rows of a table that are handed out at most: a person's own, and those that name them. */
const most = 1000;

/** Keys of the store's own, and what is secret. */
const left = new Set([
  'tenant',
  'hash',
  'sealed',
  'secrets',
  'secret',
  'password',
  'totp',
  'enrolling',
  'recovery',
  'salt',
  'link',
  'commitment',
  'redacted',
]);

/** Everything that the tables hold of a person, and whatever names them. It is noted in the audit. @throws Refused */
export async function exportSubject(administrator: Administrator, query: SubjectQuery): Promise<SubjectExport> {
  const { deps } = administrator;
  const subject = await findSubject(administrator, query);
  const { context, resource, id, identifiers, needles, accounts } = subject;
  const own: Scrubbing = {
    n: resource?.n,
    accounts: new Set(accounts.map(({ job, type, target }) => accountKey(job, type, target))),
    needles,
  };
  const tables: SubjectTable[] = [];
  for (const table of personalTables) {
    const { tenant } = context.tenant;
    const found = [
      ...(await rowsOf(administrator, tenant, table, own)),
      ...(await rowsOf(administrator, installation, table, { ...own, n: undefined })),
    ];
    if (found.length > 0)
      tables.push({ table: table.table, rows: found.slice(0, most).map(shown), more: found.length > most });
  }
  const obstacles = await erasureObstacles(administrator, subject);
  await noteAct(administrator, context.tenant.tenant, 'subject.export', id);
  return {
    id,
    tenant: context.tenant.name,
    made: new Date(deps.clock.now()).toISOString(),
    identifiers,
    accounts: accounts
      .filter(({ job }) => job > 0)
      .map(({ application, target, state }) => ({ application, account: target, state })),
    obstacles: obstacles.map(({ refused, overridable }) => ({
      message: refused.message,
      advice: refused.advice ?? '',
      overridable,
    })),
    tables,
  };
}

async function rowsOf(
  { deps }: Administrator,
  tenant: number,
  table: PersonalTable,
  own: Scrubbing,
): Promise<readonly Cells[]> {
  const { texts, persons = [], about = [], special } = table;
  const numbers = [...persons, ...about, ...(special === 'resource' ? ['n', 'member_n'] : [])];
  if (texts.length === 0 && numbers.length === 0) return [];
  const found: Cells[] = [];
  for await (const rows of walkTable(deps.storage, tenant, table, ['*'])) {
    for (const row of rows) {
      const theirs = own.n !== undefined && numbers.some((column) => row[column] === own.n);
      if (theirs || isOwn(table, row, own) || texts.some((column) => isNamed(row[column], own.needles)))
        found.push(row);
    }
    if (found.length > most) break;
  }
  return found;
}

function shown(row: Cells): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      left.has(column) || value === null ? [] : [[column, readCell(value)]],
    ),
  );
}
