import { forgetDefaultsBetween, keepDefaults } from '#engine/queries/gallery-defaults.ts';
import { saveDraftWrites, setGallery } from '#engine/queries/versions.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { changedMeanwhile } from '../match-version.ts';
import { Refused } from '../refused.ts';
import { checkConfiguration } from './check-configuration.ts';
import { mustHaveNoDraft } from './draft.ts';
import { type GalleryGround, type GalleryUpdate, galleryGround, showGalleryUpdate } from './gallery-update.ts';
import { jobOf } from './versions.ts';

/** What an administrator looked at: the version of the gallery entry. */
export interface SeenOffer {
  readonly version?: number | undefined;
}

/**
 * Puts the newer mapping of the gallery into a draft; own edits stay. Nothing counts until it is published.
 *
 * @returns the offer, and why the draft cannot be published as it is; null: it can
 * @throws Refused `conflict` where nothing is offered or there is a draft, `changed`
 */
export async function draftGalleryUpdate(
  administrator: Administrator,
  name: string,
  seen: SeenOffer,
): Promise<GalleryUpdate & { readonly problem: string | null }> {
  const { deps, actor } = administrator;
  const ground = await groundOf(administrator, name, seen, 'offered');
  const { named, job, row, merged, from = 0 } = ground;
  const { version, defaults, name: gallery } = named.entry;
  await mustHaveNoDraft(deps, named, job);
  const configuration = merged?.configuration ?? row.configuration;
  const note = `Version ${version} of ${gallery} in the gallery`;
  const { tenant, job: number } = job;
  const draft = { configuration, base: job.configuration, gallery: version, author: actor, note, at: deps.clock.now() };
  await commitOf(administrator, ground, [
    ...groundWrites(ground),
    forgetDefaultsBetween(tenant, number, from, version),
    keepDefaults(tenant, number, version, defaults),
    ...saveDraftWrites(job, draft),
    audited(
      administrator,
      tenant,
      'configuration.draft',
      named.application.name,
      { version: job.configuration, gallery: row.gallery ?? null },
      { gallery: version, note },
    ),
  ]);
  return { ...(await showGalleryUpdate(deps, name)), problem: problemOf(administrator, ground) };
}

/** Keeps the application's own mapping beside the newest version of the gallery; the next one is offered again. @throws Refused */
export async function keepOwnMapping(administrator: Administrator, name: string, seen: SeenOffer) {
  const ground = await groundOf(administrator, name, seen, 'offered');
  const { named, job, row, from = 0 } = ground;
  const { version, defaults } = named.entry;
  const { tenant, job: number } = job;
  const taken = row.gallery ?? null;
  await commitOf(administrator, ground, [
    ...groundWrites(ground),
    forgetDefaultsBetween(tenant, number, from, version),
    keepDefaults(tenant, number, version, defaults),
    ...setGallery(tenant, number, job.configuration, { from: taken, to: version }),
    audited(
      administrator,
      tenant,
      'configuration.keep-own',
      named.application.name,
      { gallery: taken },
      { gallery: version },
    ),
  ]);
  return showGalleryUpdate(administrator.deps, name);
}

/** Offers again what was declined. @throws Refused `conflict` where nothing was */
export async function offerAgain(administrator: Administrator, name: string, seen: SeenOffer) {
  const ground = await groundOf(administrator, name, seen, 'kept');
  const { named, job, row, from = 0 } = ground;
  const { tenant, job: number } = job;
  const taken = row.gallery ?? null;
  const before = from === 0 ? null : from;
  await commitOf(administrator, ground, [
    ...setGallery(tenant, number, job.configuration, { from: taken, to: before }),
    audited(
      administrator,
      tenant,
      'configuration.offer-again',
      named.application.name,
      { gallery: taken },
      { gallery: before },
    ),
  ]);
  return showGalleryUpdate(administrator.deps, name);
}

async function groundOf(
  { deps }: Administrator,
  name: string,
  { version }: SeenOffer,
  wanted: 'offered' | 'kept',
): Promise<GalleryGround> {
  const { named, job } = await jobOf(deps, name);
  const ground = await galleryGround(deps, named, job);
  const { application, entry } = named;
  if (version !== undefined && version !== entry.version)
    throw new Refused(
      'changed',
      `The gallery has version ${entry.version} of ${entry.name} by now, not ${version}.`,
      'Look at what it changes, then decide.',
    );
  if (ground.state === wanted) return ground;
  if (ground.state === 'drafted')
    throw new Refused(
      'conflict',
      `The draft of ${application.name} has version ${entry.version} of the gallery already.`,
      'Publish the draft, or discard it.',
      { command: `rollcall app draft show ${JSON.stringify(application.name)}` },
    );
  throw new Refused(
    'conflict',
    wanted === 'offered'
      ? `The gallery offers nothing newer to ${application.name}: it has looked at version ${entry.version}.`
      : `${application.name} has declined nothing of version ${entry.version} of the gallery.`,
    'Nothing has to be done: when the gallery has something newer, it is offered.',
  );
}

/** Where nobody knows what it began with, that is marked, so that the offer can be made again as it was. */
function groundWrites({ base, named, job: { tenant, job } }: GalleryGround): readonly Write[] {
  return base === undefined ? [keepDefaults(tenant, job, 0, named.entry.defaults)] : [];
}

async function commitOf({ deps }: Administrator, { job, row }: GalleryGround, writes: readonly Write[]): Promise<void> {
  const committed = await deps.storage.commit({ tenant: job.tenant, writes });
  if (committed.done) return;
  const { version, at, author } = row;
  throw changedMeanwhile('The configuration', { version, changed: at, changedBy: author });
}

/** Why the merged configuration could not be published; null: it can. */
function problemOf({ deps }: Administrator, { named, row, merged }: GalleryGround): string | null {
  if (merged === undefined) return null;
  try {
    checkConfiguration(deps, named, row.configuration, merged.configuration);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
