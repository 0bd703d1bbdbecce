import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const tally = z.record(z.string(), z.number());

const cycleView = z.object({
  cycle: z.number(),
  kind: z.string(),
  state: z.string(),
  phase: z.string(),
  tally,
  /** How many objects it will look at, where that is known. */
  expected: z.number().nullable(),
  started: z.string(),
  ended: z.string().nullable(),
  actor: z.string(),
});

export const jobView = z.object({
  application: z.string(),
  job: z.number(),
  /** `not-configured`, `off`, `on`, `running`, `quarantined`. */
  state: z.string(),
  intervalMinutes: z.number(),
  /** True while a cycle runs or is about to begin. */
  busy: z.boolean(),
  running: cycleView.nullable(),
  last: cycleView.nullable(),
  next: z.string().nullable(),
  /** Why nothing is due; null when something is. */
  whyNot: z.string().nullable(),
  links: z.number(),
  waiting: z.number(),
});

const logEntry = z.object({
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

/** What `log show` tells besides. */
const logBody = z.object({
  message: z.string(),
  /** What to do about it; empty when nothing is to be done. */
  advice: z.string(),
  situation: z.string(),
  steps: list(z.object({ name: z.string(), status: z.string(), text: z.string() })),
  modified: list(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  exchanges: list(
    z.object({
      method: z.string(),
      url: z.string(),
      status: z.number().optional(),
      request: z.string().optional(),
      response: z.string().optional(),
      milliseconds: z.number(),
    }),
  ),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const readers = [...makers, 'global-reader'] as const;

/** Jobs, their cycles and the provisioning log. */
export const jobs = {
  startJob: endpoint('POST /applications/:application/job/start', {
    name: 'startJob',
    roles: makers,
    summary: 'Provisioning Status On: starts the initial cycle at once',
    params: named,
    reply: jobView,
  }),
  stopJob: endpoint('POST /applications/:application/job/stop', {
    name: 'stopJob',
    roles: makers,
    summary: 'Provisioning Status Off: what is under way ends, nothing new begins',
    params: named,
    reply: jobView,
  }),
  restartJob: endpoint('POST /applications/:application/job/restart', {
    name: 'restartJob',
    roles: makers,
    summary: 'Forgets watermark, waiting work and quarantine, keeps links, and runs an initial cycle',
    params: named,
    reply: jobView,
  }),
  runJob: endpoint('POST /applications/:application/job/run', {
    name: 'runJob',
    roles: makers,
    summary: 'Runs a cycle now',
    params: named,
    reply: jobView,
  }),
  setJob: endpoint('PATCH /applications/:application/job', {
    name: 'setJob',
    roles: makers,
    summary: 'Sets how often a cycle runs',
    params: named,
    body: z.object({ intervalMinutes: z.number().int().min(1).max(10_080) }),
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
    query: z.object({
      application: z.string().optional(),
      user: z.string().optional(),
      status: z.string().optional(),
      action: z.string().optional(),
      cycle: whole.optional(),
      limit: whole.max(1000).optional(),
    }),
    reply: z.object({
      entries: list(logEntry),
      /** What the filter itself is worth telling: nobody of that name is known. */
      notice: z.string().nullable(),
    }),
  }),
  getLogEntry: endpoint('GET /log/:entry', {
    name: 'getLogEntry',
    roles: readers,
    summary: 'One entry with its steps, changed values and exchanges',
    params: z.object({ entry: z.string() }),
    reply: logEntry.extend({ body: logBody }),
  }),
};
