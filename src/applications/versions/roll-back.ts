import type { Administrator } from '../deps.ts';
import { configurationForm } from '../form/configuration-form.ts';
import { isSame } from '../form/differences.ts';
import { readJob } from '../jobs/read-job.ts';
import { mustBeAsSeen, saveConfiguration } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { checkConfiguration } from './check-configuration.ts';
import { nextCycle } from './next-cycle.ts';
import { jobOf, versionRow } from './versions.ts';

/**
 * Makes a past version current again, as a new version: nothing that was is rewritten.
 *
 * @returns the new number, and what becomes of everybody, in sentences
 * @throws Refused for what the application cannot do any more, and where it is so already
 */
export async function rollBack(
  administrator: Administrator,
  name: string,
  version: number,
  { note }: { readonly note?: string | undefined },
): Promise<{ readonly version: number; readonly notices: readonly string[] }> {
  const { deps } = administrator;
  const { named, job } = await jobOf(deps, name);
  await mustBeAsSeen(administrator, job);
  const past = await versionRow(deps, named, job, version);
  const { configuration } = await readJob(deps, job.tenant, named.application);
  if (isSame(configurationForm(past.configuration), configurationForm(configuration)))
    throw new Refused(
      'conflict',
      `${named.application.name} is configured as in version ${version} already.`,
      'Nothing has to be done, or choose an older version.',
    );
  checkConfiguration(deps, named, configuration, past.configuration);
  const why = note?.trim() ? `: ${note.trim()}` : '';
  const text = `Rolled back to version ${version}${why}`;
  const saved = await saveConfiguration(administrator, job, past.configuration, text, past.gallery);
  return { version: saved, notices: nextCycle(job) };
}
