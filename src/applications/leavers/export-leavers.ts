import { type CsvColumns, csvOf, type FilePart, jsonLines } from '../csv.ts';
import type { ApplicationDeps } from '../deps.ts';
import { leaversOf, type PagedQuery } from './list-leavers.ts';
import type { LeaverShown, RevocationShown } from './view-leaver.ts';

/** One line of the table: a leaver and one of their accounts; null: there was none. */
interface Line {
  readonly leaver: LeaverShown;
  readonly account: RevocationShown | null;
}

const columns: CsvColumns<Line> = [
  ['Person', ({ leaver }) => leaver.identity],
  ['Name', ({ leaver }) => leaver.name],
  ['Object ID', ({ leaver }) => leaver.objectId],
  ['Left by', ({ leaver }) => leaver.cause],
  ['Left at (UTC)', ({ leaver }) => leaver.at],
  ['Time of leaving known', ({ leaver }) => (leaver.known ? 'yes' : 'no')],
  ['Changed by', ({ leaver }) => leaver.actor],
  ['Deleted at (UTC)', ({ leaver }) => leaver.deleted],
  ['Came back at (UTC)', ({ leaver }) => leaver.returned],
  ['Application', ({ account }) => account?.application ?? null],
  ['Account', ({ account }) => account?.account ?? null],
  ['State', ({ account }) => account?.state ?? 'no account'],
  ['Revoked at (UTC)', ({ account }) => account?.ended ?? null],
  ['Seconds', ({ account }) => account?.seconds ?? null],
  ['Attempts', ({ account }) => account?.attempts ?? null],
  ['Why', ({ account }) => account?.why?.code ?? null],
  ['Why in words', ({ account }) => account?.why?.text ?? null],
  ['Request', ({ account }) => requestOf(account)],
  ['Request body', ({ account }) => lastOf(account)?.request ?? null],
  ['Answer', ({ account }) => lastOf(account)?.status ?? null],
  ['Answer body', ({ account }) => lastOf(account)?.response ?? null],
  ['Log entry', ({ account }) => account?.entry ?? null],
  ['Account deleted at (UTC)', ({ account }) => account?.deleted ?? null],
];

/**
 * A part of the report as text of a file: CSV (RFC 4180), a line for each account, or one JSON object a line for each leaver.
 * @throws Refused
 */
export async function exportLeavers(
  deps: ApplicationDeps,
  { format, ...query }: PagedQuery & { readonly format: 'csv' | 'json' },
): Promise<FilePart> {
  const { leavers, next } = await leaversOf(deps, { ...query, limit: 500 });
  const text =
    format === 'json' ? jsonLines(leavers) : csvOf(columns, leavers.flatMap(linesOf), query.after === undefined);
  return { text, entries: leavers.length, next };
}

function linesOf(leaver: LeaverShown): readonly Line[] {
  return leaver.accounts.length === 0
    ? [{ leaver, account: null }]
    : leaver.accounts.map((account) => ({ leaver, account }));
}

function lastOf(account: RevocationShown | null) {
  return account?.evidence?.exchanges.at(-1);
}

function requestOf(account: RevocationShown | null): string | null {
  const last = lastOf(account);
  return last === undefined ? null : `${last.method} ${last.url}`;
}
