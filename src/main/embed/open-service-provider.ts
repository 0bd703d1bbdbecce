import { resolve } from 'node:path';
import { systemActor } from '#access/actor.ts';
import type { Administrator } from '#applications/deps.ts';
import { finishAllErasures } from '#applications/privacy/finish-all-erasures.ts';
import { purgeTenants } from '#applications/privacy/purge-tenants.ts';
import type { EventHandler } from '#events/subscriptions/subscription.ts';
import { type Subscribed, type SubscribeOptions, Subscriptions } from '#events/subscriptions/subscriptions.ts';
import { serveScim } from '#http/scim/routes.ts';
import type { Profile } from '#resources/profile.ts';
import { Closers } from '../closers.ts';
import { keepHouse } from '../housekeeping.ts';
import type { OpenOptions } from '../options.ts';
import { applicationDeps, directoryContext, httpDeps, openParts } from '../parts.ts';
import { proxiesOf } from '../proxies-of.ts';
import { startupFailure } from '../startup-failure.ts';
import { checkOptions } from './check-options.ts';
import { credentialsOf, type ProviderCredentials } from './credentials-of.ts';
import type { ServiceProviderOptions } from './options.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { profileOf } from './profile-of.ts';
import { type ResourceReader, readerOf } from './reader-of.ts';
import { type ProviderRoles, rolesOf } from './roles-of.ts';
import { type ProviderTenants, tenantsOf } from './tenants-of.ts';

/** A SCIM service provider inside an application. */
export interface ServiceProvider {
  /** Answers a request; may be handed around by itself. In Node's own servers: `toNode(fetch)`. */
  readonly fetch: (request: Request, env?: object) => Promise<Response>;
  readonly tenants: ProviderTenants;
  readonly credentials: ProviderCredentials;
  /** Reads a tenant's users; `groups` its groups, `resources` any type of its profile. */
  users(tenant: string): ResourceReader;
  groups(tenant: string): ResourceReader;
  resources(tenant: string, type: string): ResourceReader;
  /** Which groups of a tenant give which role. */
  readonly roles: ProviderRoles;
  /** Calls `handle` with what happened, after it was committed: at least once, in order, from where it was at the last start. */
  subscribe(options: SubscribeOptions, handle: EventHandler): Promise<Subscribed>;
  /** The application's own tables in the same database. */
  readonly database: OwnDatabase;
  /** Writes what is to be written, and gives the folder free. Stop sending requests before. */
  close(): Promise<void>;
}

/**
 * Opens store, key and credentials, and what serves SCIM: no console, no engine, no mail, nothing that listens.
 *
 * @throws StartupError for an option, a folder or a store that cannot be used
 */
export async function openServiceProvider(options: ServiceProviderOptions): Promise<ServiceProvider> {
  const place = checkOptions(options);
  const closers = new Closers();
  try {
    const profile = await profileOf(options);
    const opened = { ...openOptionsOf(options), ...profilesOf(options, profile) };
    const parts = await openParts(opened, closers);
    const { hooks = [], hookDeadline = 10_000, authenticate, tenants = [], trustedProxy } = options;
    const asked = [hooks].flat();
    const publicUrl = () => place.publicUrl;
    const fetch = serveScim({
      ...httpDeps(parts, opened, publicUrl),
      mount: place.mount,
      proxies: proxiesOf(trustedProxy === undefined ? undefined : { port: 0, behindProxy: true, trustedProxy }),
      authenticate,
      hooks: asked.length === 0 ? undefined : { hooks: asked, deadline: hookDeadline, clock: parts.clock },
    });
    const deps = { ...applicationDeps(parts, opened, publicUrl), served: true };
    const application: Administrator = { deps, actor: systemActor('application') };
    const house = keepHouse(directoryContext(parts), parts.clock, parts.log, {
      'deleting tenants': async () => {
        await purgeTenants({ deps, actor: systemActor('deletion') });
      },
      'finishing erasures': () => finishAllErasures({ deps, actor: systemActor('erasure') }),
    });
    closers.add(() => house.close());
    const subscriptions = new Subscriptions(parts);
    closers.add(() => subscriptions.close());
    const ofTenants = tenantsOf(application, profile.key);
    for (const name of tenants) await ofTenants.ensure({ name });
    return {
      fetch,
      tenants: ofTenants,
      credentials: credentialsOf(application),
      users: (tenant) => readerOf(application, tenant, 'User'),
      groups: (tenant) => readerOf(application, tenant, 'Group'),
      resources: (tenant, type) => readerOf(application, tenant, type),
      roles: rolesOf(application),
      subscribe: (subscription, handle) => subscriptions.subscribe(subscription, handle),
      database: ownDatabase(parts.storage),
      close: () => closers.close(),
    };
  } catch (error) {
    await closers.close().catch(() => {});
    throw startupFailure(error);
  }
}

/** One of its own goes the way of every profile from a file: what would take something from its tenants is refused. */
function profilesOf({ profile: given }: ServiceProviderOptions, profile: Profile): Partial<OpenOptions> {
  if (given === undefined || given === profile.key) return { profiles: [profile] };
  return { profiles: [], profileFiles: [given] };
}

function openOptionsOf(options: ServiceProviderOptions): OpenOptions {
  const { data, store, key, keyFile, thread, log } = options;
  return {
    data: resolve(data),
    ...(store === undefined ? {} : { store }),
    ...(key === undefined ? {} : { key }),
    ...(keyFile === undefined ? {} : { keyFile }),
    ...(thread === undefined ? {} : { thread }),
    ...(typeof log === 'object' ? { log } : {}),
    ...(typeof log === 'string' ? { logLevel: log } : {}),
  };
}
