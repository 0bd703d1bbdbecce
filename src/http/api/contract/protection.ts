import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

const percent = z.number().int().min(1).max(100);
const number = z.number().int().min(1).max(10_000_000).nullable();
const protectionFields = {
  /** Accidental deletion prevention. */
  preventDeletions: z.boolean(),
  /** Disables and deletes that go without a person: in a full cycle, and in 24 hours otherwise. */
  removals: z.number().int().min(1).max(1_000_000),
  /** The same in percent of the accounts and groups; whichever is less, but ten always go. */
  percent,
  memberRemovals: z.number().int().min(1).max(10_000_000),
  /** Of the memberships that were written; fifty always go. Null, here and below: no such limit. */
  memberPercent: percent.nullable(),
  /** Of each kind besides, by number and in percent of the accounts and groups; whichever is less, but ten always go. */
  disables: number,
  disablePercent: percent.nullable(),
  deletes: number,
  deletePercent: percent.nullable(),
  creates: number,
  createPercent: percent.nullable(),
  changes: number,
  changePercent: percent.nullable(),
  adoptions: number,
  adoptionPercent: percent.nullable(),
  /** So many failed objects, and so many percent of those evaluated, put the job into quarantine. */
  failures: z.number().int().min(5).max(1_000_000),
  failurePercent: percent,
  /** What becomes of an account that is gone in the application. */
  missing: z.enum(['recreate', 'report']),
};
const protection = z.object(protectionFields);

const page = { after: z.string().optional(), limit: whole.min(1).max(1000).optional() };
const filePart = z.object({ text: z.string(), entries: z.number(), next: z.string().nullable() });

/** In a cycle that has begun, in the one that runs, in one behind it, or not before provisioning is resumed or started. */
const when = z.enum(['begun', 'running', 'after', 'paused', 'off']);

/** What guards a job against accidents, and what an accident leaves for a person. */
export const protections = {
  getProtection: endpoint('GET /applications/:application/protection', {
    name: 'getProtection',
    roles: readers,
    summary: 'The guard: how much may be done without a person, and when failures put the job into quarantine',
    params: named,
    reply: protection,
  }),
  setProtection: endpoint('PATCH /applications/:application/protection', {
    name: 'setProtection',
    roles: makers,
    summary: 'Changes the thresholds of the guard and of quarantine',
    params: named,
    /** `seen`: as the editor read them; when they are others by now, nothing is changed. */
    body: protection.partial().extend({ seen: protection.optional() }),
    reply: protection,
  }),
  listHeld: endpoint('GET /applications/:application/held', {
    name: 'listHeld',
    roles: readers,
    summary: 'What the guard holds and waits for a person',
    params: named,
    query: z.object(page),
    reply: z.object({
      removals: list(
        z.object({
          /** Where it stands in the list: what `after` takes. */
          place: z.string(),
          name: z.string(),
          type: z.string(),
          /** Null: it was deleted from the directory for good. */
          objectId: z.string().nullable(),
          /** Of a membership: who would be taken out of `name`. */
          member: z.string().nullable(),
          action: z.enum(['disable', 'delete', 'remove-member', 'create', 'update', 'link']),
          /** Why: a code, or a sentence. */
          ground: z.string(),
          /** The same in words. */
          reason: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  exportHeld: endpoint('GET /applications/:application/held/export', {
    name: 'exportHeld',
    roles: readers,
    summary: 'What the guard holds and waits for a person, as text of a CSV file',
    params: named,
    query: z.object({ after: z.string().optional() }),
    reply: filePart,
  }),
  allowRemovals: endpoint('POST /applications/:application/held/allow', {
    name: 'allowRemovals',
    roles: makers,
    summary: 'Lets go what is held, once',
    params: named,
    /** How many the administrator saw: when they are others by now, nothing is allowed. */
    body: z.object({ count: z.number().int().min(1) }),
    reply: z.object({ allowed: z.number(), when }),
  }),
  rejectRemovals: endpoint('POST /applications/:application/held/reject', {
    name: 'rejectRemovals',
    roles: makers,
    summary: 'Discards what is held and looks at those objects anew',
    params: named,
    reply: z.object({ rejected: z.number(), when }),
  }),
  listFailures: endpoint('GET /applications/:application/failures', {
    name: 'listFailures',
    roles: readers,
    summary: 'What failed and waits for its next attempt, counted by code',
    params: named,
    query: z.object({ code: z.string().optional(), ...page }),
    reply: z.object({
      groups: list(
        z.object({
          code: z.string(),
          count: z.number(),
          firstFailed: z.string(),
          next: z.string(),
          /** What the code means, and what to do about it. */
          title: z.string(),
          reason: z.string(),
          advice: z.string(),
          /** What happens by itself: to the object, and to the job. */
          object: z.string(),
          job: z.string(),
        }),
      ),
      failures: list(
        z.object({
          /** Names it for a retry. */
          key: z.string(),
          code: z.string(),
          type: z.string(),
          objectId: z.string().nullable(),
          name: z.string(),
          /** Of a membership: who is to be added to or taken out of `name`. */
          member: z.string().nullable(),
          message: z.string(),
          attempts: z.number(),
          firstFailed: z.string(),
          next: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  retryFailures: endpoint('POST /applications/:application/failures/retry', {
    name: 'retryFailures',
    roles: keepers,
    summary: 'Tries failed objects again now: all, those of one code, or chosen ones',
    params: named,
    body: z.object({ code: z.string().optional(), keys: z.array(z.string()).min(1).max(500).optional() }),
    reply: z.object({ retried: z.number(), when: when.nullable() }),
  }),
};
