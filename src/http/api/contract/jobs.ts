import { z } from 'zod';
import { cycleView } from './cycle-view.ts';
import { demanded } from './demand-view.ts';
import { endpoint, list, whole } from './endpoint.ts';
import { exchangeView } from './exchange-view.ts';

const named = z.object({ application: z.string().describe('name or number') });
export const jobView = z.object({
  application: z.string(),
  job: z.number(),
  /** `not-configured`, `off`, `on`, `running`, `paused`, `quarantined`. */
  state: z.string(),
  /** Provisioning Status. */
  status: z.enum(['on', 'off']),
  intervalMinutes: z.number(),
  /** Changes go out at once; the interval is the net. */
  onChange: z.boolean(),
  /** A break that somebody ordered. */
  pause: z.object({ by: z.string(), at: z.string(), reason: z.string(), until: z.string().nullable() }).nullable(),
  /** The application asked for silence until then. */
  silentUntil: z.string().nullable(),
  /** True while a cycle runs or is about to begin. */
  busy: z.boolean(),
  running: cycleView.nullable(),
  /** How far the running cycle is; null when none runs here. */
  progress: z
    .object({
      done: z.number(),
      /** Of a full cycle its candidates, null while nobody counted; of any other what it did and what is due now. */
      total: z.number().nullable(),
      /** Users and groups a second, since the cycle began. */
      rate: z.number(),
      secondsLeft: z.number().nullable(),
      /** What it goes through, in running order: users and groups, references, groups with their members, leavers, removals, changes. */
      phases: list(
        z.object({
          phase: z.string(),
          state: z.enum(['over', 'now', 'next']),
          done: z.number(),
          /** Null while nobody counted. */
          total: z.number().nullable(),
        }),
      ),
    })
    .nullable(),
  last: cycleView.nullable(),
  /** When the last cycle that went through ended; null: none did. */
  lastSuccess: z.string().nullable(),
  /** Since when it should have run and did not, for two intervals; null: it is on time. */
  lateSince: z.string().nullable(),
  next: z.string().nullable(),
  /** Why nothing is due; null when something is. */
  whyNot: z.string().nullable(),
  links: z.number(),
  linked: z.object({ User: z.number(), Group: z.number() }),
  waiting: z.number(),
  /** Of those that wait, how many failed before. */
  failed: z.number(),
  quarantine: z
    .object({
      code: z.string(),
      message: z.string(),
      advice: z.string(),
      since: z.string(),
      next: z.string(),
      /** How many probes failed since. */
      probes: z.number(),
      /** When Provisioning Status is set to Off if it lasts. */
      offAt: z.string(),
      /** When Provisioning Status was set to Off because of it; null: it was not. */
      disabled: z.string().nullable(),
    })
    .nullable(),
  /** What waits for a person because it is too much; null: nothing does. */
  held: z
    .object({
      since: z.string(),
      cycle: z.number(),
      disables: z.number(),
      deletes: z.number(),
      memberRemovals: z.number(),
      creates: z.number(),
      changes: z.number(),
      adoptions: z.number(),
      /** What the guard said, with its limits. */
      line: z.string(),
    })
    .nullable(),
});

/** By the names that Entra's interface has for them. */
const resetScopes = [
  'None',
  'Watermark',
  'Escrows',
  'QuarantineState',
  'ConnectorDataStore',
  'ForceDeletes',
  'Full',
] as const;

export const jobTimes = z.object({
  intervalMinutes: z.number().int().min(1).max(10_080).optional(),
  onChange: z.boolean().optional(),
});

export const logEntry = z.object({
  entry: z.string(),
  at: z.string(),
  application: z.string(),
  cycle: z.number(),
  type: z.string(),
  identity: z.string(),
  target: z.string().nullable(),
  action: z.string(),
  status: z.string(),
  code: z.string().nullable(),
  message: z.string().nullable(),
});

