import { saveConfigurationWrites } from '#engine/jobs.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import { draftOf, saveDraftWrites, versionByNumber } from '#engine/queries/versions.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { holdAssigned } from '../enterprise/assigned-before.ts';
import { selectApplication } from '../enterprise/rows.ts';
import { changedMeanwhile, matchVersion, type Versioned } from '../match-version.ts';
import { decodeEdit } from './decode-edit.ts';

/**
 * Makes `next` the current configuration of a job, or its draft where that is edited; a job that is on looks at everybody again.
 *
 * @param gallery the version of the gallery entry it comes from, where that is another than before
 * @returns the number of what was saved
 * @throws Refused `changed`
 */
export async function saveConfiguration(
  administrator: Administrator,
  job: Job,
  next: Configuration,
  note: string,
  gallery?: number,
): Promise<number> {
  const { deps, actor } = administrator;
  const { tenant } = job;
  await mustBeAsSeen(administrator, job);
  if (administrator.draft === true) return saveDraft(administrator, job, { configuration: next, note, gallery });
  const version = job.configuration + 1;
  const from = job.configuration;
  const entry = gallery === undefined ? {} : { gallery };
  const change = {
    tenant,
    job: job.job,
    from,
    configuration: next,
    author: actor,
    note,
    at: deps.clock.now(),
    ...entry,
  };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...saveConfigurationWrites(change),
      ...(await holdAssignedOf(deps, job, next)),
      audited(administrator, tenant, 'configuration.save', `job ${job.job}`, { version: from }, { version, note }),
    ],
  });
  if (!committed.done) throw changedMeanwhile('The configuration', await editOf(deps, job));
  deps.engine.wakeJob(tenant, job.job);
  return version;
}

/** The rows by which those wait who were assigned before accounts were made, where this configuration is the first to make them. */
async function holdAssignedOf({ storage }: ApplicationDeps, job: Job, next: Configuration): Promise<readonly Write[]> {
  const { tenant, application } = job;
  const [stored] = await storage.read(selectApplication(tenant, application));
  if (stored?.settings.vocabulary !== 'okta') return [];
  const [before] = await storage.read(versionByNumber(tenant, job.job, job.configuration));
  return before === undefined ? [] : holdAssigned(tenant, stored, before.configuration, next);
}

/** What a draft is to hold; what is left out is as in the one before it. */
export interface DraftInput {
  readonly configuration: Configuration;
  /** Why; a draft that has said why already keeps it. */
  readonly note?: string | undefined;
  readonly gallery?: number | undefined;
  /** The version that it goes out from by now. */
  readonly base?: number | undefined;
}

/**
 * Writes the draft of a job.
 *
 * @param job its `configuration` is the number of what was edited: the draft's, or the current one's where there is no draft
 * @returns the number of the draft
 * @throws Refused `changed`
 */
export async function saveDraft(administrator: Administrator, job: Job, input: DraftInput): Promise<number> {
  const { deps, actor } = administrator;
  const { tenant, job: number, configuration: edited } = job;
  const { configuration, note, gallery, base } = input;
  const [before] = await deps.storage.read(versionByNumber(tenant, number, edited));
  if (before === undefined) throw changedMeanwhile('The draft', await draftEdit(deps, tenant, number));
  const version = -(job.drafts + 1);
  const draft = {
    configuration,
    base: base ?? before.base ?? edited,
    gallery: gallery ?? before.gallery,
    author: actor,
    note: (before.state === 'draft' ? before.note : undefined) ?? note,
    at: deps.clock.now(),
  };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...saveDraftWrites(job, draft),
      audited(administrator, tenant, 'configuration.draft', `job ${number}`, { version: edited }, { version, note }),
    ],
  });
  if (!committed.done) throw changedMeanwhile('The draft', await draftEdit(deps, tenant, number));
  return version;
}

async function draftEdit({ storage }: ApplicationDeps, tenant: number, job: number): Promise<Versioned> {
  const [draft] = await storage.read(draftOf(tenant, job));
  return {
    version: draft?.version ?? 0,
    changed: draft?.at ?? 0,
    changedBy: draft?.author ?? 'somebody who discarded it',
  };
}

/** Nothing is changed for who saw another configuration than there is. @throws Refused `changed` */
export async function mustBeAsSeen(administrator: Administrator, job: Job): Promise<void> {
  const { deps, expected } = administrator;
  if (expected === undefined || expected === String(job.configuration)) return;
  matchVersion(administrator, 'The configuration', await editOf(deps, job));
}

/** What is edited of a job, as somebody saved it. */
async function editOf(deps: ApplicationDeps, { tenant, job, configuration }: Job): Promise<Versioned> {
  const { storage } = deps;
  if (configuration < 0) return draftEdit(deps, tenant, job);
  const [newest] = await storage.read({
    sql: `select version, author, at from configuration where tenant = ? and job = ? and state = 'current' order by version desc limit 1`,
    parameters: [tenant, job],
    decode: decodeEdit,
  });
  const { version, author, at } = newest ?? { version: configuration, author: 'nobody', at: 0 };
  return { version, changed: at, changedBy: author };
}
