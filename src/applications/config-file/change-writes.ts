import { createJobWrites, saveConfigurationWrites } from '#engine/jobs.ts';
import { setPush } from '#engine/queries/group-push.ts';
import { setSchedule } from '#engine/queries/jobs.ts';
import type { Change, Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { holdAssigned } from '../enterprise/assigned-before.ts';
import { assignmentChange, deleteAssignment, insertAssignment } from '../enterprise/assignments.ts';
import { concernsHolders } from '../enterprise/change-roles.ts';
import { galleryEntry } from '../enterprise/gallery.ts';
import { pushWrites } from '../enterprise/push-writes.ts';
import { insertApplication, setSecrets, updateApplication } from '../enterprise/rows.ts';
import { placeOfSecrets, printSecrets } from '../enterprise/secrets.ts';
import { applicationSections, placeOfSchedule, placeOfSettings } from '../form/application-sections.ts';
import { configurationForm } from '../form/configuration-form.ts';
import { isSame } from '../form/differences.ts';
import type { Settled } from '../form/section.ts';
import type { ApplicationChange } from './change-set.ts';

/** What of a file is written, and what the feed is told. */
export interface FileWrites {
  readonly writes: readonly Write[];
  readonly changes: readonly Change[];
}

export interface WriteRequest {
  readonly administrator: Administrator;
  readonly tenant: number;
  readonly note: string;
  /** Of an application that is added: the index of its change in the feed, and the number that it will get. */
  readonly place: { readonly index: number; readonly number: number };
}

/** So many differences stand in the audit; the versions have all of them. */
const mostTold = 200;

/** The rows of one application as a file wants it. Those there are must be as they were read, or the whole commit is refused. */
export function changeWrites(request: WriteRequest, change: ApplicationChange): FileWrites {
  const { administrator, tenant, note } = request;
  const told = { note, changes: change.changes.slice(0, mostTold), all: change.changes.length };
  const audit = audited(administrator, tenant, 'configuration.apply', change.name, undefined, told);
  const { writes, changes } = change.before === undefined ? addWrites(request, change) : editWrites(request, change);
  const { added, removed } = change.assigned;
  const number = change.before?.named.application.application ?? request.place.number;
  const at = administrator.deps.clock.now();
  const assigned = [
    ...removed.map(({ principal, role }) => deleteAssignment(tenant, number, principal.n, role)),
    ...added.map(({ principal, role }) => insertAssignment(tenant, number, principal.n, role, at, administrator.actor)),
  ];
  const moved = [
    ...removed.map(({ principal }) => assignmentChange(principal, number, 'unassigned')),
    ...added.map(({ principal }) => assignmentChange(principal, number, 'assigned')),
  ];
  const pushes = pushedWrites(request, change, number);
  return {
    writes: [...writes, ...assigned, ...pushes.writes, audit],
    changes: [...changes, ...moved, ...pushes.changes],
  };
}

/** Of an application that is new everybody is looked at anyway. */
function pushedWrites(
  { administrator, tenant }: WriteRequest,
  { before, pushed }: ApplicationChange,
  number: number,
): FileWrites {
  const { deps, actor } = administrator;
  const by = { at: deps.clock.now(), actor };
  return {
    writes: pushed.changes.flatMap(({ group: { n }, after }) =>
      before === undefined ? [setPush(tenant, number, n, after, by)] : pushWrites(tenant, number, n, after, by),
    ),
    changes: pushed.changes.map(({ group, before: was, after }) => {
      const ends = after?.state === 'ended' || (after === undefined && was?.state !== 'ended');
      return assignmentChange(group, number, ends ? 'unassigned' : 'assigned');
    }),
  };
}

function addWrites({ administrator, tenant, place }: WriteRequest, change: ApplicationChange): FileWrites {
  const { deps, actor } = administrator;
  const { name, gallery, wanted, secret } = change;
  const at = deps.clock.now();
  const number = { seq: place.index };
  const entry = galleryEntry(deps, gallery);
  const { configuration, schedule } = wanted;
  return {
    writes: [
      insertApplication(tenant, number, { name, gallery, settings: secret.settings }, { at, actor }),
      ...createJobWrites({
        tenant,
        job: number,
        application: number,
        configuration,
        schedule,
        author: actor,
        at,
        gallery: galleryOf(entry),
      }),
      ...(secret.secrets === undefined || secret.secrets === null
        ? []
        : [setSecrets(tenant, place.number, sealed(administrator, tenant, place.number, secret.secrets))]),
    ],
    changes: [{ n: number, id: name, type: 'Application', kind: 'application-added' }],
  };
}

function editWrites({ administrator, tenant, note }: WriteRequest, change: ApplicationChange): FileWrites {
  const { before, wanted, secret } = change;
  if (before === undefined) return { writes: [], changes: [] };
  const { deps, actor } = administrator;
  const { application } = before.named;
  const at = deps.clock.now();
  const set = settingsForm(before.settled);
  const settingsMoved = !isSame(set, settingsForm(wanted)) || secret.secrets !== undefined;
  const kept = secret.secrets === undefined ? application.secrets : null;
  const secrets =
    secret.secrets === undefined || secret.secrets === null
      ? kept
      : sealed(administrator, tenant, application.application, secret.secrets);
  const rolesMoved = concernsHolders(before.settled.settings.roles, wanted.settings.roles);
  const same = isSame(configurationForm(before.settled.configuration), configurationForm(wanted.configuration));
  const { job } = before;
  const save = {
    tenant,
    job: job.job,
    from: job.configuration,
    configuration: same ? before.settled.configuration : wanted.configuration,
    author: actor,
    note,
    at,
  };
  const timesMoved = !isSame(scheduleForm(before.settled), scheduleForm(wanted));
  return {
    writes: [
      ...(settingsMoved
        ? [updateApplication(tenant, application, { settings: secret.settings, secrets }, { at, actor })]
        : []),
      // App roles that are switched or renamed: whoever holds them is looked at again.
      ...(same && !rolesMoved ? [] : saveConfigurationWrites(save)),
      ...holdAssigned(
        tenant,
        { application: application.application, settings: wanted.settings },
        before.settled.configuration,
        wanted.configuration,
      ),
      ...(timesMoved ? [setSchedule(tenant, job.job, wanted.schedule, before.settled.schedule)] : []),
    ],
    changes: [],
  };
}

/** What the row of an application holds of its form. */
function settingsForm(settled: Settled) {
  return formOfKeys(settled, Object.values(placeOfSettings));
}

function scheduleForm(settled: Settled) {
  return formOfKeys(settled, Object.values(placeOfSchedule));
}

function formOfKeys(settled: Settled, keys: readonly string[]) {
  const chosen = applicationSections.filter(({ key }) => keys.includes(key));
  return chosen.map(({ print }) => print(settled));
}

function galleryOf({ version, defaults }: ReturnType<typeof galleryEntry>) {
  return { version, defaults };
}

function sealed(
  { deps }: Administrator,
  tenant: number,
  application: number,
  secrets: Parameters<typeof printSecrets>[0],
): string {
  return deps.credentials.sealer.seal(placeOfSecrets(tenant, application), printSecrets(secrets));
}
