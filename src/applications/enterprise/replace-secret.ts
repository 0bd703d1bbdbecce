import { settleQuarantine } from '#engine/quarantine/settle-quarantine.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { matchVersion } from '../match-version.ts';
import { Refused } from '../refused.ts';
import { changeApplication } from './change-application.ts';
import { connectedWith } from './connect.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { missingFields, notConnected } from './settings.ts';
import { tryConnection } from './test-connection.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

export interface NewSecret {
  /** Of the kind that is stored: a token, or a client secret. */
  readonly secret: string;
  readonly clientId?: string | undefined;
  /** `2027-03-31`; null: it does not end, or nobody knows. Absent: what the secret says of itself. */
  readonly expires?: string | null | undefined;
}

/**
 * Tests another secret, then takes it in place of the stored one: a cycle that runs goes on with it, and a quarantine for the
 * old one ends. Where the application does not accept it, the stored one stays. @throws Refused
 */
export async function replaceSecret(
  administrator: Administrator,
  name: string,
  { secret, clientId, expires }: NewSecret,
): Promise<{ application: ApplicationView; message: string; notices: string[] }> {
  const { deps } = administrator;
  const stored = await namedApplication(deps, name);
  const { application, entry } = stored;
  matchVersion(administrator, application.name, application);
  const missing = missingFields(application.settings, entry);
  if (missing.length > 0) {
    const { message, advice, command } = notConnected(application.name, missing);
    throw new Refused('not-now', message, advice, { command });
  }
  const given = application.settings.secret === 'token' ? { secretToken: secret } : { clientSecret: secret, clientId };
  const input = { ...given, secretExpires: expires };
  const tried = { ...stored, application: connectedWith(deps, stored, input) };
  const tested = await tryConnection(administrator, tried, true);
  if (!tested.ok) {
    const message = `The new secret was not taken, the stored one stays: ${tested.message}`;
    throw new Refused(
      'not-now',
      message,
      tested.advice ?? 'Make another secret in the application and enter it here.',
      { field: 'secret' },
    );
  }
  // What was tested is what is saved: whoever was faster is not written over.
  const seen = { ...administrator, expected: String(application.version) };
  const after = await changeApplication(seen, name, 'application.secret.replace', () => {
    const { settings, secrets } = tried.application;
    return { settings, secrets };
  });
  const notices = await leaveQuarantine(administrator, after);
  const message = `${application.name} accepts the new secret: it is used from now on.`;
  return { application: await viewApplication(deps, after), message, notices };
}

/** Whose secret was refused need not wait for its next probe: the application has just answered. */
async function leaveQuarantine({ deps }: Administrator, { tenant, application }: NamedApplication): Promise<string[]> {
  const { job } = await readJob(deps, tenant.tenant, application);
  if (job.state === 'off' || job.quarantine?.code !== 'unauthorized') return [];
  await deps.storage.commit({ tenant: tenant.tenant, writes: settleQuarantine(deps, job, undefined) });
  deps.engine.wakeJob(tenant.tenant, job.job);
  return ['Provisioning has left quarantine and goes on.'];
}
