import { saveConfigurationWrites } from '#engine/jobs.ts';
import type { Job } from '#engine/model/job.ts';
import { adoptPlans, discardDraftWrites, type VersionRow, versionByNumber } from '#engine/queries/versions.ts';
import { isJsonObject } from '#scim/json.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { holdAssigned } from '../enterprise/assigned-before.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { configurationForm, configurationOfForm } from '../form/configuration-form.ts';
import { isSame } from '../form/differences.ts';
import { type Conflict, merge } from '../form/merge.ts';
import { readEdited } from '../jobs/read-job.ts';
import { saveDraft } from '../jobs/save-configuration.ts';
import { changedMeanwhile, matchVersion } from '../match-version.ts';
import { Refused } from '../refused.ts';
import { checkConfiguration } from './check-configuration.ts';
import { nextCycle } from './next-cycle.ts';
import { jobOf, versionRow, viewDraft } from './versions.ts';
import type { VersionView } from './view-version.ts';

/** Begins a draft from the current configuration, or from a past version. @throws Refused `conflict` where there is one */
export async function beginDraft(
  administrator: Administrator,
  name: string,
  { from, note }: { readonly from?: number | undefined; readonly note?: string | undefined },
): Promise<VersionView> {
  const { deps } = administrator;
  const { named, job } = await jobOf(deps, name);
  await mustHaveNoDraft(deps, named, job);
  const row = await versionRow(deps, named, job, from ?? job.configuration);
  const { configuration, gallery } = row;
  await saveDraft(administrator, job, { configuration, note, gallery });
  return draftNow(administrator, name);
}

/** @throws Refused `conflict` where there is a draft */
export async function mustHaveNoDraft(
  deps: ApplicationDeps,
  { application }: NamedApplication,
  job: Job,
): Promise<void> {
  const there = await viewDraft(deps, job);
  if (there === null) return;
  throw new Refused(
    'conflict',
    `${application.name} has a draft, begun by ${there.author}.`,
    'Go on with it, or discard it first.',
    { command: `rollcall app draft discard ${JSON.stringify(application.name)} takes it away.` },
  );
}

/**
 * Makes the draft the current configuration. Plans that were made from it can be applied from then on.
 *
 * @throws Refused `conflict` where the current one was changed since the draft was begun: bring that in first
 */
export async function publishDraft(
  administrator: Administrator,
  name: string,
  { note }: { readonly note?: string | undefined },
): Promise<{ readonly version: number; readonly notices: readonly string[] }> {
  const { deps, actor } = administrator;
  const { named, job } = await jobOf(deps, name);
  const { name: application } = named.application;
  const draft = await draftAsSeen(administrator, name);
  const current = await versionRow(deps, named, job, job.configuration);
  if (draft.base !== job.configuration) {
    throw new Refused(
      'conflict',
      `The draft of ${application} was begun from version ${draft.base ?? 0}, and version ${job.configuration} is current by now.`,
      'Bring the changes of the current version into the draft, look at it, then publish it.',
      { command: `rollcall app draft update ${JSON.stringify(application)}` },
    );
  }
  const sameGallery = draft.gallery === undefined || draft.gallery === current.gallery;
  if (sameGallery && isSame(configurationForm(draft.configuration), configurationForm(current.configuration)))
    throw new Refused('conflict', `The draft of ${application} changes nothing.`, 'Change it, or discard it.');
  checkConfiguration(deps, named, current.configuration, draft.configuration);
  const version = job.configuration + 1;
  const text = note?.trim() || draft.note || 'Draft';
  const { tenant, job: number } = job;
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...discardDraftWrites({ tenant, job: number, drafts: -draft.version }),
      ...saveConfigurationWrites({
        tenant,
        job: number,
        from: job.configuration,
        configuration: draft.configuration,
        author: actor,
        note: text,
        at: deps.clock.now(),
        ...(draft.gallery === undefined ? {} : { gallery: draft.gallery }),
      }),
      ...holdAssigned(tenant, named.application, current.configuration, draft.configuration),
      adoptPlans(tenant, number, draft.version, version),
      audited(
        administrator,
        tenant,
        'configuration.publish',
        application,
        { version: job.configuration },
        { version, note: text },
      ),
    ],
  });
  if (!committed.done) throw changedMeanwhile('The draft', asVersioned(draft));
  deps.engine.wakeJob(tenant, number);
  return { version, notices: nextCycle(job) };
}

