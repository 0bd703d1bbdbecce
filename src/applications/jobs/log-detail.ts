import { type ExplainedCode, explainCode } from '#engine/log/explain-code.ts';
import type { LoggedEntry } from '#engine/log/list-entries.ts';
import { cycleByNumber } from '#engine/queries/cycles.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { subjectsOf } from '#engine/queries/subjects.ts';
import type { ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { selectApplications } from '../enterprise/rows.ts';

/** Every field of an entry besides its steps and values. */
export interface LogDetail {
  readonly tenant: string;
  readonly job: number;
  readonly application: number;
  /** Version of the configuration that decided. */
  readonly configuration: number;
  /** One a change: joins the parts of a download. */
  readonly changeId: string;
  /** Who began the cycle; null: it is cut. */
  readonly initiatedBy: string | null;
  /** `id` null: it was purged from the directory. */
  readonly source: { readonly id: string | null; readonly displayName: string; readonly type: string };
  readonly target: { readonly id: string | null; readonly system: string; readonly type: string };
  readonly statusInfo: {
    readonly status: string;
    readonly code: string | null;
    readonly title: string | null;
    readonly reason: string;
    readonly additionalDetails: string;
    readonly recommendedAction: string;
    readonly category: ExplainedCode['category'];
  };
  /** Milliseconds that the application took to answer; null: it was not asked. */
  readonly duration: number | null;
}

/** What an entry tells besides its steps: who, where, why, how long. */
export async function logDetail(deps: ApplicationDeps, tenant: number, entry: LoggedEntry): Promise<LogDetail> {
  const { storage } = deps;
  const [cycle] = await storage.read(cycleByNumber(tenant, entry.job, entry.cycle));
  const [subject] = await storage.read(subjectsOf(tenant, entry.job, theseObjects(tenant, [entry.source])));
  const applications = await storage.read(selectApplications(tenant));
  const { exchanges, message, advice } = entry.body;
  const explained = entry.code === undefined ? undefined : explainCode(entry.code);
  return {
    tenant: (await organisationOf(deps)).name,
    job: entry.job,
    // A job has the number of its application.
    application: entry.job,
    configuration: entry.configuration,
    changeId: entry.entry,
    initiatedBy: cycle?.actor ?? null,
    source: { id: subject?.id ?? null, displayName: entry.identity, type: entry.type },
    target: {
      id: entry.target ?? null,
      system: applications.find(({ application }) => application === entry.job)?.name ?? '',
      type: entry.type,
    },
    statusInfo: {
      status: entry.status,
      code: entry.code ?? null,
      title: explained?.title ?? null,
      reason: message,
      additionalDetails: explained?.reason ?? '',
      recommendedAction: advice || (explained?.action ?? ''),
      category: explained?.category ?? (entry.status === 'failure' ? 'failure' : 'success'),
    },
    duration:
      exchanges.length === 0 ? null : Math.round(exchanges.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  };
}
