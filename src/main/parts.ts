import { type KeepPassword, passwordKeeper } from '#access/accounts/password-keeper.ts';
import { systemActor } from '#access/actor.ts';
import { type AccessDeps, openAccess } from '#access/deps.ts';
import type { ApplicationDeps } from '#applications/deps.ts';
import { ImportProgress } from '#applications/directory/import-progress.ts';
import { applicationsOfEngine } from '#applications/enterprise/applications-of-engine.ts';
import { Targets } from '#applications/enterprise/targets.ts';
import { ServedProfiles } from '#applications/profiles/served-profiles.ts';
import { type Credentials, openCredentials } from '#credentials/deps.ts';
import { openSealer } from '#credentials/open-sealer.ts';
import type { Clock, Log, Random } from '#deps.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { entries } from '#gallery/entries.ts';
import { profiles } from '#gallery/profiles.ts';
import type { HttpDeps } from '#http/deps.ts';
import { RateLimiter } from '#http/rate-limiter.ts';
import { RequestTurns } from '#http/request-turns.ts';
import { noFaults } from '#http/scim/faults.ts';
import { TenantCache } from '#http/tenant-cache.ts';
import { RequestTraces } from '#http/traces/request-traces.ts';
import { type CompiledProfile, compileProfile } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { TenantProfiles } from '#resources/tenants/tenant-profiles.ts';
import type { Storage } from '#storage/port.ts';
import type { Closers } from './closers.ts';
import { ensureOrganisation } from './ensure-organisation.ts';
import { createPrometheusMetrics, type MetricsRegistry } from './metrics/prometheus-metrics.ts';
import type { OpenOptions } from './options.ts';
import { ownFolder } from './own-folder.ts';
import { cleanLog, createPinoLog } from './pino-log.ts';
import { proxiesOf } from './proxies-of.ts';
import { createSystemClock } from './system-clock.ts';
import { createSystemRandom } from './system-random.ts';
import { takeProfiles } from './take-profiles.ts';
import { version } from './version.ts';

/** Everything an installation is put together from, opened and ready. */
export interface Parts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: MetricsRegistry;
  readonly storage: Storage;
  readonly credentials: Credentials;
  readonly access: AccessDeps;
  readonly queue: ObjectQueue;
  readonly keepPassword: KeepPassword;
  readonly servedProfiles: ServedProfiles;
  readonly profiles: ReadonlyMap<string, CompiledProfile>;
  readonly shapes: TenantProfiles;
  readonly directoryProfile: CompiledProfile;
  readonly organisation: Tenant;
  readonly tenants: TenantCache;
  readonly traces: RequestTraces;
  readonly targets: Targets;
  readonly engine: Engine;
  /** Under which the folder was served last. */
  readonly folderUrl: string;
  /** Whether it ever was. */
  readonly folderServed: boolean;
}

/** Opens folder, store, key and credentials, in this order. @throws StoreUnusable, KeyUnusable, StartupError */
export async function openParts(options: OpenOptions, closers: Closers): Promise<Parts> {
  const clock = createSystemClock();
  const random = createSystemRandom(() => clock.now());
  const log = options.log === undefined ? createPinoLog(options.logLevel ?? 'warn') : cleanLog(options.log);
  const { storage, url, served } = await ownFolder(options, clock, closers);
  const sealer = await openSealer({ storage, random, source: keySource(options) });
  const credentials = openCredentials({ storage, clock, random, log, sealer });
  closers.add(() => credentials.close());
  const metrics = createPrometheusMetrics();
  const traces = new RequestTraces({ storage, clock, log, metrics });
  closers.add(() => traces.close());
  const targets = new Targets({ storage, clock, random, log, sealer, egress: options.egress ?? {} });
  closers.add(() => targets.close());
  const servedProfiles = new ServedProfiles(
    { storage, clock, log },
    options.profiles ?? profiles.values(),
    profiles.keys(),
  );
  await servedProfiles.open();
  await takeProfiles({ storage, clock, random, served: servedProfiles }, options);
  const gallery = options.gallery ?? entries;
  const engine = createEngine({ storage, clock, random, log, metrics, ...applicationsOfEngine(targets, gallery) });
  closers.add(() => engine.close());
  return {
    clock,
    random,
    log,
    metrics,
    targets,
    engine,
    storage,
    credentials,
    access: openAccess({ storage, clock, random, log, sealer }),
    queue: new ObjectQueue(),
    keepPassword: passwordKeeper(random),
    servedProfiles,
    profiles: servedProfiles.profiles,
    shapes: new TenantProfiles(),
    directoryProfile: compileProfile(directoryProfile),
    organisation: await ensureOrganisation(storage, clock),
    tenants: new TenantCache(storage),
    traces,
    folderUrl: options.serve?.publicUrl ?? url,
    folderServed: served || options.serve !== undefined,
  };
}

/** Where the sealing key is looked for. */
export function keySource({ data, key, keyFile }: OpenOptions) {
  return { folder: data, ...(key === undefined ? {} : { key }), ...(keyFile === undefined ? {} : { keyFile }) };
}

/** What the installation itself does in the directory. */
export function directoryContext(parts: Parts): ResourceContext {
  const { storage, clock, random, queue, organisation, directoryProfile } = parts;
  const actor = systemActor('installation');
  return { storage, clock, random, queue, tenant: organisation, profile: directoryProfile, actor };
}

/** What administrators' use-cases work with. */
export function applicationDeps(parts: Parts, options: OpenOptions, publicUrl: () => string): ApplicationDeps {
  const { storage, clock, random, log, queue, credentials, access, profiles } = parts;
  const { directoryProfile, shapes, tenants, engine, targets, servedProfiles } = parts;
  return {
    storage,
    clock,
    random,
    log,
    queue,
    access,
    credentials,
    keySource: keySource(options),
    profiles,
    servedProfiles,
    shapes,
    directoryProfile,
    imports: new ImportProgress(),
    engine,
    targets,
    egress: options.egress ?? {},
    gallery: options.gallery ?? entries,
    version,
    data: options.data,
    sandbox: options.sandbox === true,
    publicUrl,
    served: parts.folderServed,
    schedules: options.serve !== undefined || storage.dialect === 'postgres',
    tenantChanged: () => tenants.clear(),
    writeTraces: () => parts.traces.flush(),
  };
}

/** Bytes of the largest SCIM request. */
const maxBodyBytes = 2 * 1024 * 1024;

/** What serving SCIM works with. */
export function httpDeps(parts: Parts, options: OpenOptions, publicUrl: () => string): HttpDeps {
  const { storage, clock, random, log, metrics, profiles, shapes, credentials, queue, tenants, traces } = parts;
  const { servedProfiles } = parts;
  return {
    storage,
    clock,
    random,
    log,
    metrics,
    profiles,
    servedProfiles,
    shapes,
    sandbox: options.sandbox === true,
    publicUrl,
    proxies: proxiesOf(options.serve),
    credentials,
    queue,
    keepPassword: parts.keepPassword,
    tenants,
    rates: new RateLimiter(clock),
    turns: new RequestTurns(),
    traces,
    faults: options.faults ?? noFaults,
    maxBodyBytes,
  };
}
