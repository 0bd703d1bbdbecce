import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';
import { exchangeView } from './exchange-view.ts';

const readers = [
  'application-administrator',
  'cloud-application-administrator',
  'global-administrator',
  'global-reader',
] as const;

const filter = z.object({
  from: z.string().optional().describe('a day (UTC) or a time; absent: 30 days before the end'),
  to: z.string().optional().describe('a day (UTC), to its end, or a time, left out; absent: now'),
  people: z.array(z.string().max(300)).max(5000).optional().describe('userPrincipalNames or Object IDs'),
  text: z.string().max(200).optional().describe('what name or identifier hold'),
  open: z.boolean().optional().describe('only who has an account that can still be used'),
});
const paged = filter.extend({ after: z.string().optional() });

const why = z.object({ code: z.string(), text: z.string() });

const account = z.object({
  application: z.string(),
  /** Its identifier in the application. */
  account: z.string(),
  state: z.enum(['open', 'disabled', 'deleted', 'gone', 'kept', 'returned', 'removed']),
  /** When it ended; null: it is open. */
  ended: z.string().nullable(),
  /** From leaving to `ended`. */
  seconds: z.number().nullable(),
  attempts: z.number(),
  /** Why it is open, or was kept. */
  why: why.nullable(),
  /** Entry of the provisioning log, which is kept for a shorter time. */
  entry: z.string().nullable(),
  /** When the disabled account was deleted, too. */
  deleted: z.string().nullable(),
  /** The last requests and answers, redacted; null: none was sent. */
  evidence: z
    .object({
      message: z.string(),
      scope: z.string(),
      cycle: z.number(),
      configuration: z.number(),
      exchanges: list(exchangeView),
    })
    .nullable(),
});

const leaver = z.object({
  leaver: z.string(),
  identity: z.string(),
  name: z.string(),
  objectId: z.string(),
  cause: z.enum(['disabled', 'deleted', 'unassigned', 'out-of-scope']),
  /** When it was changed at the source. */
  at: z.string(),
  /** False: nobody can tell when it was changed, and `at` is when it was found. */
  known: z.boolean(),
  /** Number of the change in the feed. */
  change: z.number().nullable(),
  actor: z.string().nullable(),
  /** When somebody disabled was deleted as well. */
  deleted: z.string().nullable(),
  /** When the person came back. */
  returned: z.string().nullable(),
  /** Accounts that can still be used. */
  open: z.number(),
  accounts: list(account),
});

const page = z.object({
  leavers: list(leaver),
  next: z.string().nullable(),
  /** Of the part of `people` that this page is about, who did not leave in the period. */
  absent: list(z.string()),
});

const retention = z.object({ days: z.number() });

/** Who left, what became of each account, how soon, and what proves it. */
export const leavers = {
  listLeavers: endpoint('GET /leavers', {
    name: 'listLeavers',
    roles: readers,
    summary: 'Who left in a period and what became of each account, open ones first',
    query: z.object({
      from: z.string().optional(),
      to: z.string().optional(),
      person: z.string().max(300).optional().describe('userPrincipalName or Object ID'),
      text: z.string().max(200).optional(),
      open: z.enum(['true', 'false']).optional(),
      after: z.string().optional(),
      limit: whole.min(1).max(500).optional(),
    }),
    reply: page,
  }),
  searchLeavers: endpoint('POST /leavers/search', {
    name: 'searchLeavers',
    roles: readers,
    readsOnly: true,
    summary: 'The same for a list of people',
    body: paged.extend({ limit: z.number().int().min(1).max(500).optional() }),
    reply: page,
  }),
  summarizeLeavers: endpoint('POST /leavers/summary', {
    name: 'summarizeLeavers',
    roles: readers,
    readsOnly: true,
    summary: 'How many left, how many accounts were revoked, how soon, and how many are open',
    body: filter,
    reply: z.object({
      from: z.string(),
      to: z.string(),
      made: z.string(),
      left: z.number(),
      returned: z.number(),
      accounts: z.number(),
      revoked: z.number(),
      open: z.number(),
      kept: z.number(),
      medianSeconds: z.number().nullable(),
      slowestSeconds: z.number().nullable(),
      /** The same as a sentence. */
      line: z.string(),
      /** There are more than were counted. */
      cut: z.boolean(),
    }),
  }),
  exportLeavers: endpoint('POST /leavers/export', {
    name: 'exportLeavers',
    roles: readers,
    readsOnly: true,
    summary: 'The leaver report as CSV, a line for each account, or as JSON, a line for each leaver; a part at a time',
    body: paged.extend({ format: z.enum(['csv', 'json']) }),
    reply: z.object({ text: z.string(), entries: z.number(), next: z.string().nullable() }),
  }),
  getLeaverRetention: endpoint('GET /leavers/retention', {
    name: 'getLeaverRetention',
    roles: ['global-administrator', 'global-reader'],
    summary: 'How many days the evidence of leavers is kept',
    reply: retention,
  }),
  setLeaverRetention: endpoint('PUT /leavers/retention', {
    name: 'setLeaverRetention',
    roles: ['global-administrator'],
    summary: 'Sets how many days the evidence of leavers is kept; older evidence is cut within the hour',
    body: z.object({ days: z.number().int().min(1).max(3650) }),
    reply: retention,
  }),
};
