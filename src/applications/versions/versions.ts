import type { Job } from '#engine/model/job.ts';
import { draftOf, type VersionRow, versionByNumber, versionsBelow } from '#engine/queries/versions.ts';
import type { JsonObject } from '#scim/json.ts';
import type { ApplicationDeps } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { configurationForm } from '../form/configuration-form.ts';
import type { Difference } from '../form/differences.ts';
import { noDraft } from '../jobs/no-draft.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import { changesBetween, type VersionView, viewVersion } from './view-version.ts';

export interface VersionPage {
  readonly application: string;
  /** The number of the current one. */
  readonly current: number;
  /** Null: there is none. */
  readonly draft: VersionView | null;
  readonly versions: readonly VersionView[];
  /** To be handed in as `below` for those before; null: that was all. */
  readonly next: number | null;
}

/** Versions of an application's configuration, newest first, each with what it changed. @throws Refused `unknown` */
export async function versionsOf(
  deps: ApplicationDeps,
  name: string,
  {
    below = Number.MAX_SAFE_INTEGER,
    limit = 20,
  }: { readonly below?: number | undefined; readonly limit?: number | undefined },
): Promise<VersionPage> {
  const { named, job } = await jobOf(deps, name);
  // One more: the last one shown is compared with it.
  const rows = await deps.storage.read(versionsBelow(job.tenant, job.job, below, limit + 1));
  const shown = rows.slice(0, limit);
  const versions = shown.map((row, index) => viewVersion(row, rows[index + 1]));
  const next = rows.length > limit ? (shown.at(-1)?.version ?? null) : null;
  const draft = await viewDraft(deps, job);
  return { application: named.application.name, current: job.configuration, draft, versions, next };
}

/** One version, or the draft, with all that it sets. @throws Refused `unknown`, `conflict` where there is no draft */
export async function showVersion(
  deps: ApplicationDeps,
  name: string,
  which: number | 'draft',
): Promise<VersionView & { readonly application: string; readonly settings: JsonObject }> {
  const { named, job } = await jobOf(deps, name);
  const row = await versionRow(deps, named, job, which);
  const [before] = await deps.storage.read(versionByNumber(job.tenant, job.job, row.base ?? row.version - 1));
  const settings = configurationForm(row.configuration);
  return { ...viewVersion(row, before), application: named.application.name, settings };
}

/** What the second version sets otherwise than the first. @throws Refused */
export async function compareVersions(
  deps: ApplicationDeps,
  name: string,
  from: number | 'draft',
  to: number | 'draft',
): Promise<{ readonly changes: readonly Difference[] }> {
  const { named, job } = await jobOf(deps, name);
  return { changes: changesBetween(await versionRow(deps, named, job, from), await versionRow(deps, named, job, to)) };
}

/** The row of a version, or of the draft. @throws Refused `unknown`, `conflict` where there is no draft */
export async function versionRow(
  { storage }: ApplicationDeps,
  { application }: NamedApplication,
  { tenant, job, configuration }: Job,
  which: number | 'draft',
): Promise<VersionRow> {
  const query = which === 'draft' ? draftOf(tenant, job) : versionByNumber(tenant, job, which);
  const [row] = await storage.read(query);
  if (row !== undefined) return row;
  if (which === 'draft') throw noDraft(application.name);
  throw new Refused(
    'unknown',
    `${application.name} has no version ${which} of its configuration.`,
    `It has versions 1 to ${configuration}.`,
  );
}

/** The draft with what it changes; null: there is none. */
export async function viewDraft({ storage }: ApplicationDeps, { tenant, job }: Job): Promise<VersionView | null> {
  const [draft] = await storage.read(draftOf(tenant, job));
  if (draft === undefined) return null;
  const [base] = await storage.read(versionByNumber(tenant, job, draft.base ?? 0));
  return viewVersion(draft, base);
}

/** The application with its job. @throws Refused `unknown` */
export async function jobOf(deps: ApplicationDeps, name: string): Promise<{ named: NamedApplication; job: Job }> {
  const named = await namedApplication(deps, name);
  const { job } = await readJob(deps, named.tenant.tenant, named.application);
  return { named, job };
}
