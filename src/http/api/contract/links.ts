import { z } from 'zod';
import { endpoint, list, ofDraft, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const one = named.extend({ object: z.string().describe('key, objectId, name or id of the account') });

const change = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() });

export const linkView = z.object({
  /** What its acts are called with: stays, also when the object is gone. */
  key: z.string(),
  objectId: z.string().nullable(),
  type: z.enum(['User', 'Group']),
  name: z.string(),
  /** The account or group at the application. */
  target: z.string().nullable(),
  /** `created` by Rollcall, `matched`: found, `adopted`: found and ours; `none`: there is no account. */
  origin: z.string(),
  /** `active`, `disabled`, `left` as it is, `unlinked`. */
  state: z.string(),
  situation: z.string(),
  at: z.string(),
  failure: z.string().nullable(),
  written: list(z.object({ path: z.string(), value: z.unknown() })),
  /** Identifiers of somebody else that stay until it is adopted. */
  kept: list(z.string()),
  /** The account that waits for adoption. */
  pending: z.object({ target: z.string(), name: z.string(), changes: list(change) }).nullable(),
});

export const linkFilter = z.enum(['all', 'made', 'found', 'adopted', 'disabled', 'pending', 'without']);

export const leavingInput = z.object({
  /** Of who leaves the scope; `keep` is what Entra calls SkipOutOfScopeDeletions. */
  outOfScope: z.enum(['disable', 'delete', 'keep']).optional(),
  /** Accounts that were found and never adopted are deleted, too. */
  deleteFound: z.boolean().optional(),
  /** Groups that stay: the members that were written are taken out, or left. */
  groupMembers: z.enum(['take-out', 'leave']).optional(),
  /** Accounts that are found: linked and kept in step, or reported until they are adopted. */
  onMatch: z.enum(['link', 'report']).optional(),
});

export const leavingView = z.object({
  outOfScope: z.enum(['disable', 'delete', 'keep']),
  deleteFound: z.boolean(),
  groupMembers: z.enum(['take-out', 'leave']),
  onMatch: z.enum(['link', 'report']),
  /** Why accounts cannot be deleted at once; null: they can. */
  deleteLocked: z.string().nullable(),
  /** The application has groups that stay when they leave. */
  groupsStay: z.boolean(),
});

const protectedRule = z.object({
  kind: z.enum(['exact', 'pattern']),
  /** A name or identifier, or a pattern that must fit the whole of it. */
  value: z.string().max(500),
  note: z.string().max(500),
});
const protectedView = z.object({ rules: list(protectedRule), version: z.number() });

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

const end = z.object({ objectId: z.string().nullable(), type: z.enum(['User', 'Group']), name: z.string() });

/** Links: which account belongs to whom, whose it is, and what becomes of it. */
export const links = {
  listLinks: endpoint('GET /applications/:application/links', {
    name: 'listLinks',
    roles: readers,
    summary: 'Accounts of an application with the people and groups they belong to',
    params: named,
    query: z.object({
      /** The beginning of a name of the directory, or of an identifier of the application. */
      search: z.string().max(200).optional(),
      show: linkFilter.optional(),
      before: z.string().regex(/^\d+$/).optional(),
      limit: whole.min(1).max(500).optional(),
    }),
    reply: z.object({
      links: list(linkView),
      /** To be handed in as `before` for those that follow; null: there are none. */
      next: z.string().nullable(),
    }),
  }),
  countLinks: endpoint('GET /applications/:application/links/counts', {
    name: 'countLinks',
    roles: readers,
    summary: 'How many accounts were made, found, adopted, disabled, and how many wait for adoption',
    params: named,
    reply: z.record(linkFilter, z.number()),
  }),
  listWaiting: endpoint('GET /applications/:application/waiting', {
    name: 'listWaiting',
    roles: readers,
    summary:
      'Managers and members that are not written yet, because whom they name has no account: who waits for whom, and why',
    params: named,
    query: z.object({
      before: z.string().max(60).optional(),
      limit: whole.min(1).max(1000).optional(),
    }),
    reply: z.object({
      waiting: list(
        z.object({
          object: end,
          /** The attribute at the application: a manager, or `members`. */
          path: z.string(),
          waitsFor: end,
          /** Why whom it waits for has no account. */
          why: z.string(),
        }),
      ),
      /** To be handed in as `before` for those that follow; null: there are none. */
      next: z.string().nullable(),
    }),
  }),
  getLink: endpoint('GET /applications/:application/links/:object', {
    name: 'getLink',
    roles: readers,
    summary: 'One account: whose it is, what was written, why it failed',
    params: one,
    reply: linkView,
  }),
  unlink: endpoint('POST /applications/:application/links/:object/unlink', {
    name: 'unlink',
    roles: keepers,
    summary: 'Unties an object and its account; nothing is written to the application',
    params: one,
    reply: linkView,
  }),
  relink: endpoint('POST /applications/:application/links/:object/relink', {
    name: 'relink',
    roles: keepers,
    summary: 'Ties an object to another account of the application, which counts as adopted',
    params: one,
    body: z.object({ target: z.string().trim().min(1).max(500).describe('id of the account') }),
    reply: linkView,
  }),
  adopt: endpoint('POST /applications/:application/adoptions', {
    name: 'adopt',
    roles: keepers,
    summary: 'Says that accounts which were found are ours; those that wait are linked by the next cycle',
    params: named,
    body: z.object({
      objects: z.array(z.string()).min(1).max(500).optional(),
      /** Without `objects`: all that wait, or all that were linked and are not ours yet. */
      which: z.enum(['pending', 'found']).optional(),
      /** How many there were to be seen; with another number nothing is done. */
      expected: z.number().int().min(1),
    }),
    reply: z.object({ adopted: z.number() }),
  }),
  getLeaving: endpoint('GET /applications/:application/leaving', {
    name: 'getLeaving',
    roles: readers,
    summary: 'What becomes of accounts whose person or group left, and of accounts that are found',
    params: named,
    query: ofDraft,
    reply: leavingView,
  }),
  setLeaving: endpoint('PATCH /applications/:application/leaving', {
    name: 'setLeaving',
    roles: keepers,
    summary: 'Changes what becomes of accounts whose person or group left, and of accounts that are found',
    params: named,
    query: ofDraft,
    body: leavingInput,
    reply: leavingView,
  }),
  getProtected: endpoint('GET /applications/:application/protected', {
    name: 'getProtected',
    roles: readers,
    summary: 'Accounts that are never made, changed or removed',
    params: named,
    query: ofDraft,
    reply: protectedView,
  }),
  setProtected: endpoint('PUT /applications/:application/protected', {
    name: 'setProtected',
    roles: keepers,
    summary: 'Replaces the list of accounts that nobody touches; it counts at once, or with the draft it goes into',
    params: named,
    query: ofDraft,
    body: z.object({
      /** The version that the editor saw. */
      version: z.number().int().optional(),
      rules: z.array(protectedRule).max(500),
    }),
    reply: protectedView,
  }),
};