/** What the page of an entry and `log show` tell besides. */
const logBody = z.object({
  message: z.string(),
  /** What to do; empty when nothing is to be done. */
  advice: z.string(),
  situation: z.string(),
  steps: list(
    z.object({
      name: z.string(),
      /** import, scoping, matching, processing or export. */
      type: z.string(),
      status: z.string(),
      text: z.string(),
      /** What the text says, a value each: of the scope IsActive, Assigned, SkipReason … */
      details: z.record(z.string(), z.union([z.string(), z.boolean()])),
    }),
  ),
  modified: list(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  /** What went over the wire, redacted. */
  exchanges: list(exchangeView),
});

const logPeriod = {
  since: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  /** Only entries before this one. */
  before: z.string().optional(),
};

/** Filters of the log besides those of its period. */
const logFilter = {
  application: z.string().optional(),
  user: z.string().optional(),
  status: z.string().optional(),
  action: z.string().optional(),
  cycle: whole.optional(),
  code: z.string().optional(),
  target: z.string().optional().describe('identifier of an account or group of the application'),
  text: z.string().max(200).optional().describe('what name, reason, code or target id hold'),
};

/** Every field of an entry besides its steps and values. */
const logDetail = z.object({
  tenant: z.string(),
  job: z.number(),
  application: z.number(),
  /** Version of the configuration that decided. */
  configuration: z.number(),
  /** One a change: joins the parts of a download. */
  changeId: z.string(),
  /** Who began the cycle. */
  initiatedBy: z.string().nullable(),
  source: z.object({ id: z.string().nullable(), displayName: z.string(), type: z.string() }),
  target: z.object({ id: z.string().nullable(), system: z.string(), type: z.string() }),
  statusInfo: z.object({
    status: z.string(),
    code: z.string().nullable(),
    title: z.string().nullable(),
    reason: z.string(),
    additionalDetails: z.string(),
    recommendedAction: z.string(),
    category: z.enum(['failure', 'nonServiceFailure', 'success']),
  }),
  /** Milliseconds that the application took to answer; null: it was not asked. */
  duration: z.number().nullable(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

/** Jobs, their cycles and the provisioning log. */
export const jobs = {
  startJob: endpoint('POST /applications/:application/job/start', {
    name: 'startJob',
    roles: keepers,
    summary: 'Provisioning Status On: starts the initial cycle at once',
    params: named,
    reply: jobView,
  }),
  stopJob: endpoint('POST /applications/:application/job/stop', {
    name: 'stopJob',
    roles: keepers,
    summary: 'Provisioning Status Off: what is under way ends, nothing new begins',
    params: named,
    reply: jobView,
  }),
  restartJob: endpoint('POST /applications/:application/job/restart', {
    name: 'restartJob',
    roles: keepers,
    summary:
      'Forgets watermark, retries and quarantine, or what is named, and starts; dropping links must be confirmed',
    params: named,
    body: z.object({
      reset: z.array(z.enum(resetScopes)).min(1).optional(),
      /** Needed for ConnectorDataStore, Full and ForceDeletes. */
      confirm: z.boolean().optional(),
    }),
    reply: jobView,
  }),
  pauseJob: endpoint('POST /applications/:application/job/pause', {
    name: 'pauseJob',
    roles: keepers,
    summary: 'A break for maintenance: nothing is sent, what changes waits, and it goes on where it was',
    params: named,
    body: z.object({
      reason: z.string().trim().min(1).max(500),
      /** It goes on by itself then; absent: when somebody resumes it. */
      until: z.iso.datetime({ offset: true }).optional(),
    }),
    reply: jobView,
  }),
  resumeJob: endpoint('POST /applications/:application/job/resume', {
    name: 'resumeJob',
    roles: keepers,
    summary: 'Ends a pause',
    params: named,
    reply: jobView,
  }),
  runJob: endpoint('POST /applications/:application/job/run', {
    name: 'runJob',
    roles: keepers,
    summary: 'Runs a cycle now',
    params: named,
    reply: jobView,
  }),
  provisionFirst: endpoint('POST /applications/:application/job/first', {
    name: 'provisionFirst',
    roles: keepers,
    summary: 'Provisions these people and groups now, while all the others wait',
    params: named,
    body: z.object({ objects: z.array(z.string()).min(1).max(50).describe('objectIds') }),
    reply: jobView,
  }),
  provisionOnDemand: endpoint('POST /applications/:application/job/provision', {
    name: 'provisionOnDemand',
    roles: keepers,
    summary: 'Provisions one user, or one group with members, before everything else, and tells each step',
    params: named,
    body: z.object({
      object: z.string().min(1).describe('objectId, userPrincipalName or name; also of the recycle bin'),
      kind: z.enum(['User', 'Group']).optional(),
      members: z
        .union([z.enum(['all', 'changed']), z.array(z.string()).max(200)])
        .optional()
        .describe(
          'of a group: direct members that are provisioned with it; changed: none, but memberships that differ are written',
        ),
      preview: z.boolean().optional().describe('only say what would happen'),
    }),
    reply: demanded,
  }),
  getStatistics: endpoint('GET /applications/:application/statistics', {
    name: 'getStatistics',
    roles: readers,
    summary: 'Statistics to date: what all cycles did',
    params: named,
    reply: z.object({
      cycles: z.number(),
      since: z.string().nullable(),
      tally: z.record(z.string(), z.number()),
    }),
  }),
  setJob: endpoint('PATCH /applications/:application/job', {
    name: 'setJob',
    roles: keepers,
    summary: 'Sets how often a cycle runs, and whether changes go out at once',
    params: named,
    body: jobTimes,
    reply: jobView,
  }),
  getJob: endpoint('GET /applications/:application/job', {
    name: 'getJob',
    roles: readers,
    summary: 'Last and next cycle, what is waiting, and why not',
    params: named,
    reply: jobView,
  }),
  listCycles: endpoint('GET /applications/:application/cycles', {
    name: 'listCycles',
    roles: readers,
    summary: 'Cycles of a job, newest first',
    params: named,
    query: z.object({ limit: whole.max(1000).optional() }),
    reply: z.object({ cycles: list(cycleView) }),
  }),
  listLog: endpoint('GET /log', {
    name: 'listLog',
    roles: readers,
    summary: 'The provisioning log, newest first',
    narrowed: true,
    query: z.object({
      ...logFilter,
      limit: whole.max(1000).optional(),
      ...logPeriod,
    }),
    reply: z.object({
      entries: list(logEntry),
      /** To be handed in as `before` for the entries that follow; null: there are none. */
      next: z.string().nullable(),
      /** What the filter itself is worth telling: nobody of that name is known. */
      notice: z.string().nullable(),
    }),
  }),
  exportLog: endpoint('GET /log/export', {
    name: 'exportLog',
    roles: readers,
    narrowed: true,
    summary:
      'A part of the provisioning log as text of a file: as CSV its entries, steps or changed properties; cells never begin a formula',
    query: z.object({
      format: z.enum(['csv', 'json']),
      /** Of CSV; JSON has all of them. */
      table: z.enum(['entries', 'steps', 'properties']).optional(),
      ...logFilter,
      ...logPeriod,
    }),
    reply: z.object({ text: z.string(), entries: z.number(), next: z.string().nullable() }),
  }),
  reportLog: endpoint('GET /log/report', {
    name: 'reportLog',
    roles: readers,
    narrowed: true,
    summary: 'Counts by status, action and reason, latency and backlog of an application and a period',
    query: z.object({
      application: z.string().optional(),
      user: z.string().optional(),
      since: z.iso.datetime({ offset: true }),
      until: z.iso.datetime({ offset: true }),
    }),
    reply: z.object({
      entries: z.number(),
      /** The whole hours, of more than a fortnight the whole days (UTC), that were counted; the end is left out. */
      since: z.string(),
      until: z.string(),
      /** What is older than `countedFrom` was not counted. */
      cut: z.boolean(),
      countedFrom: z.string(),
      statuses: z.record(z.string(), z.number()),
      actions: z.record(z.string(), z.number()),
      /** The most frequent first. */
      reasons: list(
        z.object({
          code: z.string(),
          /** The code in words. */
          title: z.string(),
          status: z.string(),
          count: z.number(),
          /** Whom the latest of them was about; null: that entry is not there any more. */
          example: z.string().nullable(),
        }),
      ),
      /** In equal parts of the period. */
      buckets: list(
        z.object({
          from: z.string(),
          /** Operations by status. */
          statuses: z.record(z.string(), z.number()),
          /** Milliseconds that the application took to answer for one operation. */
          latency: z.object({ median: z.number(), slow: z.number(), measured: z.number() }).nullable(),
          /** Changes that were left when the last cycle ended; null: none had ended in the period yet. */
          waiting: z.number().nullable(),
        }),
      ),
    }),
  }),
  getLogRetention: endpoint('GET /log/retention', {
    name: 'getLogRetention',
    roles: ['global-administrator', 'global-reader'],
    summary: 'How many days entries of the provisioning log are kept',
    reply: z.object({ days: z.number() }),
  }),
  setLogRetention: endpoint('PUT /log/retention', {
    name: 'setLogRetention',
    roles: ['global-administrator'],
    summary: 'Sets how many days entries are kept; older ones are cut within the hour',
    body: z.object({ days: z.number().int().min(1).max(3650) }),
    reply: z.object({ days: z.number() }),
  }),
  getLogEntry: endpoint('GET /log/:entry', {
    name: 'getLogEntry',
    roles: readers,
    summary: 'One entry with its steps, changed values and exchanges',
    narrowed: true,
    params: z.object({ entry: z.string() }),
    reply: logEntry.extend({ body: logBody, detail: logDetail }),
  }),
};
