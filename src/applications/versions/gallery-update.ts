import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import { defaultsOf, keptBelow } from '#engine/queries/gallery-defaults.ts';
import { draftOf, type VersionRow } from '#engine/queries/versions.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import type { Difference } from '../form/differences.ts';
import type { Conflict } from '../form/merge.ts';
import { type MergedGallery, mergeGallery } from './merge-gallery.ts';
import { jobOf, versionRow } from './versions.ts';

/** A newer mapping of the gallery entry that an application comes from, and what it would change. */
export interface GalleryUpdate {
  readonly application: string;
  /** What the gallery calls it. */
  readonly galleryName: string;
  /** Version of the entry that the application took or looked at; null: from before entries had versions. */
  readonly taken: number | null;
  readonly available: number;
  /** `drafted`: it is in the draft. `kept`: looked at, and the application has it otherwise. */
  readonly state: 'current' | 'offered' | 'drafted' | 'kept';
  /** False: what the application began with is not known, so all that differs counts as its own. */
  readonly groundKnown: boolean;
  /** What became different in the entry, in words, newest first. */
  readonly said: readonly { readonly date: string; readonly text: string }[];
  readonly changes: readonly Difference[];
  readonly conflicts: readonly Conflict[];
  /** Number of the draft, below zero; null: there is none. */
  readonly draft: number | null;
}

/** What is known of an application beside its gallery entry. */
export interface GalleryGround {
  readonly named: NamedApplication;
  readonly job: Job;
  readonly row: VersionRow;
  readonly state: GalleryUpdate['state'];
  /** Version of the entry from which its changes are counted; undefined: not known. */
  readonly from: number | undefined;
  readonly base: Configuration | undefined;
  /** Undefined: there is nothing newer. */
  readonly merged: MergedGallery | undefined;
  readonly draft: VersionRow | undefined;
}

/** A newer mapping of the gallery, as it is offered, or was declined. Nothing is changed. @throws Refused `unknown` */
export async function showGalleryUpdate(deps: ApplicationDeps, name: string): Promise<GalleryUpdate> {
  const { named, job } = await jobOf(deps, name);
  const { row, state, from = 0, base, merged, draft } = await galleryGround(deps, named, job);
  const { entry, application } = named;
  const { changeLog = [] } = entry;
  const isNewer = ({ version }: { readonly version?: number }) => version !== undefined && version > Math.max(from, 1);
  return {
    application: application.name,
    galleryName: entry.name,
    taken: row.gallery ?? null,
    available: entry.version,
    state,
    groundKnown: base !== undefined || merged === undefined,
    said: state === 'current' ? [] : changeLog.filter(isNewer).map(({ date, text }) => ({ date, text })),
    changes: merged?.changes ?? [],
    conflicts: merged?.conflicts ?? [],
    draft: draft?.version ?? null,
  };
}

/** The version of the gallery entry that is offered to an application; null: none is. */
export async function offeredVersion(deps: ApplicationDeps, named: NamedApplication, job: Job): Promise<number | null> {
  const { version } = named.entry;
  if (version === 1) return null;
  const { state } = await galleryGround(deps, named, job);
  return state === 'offered' || state === 'drafted' ? version : null;
}

/** Compares an application with its gallery entry: what the newest version would change, counted from the one it took. */
export async function galleryGround(deps: ApplicationDeps, named: NamedApplication, job: Job): Promise<GalleryGround> {
  const { storage } = deps;
  const { version, defaults } = named.entry;
  const row = await versionRow(deps, named, job, job.configuration);
  const [draft] = await storage.read(draftOf(job.tenant, job.job));
  // Before entries had versions, there was the first one only.
  const behind = (row.gallery ?? 1) < version;
  const [from] = behind ? [row.gallery] : await storage.read(keptBelow(job.tenant, job.job, version));
  const nothing = { named, job, row, from, base: undefined, merged: undefined, draft };
  if (!behind && (from === undefined || row.gallery !== version)) return { ...nothing, state: 'current' };
  const [base] = from === undefined ? [] : await storage.read(defaultsOf(job.tenant, job.job, from));
  // 0 marks that it was not known: what lies there is no ground.
  const ground = from === 0 ? undefined : base;
  const merged = mergeGallery(ground, row.configuration, defaults);
  if (merged.changes.length === 0 && merged.conflicts.length === 0) return { ...nothing, state: 'current' };
  const newer = draft?.gallery === version ? 'drafted' : 'offered';
  return { ...nothing, base: ground, merged, state: behind ? newer : 'kept' };
}
