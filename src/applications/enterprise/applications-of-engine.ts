import type { EngineDeps } from '#engine/deps.ts';
import type { Application } from '#engine/model/application.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { appRolesOf } from './app-roles-of.ts';
import { decodeApplication, type StoredApplication } from './decode-application.ts';
import { entitles } from './settings.ts';
import type { Targets } from './targets.ts';

/** What the engine asks about applications: their target, how fast it may be asked, and which roles entitle. */
export function applicationsOfEngine(
  targets: Targets,
  gallery: ReadonlyMap<string, GalleryEntry>,
): Pick<EngineDeps, 'openTarget' | 'rate' | 'entitles' | 'appRolesOf'> {
  const entryOf = ({ name, gallery: key }: Application): GalleryEntry => {
    const entry = gallery.get(key);
    if (entry === undefined)
      throw new Error(`${name} is of the gallery entry ${key}, which this version does not have.`);
    return entry;
  };
  // The engine hands in the same object for every user of a cycle.
  const known = new WeakMap<Application, StoredApplication>();
  const stored = (application: Application): StoredApplication => {
    const decoded = known.get(application) ?? decode(application);
    known.set(application, decoded);
    return decoded;
  };
  return {
    openTarget: async (application, permit) =>
      targets.open(application.tenant, stored(application), entryOf(application), { permit }).target,
    rate: (application) => {
      const { rate } = entryOf(application);
      const { requestsPerSecond, concurrency } = stored(application).settings;
      const atOnce = concurrency === null ? {} : { concurrency, most: concurrency };
      return { ...rate, ...atOnce, perSecond: requestsPerSecond ?? rate.perSecond };
    },
    entitles: (application, role) => entitles(stored(application).settings, role),
    appRolesOf: (application, roles) => appRolesOf(stored(application), roles),
  };
}

/** The engine carries settings and capabilities without knowing what they mean. */
function decode(application: Application): StoredApplication {
  const { settings, secrets, capabilities } = application;
  return decodeApplication({
    ...application,
    settings: JSON.stringify(settings),
    secrets: secrets ?? null,
    capabilities: capabilities === undefined ? null : JSON.stringify(capabilities),
  });
}
