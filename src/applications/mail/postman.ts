import type { Metrics } from '#deps.ts';
import { deliverDue } from '#notify/deliver.ts';
import type { ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { selectApplications } from '../enterprise/rows.ts';
import { gatherFailures } from './gather-failures.ts';
import { mailServer } from './mail-server.ts';
import { sendDigest } from './send-digest.ts';
import { tellNotices } from './tell-notices.ts';
import { tellReceivers } from './tell-receivers.ts';
import { warnOfCredentials } from './warn-of-credentials.ts';

/** One round: mail is made of what happened, then what is due is sent. Nothing is made while nobody has set how mail is sent. */
export async function postRound(deps: ApplicationDeps, metrics: Metrics): Promise<void> {
  const server = await mailServer(deps);
  if (server === undefined) return;
  const { tenant } = await organisationOf(deps);
  const applications = await deps.storage.read(selectApplications(tenant));
  await tellNotices(deps, tenant, server.settings, applications);
  await warnOfCredentials(deps, tenant, server.settings);
  for (const application of applications) await gatherFailures(deps, tenant, server.settings, application);
  await tellReceivers(deps, tenant, server.settings);
  await sendDigest(deps, tenant, server.settings, applications);
  const { storage, clock, random, log, egress } = deps;
  await deliverDue(
    {
      storage,
      clock,
      random,
      log,
      metrics,
      server: () => mailServer(deps),
      egress,
    },
    tenant,
  );
}

/** Milliseconds between rounds. */
const pause = 15_000;

/** Makes and sends mail until it is closed. It never stops anything else. */
export function startPostman(deps: ApplicationDeps, metrics: Metrics): { close(): Promise<void> } {
  const closing = new AbortController();
  const rounds = (async () => {
    do {
      await postRound(deps, metrics).catch((error: unknown) => {
        deps.log.warn('Mail could not be made or sent; it is tried again.', { error: String(error) });
      });
    } while (await deps.clock.wait(pause, closing.signal));
  })();
  return {
    close: async () => {
      closing.abort();
      await rounds;
    },
  };
}
