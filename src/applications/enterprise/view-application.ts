import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import type { TargetCapabilities } from '#engine/model/target.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { ApplicationDeps } from '../deps.ts';
import { type LeavingView, viewLeaving } from '../jobs/leaving.ts';
import { readJob } from '../jobs/read-job.ts';
import { offeredVersion } from '../versions/gallery-update.ts';
import type { NamedApplication } from './named-application.ts';
import { daysLeft, type SecretExpiry, warningOf } from './secret-expiry.ts';
import { type ApplicationSettings, entitles, missingFields, type Vocabulary } from './settings.ts';
import { capabilitiesOf, viewWire, type WireView } from './wire.ts';

export interface SecretExpiryView {
  readonly at: string;
  readonly from: SecretExpiry['from'];
  /** Whole days that are left. */
  readonly days: number;
  /** `soon`: people are warned of it. */
  readonly state: 'good' | 'soon' | 'over';
}

/** An application as administrators see it: everything but its secrets. */
export interface ApplicationView {
  readonly application: number;
  readonly name: string;
  readonly gallery: string;
  /** What the gallery calls it. */
  readonly galleryName: string;
  /** Provisioning Mode. */
  readonly mode: 'manual' | 'automatic';
  readonly mappingNames: GalleryEntry['mappingNames'];
  readonly connection: {
    readonly tenantUrl: string | null;
    readonly kind: 'token' | 'client-credentials' | null;
    readonly tokenUrl: string | null;
    readonly clientId: string | null;
    readonly secretStored: boolean;
    /** When it ends; null: nobody knows. */
    readonly secretExpiry: SecretExpiryView | null;
    readonly allowPrivateAddress: boolean;
    readonly missing: readonly string[];
  };
  readonly scope: Configuration['scope'];
  readonly nestedGroups: boolean;
  readonly leaving: LeavingView;
  readonly groups: TargetCapabilities['groups'];
  readonly groupsNote: string | null;
  readonly notificationEmail: string | null;
  readonly notifyOnFailure: boolean;
  readonly signOnConfigured: boolean;
  /** In whose words its pages are. */
  readonly vocabulary: Vocabulary;
  readonly requestsPerSecond: number;
  /** How many requests at once, at most; null: nobody said, and it follows from the time that answers take. */
  readonly concurrency: number | null;
  readonly wire: WireView;
  readonly roles: readonly {
    readonly value: string;
    readonly displayName: string;
    readonly enabled: boolean;
    readonly entitles: boolean;
  }[];
  readonly status: string;
  readonly prerequisites: readonly string[];
  readonly notes: readonly string[];
  readonly version: number;
  readonly configuration: number;
  /** Version of a newer mapping in the gallery that is offered; null: none is. */
  readonly galleryOffer: number | null;
}

/** The application as it is now. */
export async function viewApplication(deps: ApplicationDeps, named: NamedApplication): Promise<ApplicationView> {
  const { tenant, application, entry } = named;
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const { settings } = application;
  const capabilities = capabilitiesOf(application, entry);
  return {
    application: application.application,
    name: application.name,
    gallery: application.gallery,
    galleryName: entry.name,
    mode: settings.mode ?? (settings.tenantUrl === null ? 'manual' : 'automatic'),
    mappingNames: entry.mappingNames,
    connection: {
      tenantUrl: settings.tenantUrl,
      kind: settings.secret === 'client-secret' ? 'client-credentials' : settings.secret,
      tokenUrl: settings.tokenUrl,
      clientId: settings.clientId,
      secretStored: settings.secret !== null,
      secretExpiry: viewExpiry(settings, deps.clock.now()),
      allowPrivateAddress: settings.allowPrivateAddress,
      missing: missingFields(settings, entry),
    },
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
    leaving: viewLeaving(configuration, capabilities),
    groups: capabilities.groups,
    groupsNote: groupsNote(capabilities, configuration),
    notificationEmail: settings.notificationEmail,
    notifyOnFailure: settings.notifyOnFailure ?? settings.notificationEmail !== null,
    signOnConfigured: settings.signOnConfigured ?? false,
    vocabulary: settings.vocabulary ?? 'entra',
    requestsPerSecond: settings.requestsPerSecond ?? entry.rate.perSecond,
    concurrency: settings.concurrency,
    wire: viewWire(application),
    roles: settings.roles.map(({ value, displayName, enabled }) => {
      return { value, displayName, enabled, entitles: entitles(settings, value) };
    }),
    status: statusOf(job, missingFields(settings, entry)),
    prerequisites: entry.prerequisites,
    notes: [...entry.notes, ...(application.discovered?.notes ?? [])],
    version: application.version,
    configuration: job.configuration,
    galleryOffer: await offeredVersion(deps, named, job),
  };
}

function viewExpiry({ secretExpiry = null }: ApplicationSettings, now: number): SecretExpiryView | null {
  if (secretExpiry === null) return null;
  const { at, from } = secretExpiry;
  const days = daysLeft(at, now);
  const warning = warningOf(days);
  const state = warning === undefined ? 'good' : warning === 0 ? 'over' : 'soon';
  return { at: new Date(at).toISOString(), from, days, state };
}

/** `not-configured`, `off`, `on` or `quarantined`. */
export function statusOf(job: Job, missing: readonly string[]): string {
  if (job.state === 'on' && job.quarantine !== undefined) return 'quarantined';
  if (job.state === 'on') return 'on';
  return missing.length > 0 ? 'not-configured' : 'off';
}

function groupsNote({ groups }: TargetCapabilities, { objects }: Configuration): string | null {
  if (groups === 'none') {
    return objects.Group.locked?.create ?? 'The application has no groups: group mapping and group probe are off.';
  }
  return objects.Group.locked?.create ?? null;
}
