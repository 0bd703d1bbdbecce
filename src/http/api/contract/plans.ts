import { z } from 'zod';
import { endpoint, list, ofDraft, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const one = named.extend({ plan: whole.min(1) });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

const actions = [
  'create',
  'link',
  'update',
  'restore',
  'disable',
  'delete',
  'reference',
  'add-member',
  'remove-member',
  'settle',
  'skip',
  'fail',
] as const;
const rowStates = ['planned', 'done', 'failed', 'refused', 'told'] as const;

const plan = z.object({
  application: z.string(),
  plan: z.number(),
  state: z.enum([
    'simulating',
    'ready',
    'approved',
    'applying',
    'applied',
    'stopped',
    'outdated',
    'discarded',
    'failed',
  ]),
  /** Why it cannot be approved, was not computed, or was not applied to its end; null: nothing is in the way. */
  reason: z.string().nullable(),
  /** Version of the configuration it was made under. */
  configuration: z.number(),
  /** It was made from the draft, whose number is below zero. */
  draft: z.boolean(),
  actor: z.string(),
  started: z.string(),
  ended: z.string().nullable(),
  counts: list(
    z.object({
      action: z.enum(actions),
      rows: z.number(),
      waiting: z.number(),
      done: z.number(),
      failed: z.number(),
      refused: z.number(),
    }),
  ),
  /** Rows that do something. */
  steps: z.number(),
  /** How many accounts that are there already would be tied to somebody: the approval adopts them. */
  adopts: z.number(),
  /** What the guard says of its removals; `passed` false: the approval must override it. */
  guard: z.object({ passed: z.boolean(), line: z.string() }).nullable(),
  approver: z.string().nullable(),
  approved: z.string().nullable(),
  /** The cycle that applied it. */
  cycle: z.number().nullable(),
  /** How far it is while it is computed or applied. */
  progress: z.object({ done: z.number(), total: z.number().nullable() }).nullable(),
});

const row = z.object({
  row: z.number(),
  /** `object`: the object itself; `reference`: its manager; `member`: one membership of the group `name`. */
  part: z.enum(['object', 'reference', 'member']),
  type: z.string(),
  name: z.string(),
  /** Null: it was deleted from the directory for good. */
  objectId: z.string().nullable(),
  member: z.string().nullable(),
  action: z.enum(actions),
  state: z.enum(rowStates),
  code: z.string().nullable(),
  message: z.string(),
  changes: list(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  /** Why. */
  steps: list(z.object({ name: z.string(), status: z.string(), text: z.string() })),
  /** What came of it when it was applied: how its ground moved, or what the application said. */
  outcome: z.string().nullable(),
});

/** Simulated cycles: what would be done, approved, and then done exactly so. */
export const plans = {
  simulateJob: endpoint('POST /applications/:application/plans', {
    name: 'simulateJob',
    roles: keepers,
    summary: 'Simulates a full cycle: nothing is written but a plan',
    params: named,
    query: ofDraft,
    reply: plan,
  }),
  listPlans: endpoint('GET /applications/:application/plans', {
    name: 'listPlans',
    roles: readers,
    summary: 'Plans of an application, newest first',
    params: named,
    query: z.object({ limit: whole.min(1).max(100).optional() }),
    reply: z.object({ plans: list(plan) }),
  }),
  getPlan: endpoint('GET /applications/:application/plans/:plan', {
    name: 'getPlan',
    roles: readers,
    summary: 'A plan with its counts and the guard’s verdict',
    params: one,
    reply: plan,
  }),
  listPlanRows: endpoint('GET /applications/:application/plans/:plan/rows', {
    name: 'listPlanRows',
    roles: readers,
    summary: 'What a plan would do, row by row, or what came of it',
    params: one,
    query: z.object({
      action: z.enum(actions).optional(),
      state: z.enum(rowStates).optional(),
      text: z.string().max(200).optional().describe('what a name holds'),
      after: whole.optional(),
      limit: whole.min(1).max(1000).optional(),
    }),
    reply: z.object({ rows: list(row), next: z.number().nullable() }),
  }),
  approvePlan: endpoint('POST /applications/:application/plans/:plan/approve', {
    name: 'approvePlan',
    roles: makers,
    summary: 'Lets a plan be applied; removals that the guard would hold must be overridden',
    params: one,
    body: z.object({ override: z.boolean().optional() }),
    reply: plan,
  }),
  applyPlan: endpoint('POST /applications/:application/plans/:plan/apply', {
    name: 'applyPlan',
    roles: makers,
    summary: 'Does what an approved plan says and nothing else; rows whose ground moved are refused',
    params: one,
    reply: plan,
  }),
  discardPlan: endpoint('POST /applications/:application/plans/:plan/discard', {
    name: 'discardPlan',
    roles: keepers,
    summary: 'Discards a plan; what was applied of it stays',
    params: one,
    reply: plan,
  }),
};
