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
};
