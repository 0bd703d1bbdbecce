import { systemActor } from '#access/actor.ts';
import { newServerToken } from '#access/server-token.ts';
import { tryOpenSetup } from '#applications/access/one-time-link.ts';
import { endInterrupted, removeLeftCanaries } from '#applications/enterprise/self-test/remove-canaries.ts';
import { openRelay } from '#applications/events/open-relay.ts';
import { startPostman } from '#applications/mail/postman.ts';
import { finishAllErasures } from '#applications/privacy/finish-all-erasures.ts';
import { purgeTenants } from '#applications/privacy/purge-tenants.ts';
import { type JobsHealth, startJobWatch } from '#applications/watch/watch-jobs.ts';
import { countOldEntries } from '#engine/log/count-old-entries.ts';
import { startRelay } from '#events/receivers/relay.ts';
import { mountApi } from '#http/api/router.ts';
import { createScimApp } from '#http/app.ts';
import { mountConsole } from '#http/console/mount-console.ts';
import { mountDocs } from '#http/docs/mount-docs.ts';
import { mountMetrics } from '#http/metrics.ts';
import { mountSecurityEvents } from '#http/security-events/mount-security-events.ts';
import { resumeImports } from '#sources/import/import-directory.ts';
import { Closers } from './main/closers.ts';
import { keepHouse } from './main/housekeeping.ts';
import type { OpenOptions, Rollcall } from './main/options.ts';
import { applicationDeps, directoryContext, httpDeps, openParts } from './main/parts.ts';
import { proxiesOf, warnOfUnnamedProxy } from './main/proxies-of.ts';
import { serve } from './main/serve.ts';
import { startupFailure } from './main/startup-failure.ts';

export { type CheckUrlOptions, checkUrl } from './main/check.ts';
export { type CopiedStore, type CopyOptions, copyStore } from './main/copy-store.ts';
export { holdLifeline } from './main/lifeline.ts';
export type { OpenOptions, Rollcall, ServeOptions } from './main/options.ts';
export { type CheckedProfile, checkProfile, type NewProfile, newProfile, profileSchema } from './main/own-profile.ts';
export { type Restored, type RestoreOptions, restoreBackup } from './main/restore-backup.ts';
export { readServerFile, type ServerFile } from './main/server-file.ts';
export { type EgressRead, readEgress } from './main/server-settings/read-egress.ts';
export { readSettings } from './main/server-settings/read-settings.ts';
export { outboundSettings, type ServerSettings } from './main/server-settings/settings.ts';
export { type StartupCode, StartupError, systemReason } from './main/startup-error.ts';
export { version } from './main/version.ts';

/**
 * Opens an installation: the one place where everything is put together. What was opened is closed again when a later
 * part fails.
 *
 * @throws StartupError when the folder, the store, the key or the address cannot be used
 */
export async function openRollcall(options: OpenOptions): Promise<Rollcall> {
  const closers = new Closers();
  try {
    return await open(options, closers);
  } catch (error) {
    await closers.close().catch(() => {});
    throw startupFailure(error);
  }
}

async function open(options: OpenOptions, closers: Closers): Promise<Rollcall> {
  const parts = await openParts(options, closers);
  const directory = directoryContext(parts);
  // With PostgreSQL a command beside the server must not finish what the server is about to.
  if (options.store === undefined || options.serve !== undefined) await resumeImports(directory);
  const state: { url: string; ready: boolean; setupLink?: string; jobs?: () => JobsHealth | undefined } = {
    url: parts.folderUrl,
    ready: false,
  };
  const stopping = new AbortController();
  const applications = { ...applicationDeps(parts, options, () => state.url), stopping: stopping.signal };
  const app = createScimApp(
    httpDeps(parts, options, () => state.url),
    { ready: () => state.ready, jobs: () => state.jobs?.() },
  );
  const token = newServerToken(parts.random);
  mountApi(app, { applications, token, proxies: proxiesOf(options.serve) });
  mountMetrics(app, { text: () => parts.metrics.text(), token });
  const relay = openRelay(applications, parts.metrics);
  closers.add(() => relay.close());
  mountSecurityEvents(app, { applications, relay: relay.deps });
  mountDocs(app, { folder: new URL('../site/dist/', import.meta.url) });
  mountConsole(app, { folder: new URL('../console/dist/', import.meta.url), random: parts.random });
  const fetch = (request: Request, env?: object): Promise<Response> => Promise.resolve(app.fetch(request, env));
  if (options.store === undefined) await endInterrupted(applications);
  if (options.serve !== undefined) {
    const served = await serve(options.data, options.serve, { fetch, token: token.text }, closers);
    state.url = served.url;
    warnOfUnnamedProxy(options.serve, parts.log);
    await parts.engine.start();
    // Cycles end before the listener does: their target may be a tenant of this very process.
    closers.add(() => parts.engine.close());
    const house = keepHouse(directory, parts.clock, parts.log, {
      'removing what self-tests left': () => removeLeftCanaries(applications),
      'deleting tenants': async () => {
        await purgeTenants({ deps: applications, actor: systemActor('deletion') });
      },
      'counting what was in the log before': async ({ storage, tenant }, _, signal) => {
        await countOldEntries(storage, tenant.tenant, signal);
      },
      'finishing erasures': () => finishAllErasures({ deps: applications, actor: systemActor('erasure') }),
    });
    closers.add(() => house.close());
    const postman = startPostman(applications, parts.metrics);
    closers.add(() => postman.close());
    const deliveries = startRelay(relay.deps);
    // A request on its way ends as a failure and is sent again: a slow receiver does not keep the process.
    closers.add(async () => {
      await Promise.all([deliveries.close(), relay.close()]);
    });
    const watch = startJobWatch(applications);
    closers.add(() => watch.close());
    state.jobs = watch.health;
    parts.metrics.gauge('rollcall_jobs', () => ({ on: watch.health()?.on ?? 0, late: watch.health()?.late ?? 0 }));
    const setup = await tryOpenSetup({ deps: applications, actor: systemActor('start') });
    if (setup !== undefined) state.setupLink = setup.link;
    state.ready = true;
    await served.announce();
  }
  closers.add(() => {
    stopping.abort();
    state.ready = false;
  });
  return {
    fetch: (request) => fetch(request),
    url: state.url,
    token: token.text,
    ...(state.setupLink === undefined ? {} : { setupLink: state.setupLink }),
    data: options.data,
    store: parts.storage.dialect,
    sandbox: options.sandbox === true,
    close: () => closers.close(),
  };
}
