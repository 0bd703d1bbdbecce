import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

/** What is set otherwise. */
export const difference = z.object({
  /** `users › attributes › userName › attribute`. */
  path: z.string(),
  /** Null: it was not there, or as usual. */
  before: z.string().nullable(),
  /** Null: it is gone, or as usual. */
  after: z.string().nullable(),
});

const conflict = z.object({
  path: z.string(),
  base: z.string().nullable(),
  mine: z.string().nullable(),
  theirs: z.string().nullable(),
});

const versionView = z.object({
  /** Below zero: the draft. */
  version: z.number(),
  state: z.enum(['draft', 'current', 'past']),
  author: z.string(),
  note: z.string().nullable(),
  at: z.string(),
  /** Of a draft: the version it was begun from. */
  base: z.number().nullable(),
  /** Version of the gallery entry it comes from; null: from before entries had versions. */
  gallery: z.number().nullable(),
  /** What is otherwise than in the version before, or than where a draft was begun. */
  changes: list(difference),
});

const galleryUpdate = z.object({
  application: z.string(),
  galleryName: z.string(),
  /** Version of the gallery entry that the application took or looked at; null: from before entries had versions. */
  taken: z.number().nullable(),
  available: z.number(),
  /** `drafted`: it is in the draft. `kept`: looked at, and the application has it otherwise. */
  state: z.enum(['current', 'offered', 'drafted', 'kept']),
  /** False: what the application began with is not known, so all that differs counts as its own. */
  groundKnown: z.boolean(),
  said: list(z.object({ date: z.string(), text: z.string() })),
  changes: list(difference),
  /** What both changed: the application’s own stays. */
  conflicts: list(conflict),
  /** Number of the draft, below zero. */
  draft: z.number().nullable(),
});

/** The version of the gallery entry that was looked at: refused where it is another by now. */
const seenOffer = z.object({ version: z.number().int().min(1).optional() });

/** A version by its number, or the draft. */
const which = z.union([z.literal('draft'), z.coerce.number().int().min(1)]);
const note = z.string().max(1_000).optional();

/** The version that is current now, and what becomes of everybody, in sentences. */
const saved = z.object({ version: z.number(), notices: list(z.string()) });

/** Versions of an application's configuration, and its draft. */
export const versions = {
  listVersions: endpoint('GET /applications/:application/versions', {
    name: 'listVersions',
    roles: readers,
    summary: 'Versions of an application’s configuration, newest first: who, when, why, and what changed',
    params: named,
    query: z.object({ below: whole.optional(), limit: whole.min(1).max(100).optional() }),
    reply: z.object({
      application: z.string(),
      current: z.number(),
      draft: versionView.nullable(),
      versions: list(versionView),
      next: z.number().nullable(),
    }),
  }),
  getVersion: endpoint('GET /applications/:application/versions/:version', {
    name: 'getVersion',
    roles: readers,
    summary: 'One version of a configuration, or the draft, with all that it sets',
    params: named.extend({ version: which }),
    reply: versionView.extend({ application: z.string(), settings: z.record(z.string(), z.unknown()) }),
  }),
  compareVersions: endpoint('GET /applications/:application/versions/:version/changes', {
    name: 'compareVersions',
    roles: readers,
    summary: 'What another version, or the draft, sets otherwise than this one',
    params: named.extend({ version: which }),
    query: z.object({ to: which }),
    reply: z.object({ changes: list(difference) }),
  }),
  rollBack: endpoint('POST /applications/:application/versions/:version/roll-back', {
    name: 'rollBack',
    roles: keepers,
    summary: 'Makes a past version current again, as a new version; everybody is looked at again',
    concurrency: 'configuration',
    params: named.extend({ version: whole.min(1) }),
    body: z.object({ note }),
    reply: saved,
  }),
  beginDraft: endpoint('POST /applications/:application/draft', {
    name: 'beginDraft',
    roles: keepers,
    summary: 'Begins a draft beside the current configuration',
    params: named,
    body: z.object({ from: z.number().int().min(1).optional(), note }),
    reply: versionView,
  }),
  publishDraft: endpoint('POST /applications/:application/draft/publish', {
    name: 'publishDraft',
    roles: keepers,
    summary: 'Makes the draft the current configuration; plans that were made from it can be applied',
    concurrency: 'version',
    params: named,
    body: z.object({ note }),
    reply: saved,
  }),
  updateDraft: endpoint('POST /applications/:application/draft/update', {
    name: 'updateDraft',
    roles: keepers,
    summary:
      'Brings into the draft what was changed of the current configuration since; conflicts stay as the draft has them',
    params: named,
    reply: z.object({ draft: versionView, conflicts: list(conflict) }),
  }),
  discardDraft: endpoint('DELETE /applications/:application/draft', {
    name: 'discardDraft',
    roles: keepers,
    summary: 'Discards the draft; plans that were made from it are outdated',
    concurrency: 'version',
    params: named,
    reply: z.object({ discarded: z.boolean() }),
  }),
  getGalleryUpdate: endpoint('GET /applications/:application/gallery-update', {
    name: 'getGalleryUpdate',
    roles: readers,
    summary: 'A newer mapping of the gallery, with what it would change; nothing is changed',
    params: named,
    reply: galleryUpdate,
  }),
  draftGalleryUpdate: endpoint('POST /applications/:application/gallery-update/draft', {
    name: 'draftGalleryUpdate',
    roles: keepers,
    summary: 'Puts the newer mapping of the gallery into a draft; own edits stay',
    params: named,
    body: seenOffer,
    /** `problem`: why the draft cannot be published as it is. */
    reply: galleryUpdate.extend({ problem: z.string().nullable() }),
  }),
  keepOwnMapping: endpoint('POST /applications/:application/gallery-update/keep', {
    name: 'keepOwnMapping',
    roles: keepers,
    summary: 'Keeps the application’s own mapping until the gallery has the next one',
    params: named,
    body: seenOffer,
    reply: galleryUpdate,
  }),
  offerAgain: endpoint('POST /applications/:application/gallery-update/again', {
    name: 'offerAgain',
    roles: keepers,
    summary: 'Offers again what was declined of the gallery’s mapping',
    params: named,
    body: seenOffer,
    reply: galleryUpdate,
  }),
};
