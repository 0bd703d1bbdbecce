import { listAudit } from '#access/audit.ts';
import { findTenant, listTenants } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { type CsvColumns, csvOf, type FilePart, jsonLines } from '../csv.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedTenant } from '../tenants/named-tenant.ts';

export interface AuditView {
  readonly entry: string;
  readonly at: string;
  /** The tenant it was done in; `installation` for the installation itself. */
  readonly tenant: string;
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditQuery {
  readonly tenant?: string | undefined;
  /** What the actor's name holds. */
  readonly actor?: string | undefined;
  /** An act, or what several begin with: `credential`. */
  readonly act?: string | undefined;
  /** What the object's name or id holds. */
  readonly object?: string | undefined;
  /** A date and time (RFC 3339). */
  readonly since?: string | undefined;
  /** A date and time; entries of it and later are left out. */
  readonly until?: string | undefined;
  /** Only entries before this one. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

export interface AuditList {
  readonly entries: readonly AuditView[];
  /** To be handed in as `before` for the entries that follow; null: there are none. */
  readonly next: string | null;
}

/** What the installation itself is called among tenants. */
const itself = { tenant: installation, name: 'installation' } as const;

/** Administrative acts, newest first: of one tenant, or of all and the installation. @throws Refused `unknown` tenant */
export async function auditOf(deps: ApplicationDeps, query: AuditQuery): Promise<AuditList> {
  const { tenant: named, since, until, limit: wanted = 50, ...texts } = query;
  const limit = Math.max(1, wanted);
  const filter = {
    ...texts,
    since: since === undefined ? undefined : Date.parse(since),
    until: until === undefined ? undefined : Date.parse(until),
    limit,
  };
  const pages = await Promise.all(
    (await tenantsOfAudit(deps, named)).map(async ({ tenant, name }) => {
      const entries = await listAudit(deps.storage, tenant, filter);
      return entries.map((entry) => ({ ...entry, tenant: name, at: new Date(entry.at).toISOString() }));
    }),
  );
  const newestFirst = pages.flat().sort((one, other) => (one.entry < other.entry ? 1 : -1));
  const entries = newestFirst.slice(0, limit);
  return { entries, next: entries.length < limit ? null : (entries.at(-1)?.entry ?? null) };
}

const columns: CsvColumns<AuditView> = [
  ['Time', ({ at }) => at],
  ['Who', ({ actor }) => actor],
  ['Act', ({ act }) => act],
  ['Tenant', ({ tenant }) => tenant],
  ['Object', ({ object }) => object],
  ['Before', ({ before }) => stateText(before)],
  ['After', ({ after }) => stateText(after)],
  ['Entry', ({ entry }) => entry],
];

/** A part of the audit as text of a file: CSV (RFC 4180), or one JSON object a line. @throws Refused */
export async function exportAudit(
  deps: ApplicationDeps,
  { format, ...query }: AuditQuery & { readonly format: 'csv' | 'json' },
): Promise<FilePart> {
  const { entries, next } = await auditOf(deps, { ...query, limit: 1000 });
  const text = format === 'csv' ? csvOf(columns, entries, query.before === undefined) : jsonLines(entries);
  return { text, entries: entries.length, next };
}

function stateText(state: unknown): string | null {
  return state === null ? null : JSON.stringify(state);
}

/** The tenant of that name, or all and the installation: `installation` is the installation's name. @throws Refused `unknown` tenant */
export async function tenantsOfAudit(
  deps: ApplicationDeps,
  named: string | undefined,
): Promise<readonly (typeof itself | Named)[]> {
  if (named === itself.name) {
    // A tenant may have that name, too.
    const tenant = await findTenant(deps.storage, named);
    return tenant === undefined ? [itself] : [itself, tenant];
  }
  if (named !== undefined) return [await namedTenant(deps, named)];
  return [itself, ...(await listTenants(deps.storage))];
}

interface Named {
  readonly tenant: number;
  readonly name: string;
}