/** Takes the draft away; plans that were made from it are outdated. @throws Refused */
export async function discardDraft(
  administrator: Administrator,
  name: string,
): Promise<{ readonly discarded: boolean }> {
  const { deps } = administrator;
  const { named, job } = await jobOf(deps, name);
  const draft = await draftAsSeen(administrator, name);
  const { tenant } = job;
  const before = { version: draft.version, base: draft.base ?? null };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...discardDraftWrites({ tenant, job: job.job, drafts: -draft.version }),
      audited(administrator, tenant, 'configuration.discard', named.application.name, before),
    ],
  });
  if (!committed.done) throw changedMeanwhile('The draft', asVersioned(draft));
  return { discarded: true };
}

/**
 * Brings what was changed of the current configuration since the draft was begun into the draft. What both changed stays as the draft
 * has it, and is told. @throws Refused
 */
export async function updateDraft(
  administrator: Administrator,
  name: string,
): Promise<{ readonly draft: VersionView; readonly conflicts: readonly Conflict[] }> {
  const { deps } = administrator;
  const { named, job } = await jobOf(deps, name);
  const draft = await draftAsSeen(administrator, name);
  if (draft.base === job.configuration) return { draft: await draftNow(administrator, name), conflicts: [] };
  const [base] = await deps.storage.read(versionByNumber(job.tenant, job.job, draft.base ?? 0));
  const current = await versionRow(deps, named, job, job.configuration);
  const { value, conflicts } = merge(
    base === undefined ? undefined : configurationForm(base.configuration),
    configurationForm(draft.configuration),
    configurationForm(current.configuration),
  );
  const form = isJsonObject(value) ? value : {};
  const merged = configurationOfForm(current.configuration, form);
  checkConfiguration(deps, named, current.configuration, merged);
  // A newer version of the gallery entry that the draft took up stays taken up.
  const gallery = draft.gallery === base?.gallery ? current.gallery : draft.gallery;
  const edited = { ...job, configuration: draft.version };
  const input = {
    configuration: merged,
    gallery,
    base: job.configuration,
  };
  await saveDraft(administrator, edited, input);
  return { draft: await draftNow(administrator, name), conflicts };
}

/** The draft, which must be the one that the caller saw. @throws Refused `conflict`, `changed` */
async function draftAsSeen(administrator: Administrator, name: string): Promise<VersionRow> {
  const { deps } = administrator;
  const { named, job } = await jobOf(deps, name);
  // Who saw a draft that is gone by now is told by whom it was changed, not that there is none.
  const gone = administrator.expected !== undefined && (await viewDraft(deps, job)) === null;
  if (gone) throw changedMeanwhile('The draft', { version: 0, changed: deps.clock.now(), changedBy: 'somebody else' });
  const draft = await versionRow(deps, named, job, 'draft');
  matchVersion(administrator, 'The draft', asVersioned(draft));
  return draft;
}

async function draftNow({ deps }: Administrator, name: string): Promise<VersionView> {
  const { named } = await jobOf(deps, name);
  const { job } = await readEdited({ deps }, named.tenant.tenant, named.application);
  const draft = await viewDraft(deps, job);
  if (draft === null) throw new Refused('changed', 'Somebody else discarded the draft meanwhile.', 'Begin another.');
  return draft;
}

function asVersioned({ version, at, author }: VersionRow) {
  return { version, changed: at, changedBy: author };
}
