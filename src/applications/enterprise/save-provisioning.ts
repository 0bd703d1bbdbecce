import type { Configuration } from '#engine/model/configuration.ts';
import type { Administrator } from '../deps.ts';
import { type LeavingInput, setLeaving } from '../jobs/leaving.ts';
import { readJob } from '../jobs/read-job.ts';
import { setTimes, startJob, stopJob } from '../jobs/run-job.ts';
import { type JobView, viewJob } from '../jobs/view-job.ts';
import { setApplication } from './change-application.ts';
import { type Connection, connect } from './connect.ts';
import { checkScope, setScope } from './mappings.ts';
import { namedApplication } from './named-application.ts';
import type { ApplicationSettings } from './settings.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

export interface ProvisioningInput {
  /** The version of the application that the editor saw. */
  readonly version: number;
  readonly mode: 'manual' | 'automatic';
  readonly connection?: Connection | undefined;
  readonly notificationEmail: string | null;
  readonly notifyOnFailure: boolean;
  readonly scope: Configuration['scope'];
  /** Absent: it stays. */
  readonly nestedGroups?: boolean | undefined;
  readonly leaving?: LeavingInput | undefined;
  /** How often a cycle runs and whether changes go out at once. Absent: it stays. */
  readonly times?:
    | { readonly intervalMinutes?: number | undefined; readonly onChange?: boolean | undefined }
    | undefined;
  readonly status: 'on' | 'off';
  /** How requests are written; null: as usual. */
  readonly wireFormat?: ApplicationSettings['wireFormat'] | undefined;
  /** What such a client sends besides is sent too. Absent: it stays. */
  readonly wireWhole?: boolean | undefined;
}

/**
 * Saves the provisioning page: settings and credentials first, then the scope, then the status, each only where it changed.
 * With Manual the job is off, whatever `status` says. @throws Refused
 */
export async function saveProvisioning(
  administrator: Administrator,
  name: string,
  input: ProvisioningInput,
): Promise<{ application: ApplicationView; job: JobView; notices: readonly string[] }> {
  const { deps } = administrator;
  const seen = { ...administrator, expected: String(input.version) };
  await checkScope(deps, name, input.scope);
  const { mode, notificationEmail, notifyOnFailure, wireFormat, wireWhole, connection = {} } = input;
  await setApplication(seen, name, { mode, notificationEmail, notifyOnFailure, wireFormat, wireWhole });
  const entered = mode === 'automatic' && Object.values(connection).some((value) => value !== undefined);
  const { notices } = entered ? await connect(administrator, name, connection) : { notices: [] };
  await setScope(administrator, name, { scope: input.scope, nestedGroups: input.nestedGroups });
  if (input.leaving !== undefined) await setLeaving(administrator, name, input.leaving);
  if (input.times !== undefined) await setTimes(administrator, name, input.times);
  await switchTo(administrator, name, mode === 'manual' ? 'off' : input.status);
  const named = await namedApplication(deps, name);
  return { application: await viewApplication(deps, named), job: await viewJob(deps, named), notices };
}

async function switchTo(administrator: Administrator, name: string, status: 'on' | 'off'): Promise<void> {
  const { tenant, application } = await namedApplication(administrator.deps, name);
  const { job } = await readJob(administrator.deps, tenant.tenant, application);
  if (job.state === status) return;
  await (status === 'on' ? startJob : stopJob)(administrator, name);
}
