import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

const kind = z.enum(['changed', 'deactivated', 'reactivated', 'missing', 'appeared', 'member-added', 'member-removed']);
const state = z.enum(['reported', 'written-back', 'turned-back']);
const type = z.enum(['User', 'Group']);
const when = z.enum(['begun', 'running', 'after', 'paused', 'off']);

const settings = {
  /** Hours from one check to the next; 0: only when somebody asks for one. */
  everyHours: z.number().int().min(0).max(8760),
  /** A check that finds something new tells people. */
  notify: z.boolean(),
};

const driftView = z.object({
  application: z.string(),
  /** The one that runs, or ran last. */
  check: z
    .object({
      check: z.number(),
      state: z.enum(['checking', 'done', 'cancelled', 'failed']),
      actor: z.string(),
      started: z.string(),
      ended: z.string().nullable(),
      /** Accounts and groups that were looked at, of how many. */
      looked: z.number(),
      expected: z.number().nullable(),
      /** Of these types the whole list was seen. */
      listed: list(type),
      /** Attributes that could not be compared, because the application shows them of nobody. */
      hidden: list(z.string()),
      problem: z.string().nullable(),
    })
    .nullable(),
  /** When the report was whole last. */
  asOf: z.string().nullable(),
  /** `attribute` '': the account itself. */
  counts: list(z.object({ kind, attribute: z.string(), state, count: z.number() })),
  total: z.number(),
  settings: z.object(settings),
});

const filter = {
  kind: kind.optional(),
  attribute: z.string().max(500).optional(),
  text: z.string().max(200).optional().describe('what a name, or the value that is shown, holds'),
};

const finding = z.object({
  /** Names it for what is done about it. */
  row: z.number(),
  kind,
  type,
  name: z.string(),
  /** Null: it belongs to nobody in the directory. */
  objectId: z.string().nullable(),
  /** Id of the account. */
  target: z.string(),
  attribute: z.string(),
  /** Of a membership: id of the account of the member. */
  member: z.string().nullable(),
  /** What was written, and what is shown; null: nothing. */
  wrote: z.unknown(),
  shows: z.unknown(),
  state,
  /** When it was seen first as it is. */
  since: z.string(),
});

const unmanagedKind = z.enum(['local', 'unassigned', 'waiting']);
const accounts = {
  rows: z.array(z.number().int()).min(1).max(500).optional(),
  accounts: z.array(z.string().min(1).max(500)).min(1).max(500).optional().describe('identifiers or names'),
};

/** What stands otherwise at an application than it was written, and accounts there that nobody is linked to. */
export const drift = {
  checkDrift: endpoint('POST /applications/:application/drift/checks', {
    name: 'checkDrift',
    roles: keepers,
    summary: 'Begins to compare the application with what was written; leavers and changes go first',
    params: named,
    reply: driftView,
  }),
  cancelDrift: endpoint('POST /applications/:application/drift/cancel', {
    name: 'cancelDrift',
    roles: keepers,
    summary: 'Ends a drift check where it is; what it has found stays',
    params: named,
    reply: driftView,
  }),
  getDrift: endpoint('GET /applications/:application/drift', {
    name: 'getDrift',
    roles: readers,
    summary: 'The last drift check, with counts by kind and attribute',
    params: named,
    reply: driftView,
  }),
  setDriftSettings: endpoint('PATCH /applications/:application/drift/settings', {
    name: 'setDriftSettings',
    roles: makers,
    summary: 'How often drift is looked for by itself, and whether people are told',
    params: named,
    body: z.object(settings).partial(),
    reply: driftView,
  }),
  listDrift: endpoint('GET /applications/:application/drift/findings', {
    name: 'listDrift',
    roles: readers,
    summary: 'What somebody changed at the application: what was written, what it shows, since when',
    params: named,
    query: z.object({
      ...filter,
      state: state.optional(),
      after: whole.optional(),
      limit: whole.min(1).max(1000).optional(),
    }),
    reply: z.object({ findings: list(finding), next: z.number().nullable() }),
  }),
  exportDrift: endpoint('GET /applications/:application/drift/export', {
    name: 'exportDrift',
    roles: readers,
    summary: 'The same as text of a file',
    params: named,
    query: z.object({
      ...filter,
      state: state.optional(),
      format: z.enum(['csv', 'json']),
      before: z.string().regex(/^\d+$/).optional().describe('where the part before ended'),
    }),
    reply: z.object({ text: z.string(), entries: z.number(), next: z.string().nullable() }),
  }),
  writeBackDrift: endpoint('POST /applications/:application/drift/write-back', {
    name: 'writeBackDrift',
    roles: makers,
    summary: 'Has what differs written as the directory has it, within the guard and past nobody who is protected',
    params: named,
    body: z.object({
      rows: z.array(z.number().int()).min(1).max(500).optional(),
      /** Without `rows`: all that fit. */
      filter: z.object(filter).optional(),
    }),
    reply: z.object({
      writtenBack: z.number(),
      /** What cannot be written back: accounts of nobody, and what is set when an account is made. */
      left: z.number(),
      when: when.nullable(),
    }),
  }),
  listUnmanaged: endpoint('GET /applications/:application/unmanaged', {
    name: 'listUnmanaged',
    roles: readers,
    summary: 'Accounts of the application that nobody is linked to: local ones, and those of people not assigned',
    params: named,
    query: z.object({
      show: z.enum(['local', 'unassigned', 'waiting', 'ignored']).optional(),
      text: z.string().max(200).optional().describe('what a name or identifier holds'),
      after: whole.optional(),
      limit: whole.min(1).max(1000).optional(),
    }),
    reply: z.object({
      accounts: list(
        z.object({
          row: z.number(),
          type,
          target: z.string(),
          name: z.string(),
          /** Nobody matches · somebody who is not in scope · somebody whom the next cycle looks at. */
          kind: unmanagedKind,
          candidate: z.object({ objectId: z.string(), name: z.string() }).nullable(),
          since: z.string(),
          /** An earlier check did not see it. */
          appeared: z.boolean(),
          protected: z.boolean(),
          ignored: z.object({ by: z.string(), at: z.string(), note: z.string() }).nullable(),
        }),
      ),
      next: z.number().nullable(),
      counts: z.object({
        local: z.number(),
        unassigned: z.number(),
        waiting: z.number(),
        ignored: z.number(),
      }),
      /** When the whole list was seen last; null: never. */
      asOf: z.string().nullable(),
    }),
  }),
  adoptUnmanaged: endpoint('POST /applications/:application/unmanaged/adopt', {
    name: 'adoptUnmanaged',
    roles: keepers,
    summary: 'Ties unmanaged accounts to whom they match, or one to whom is named, and assigns where that is wanted',
    params: named,
    body: z.object({
      ...accounts,
      person: z.string().min(1).max(500).optional().describe('whose the one account is'),
      assign: z.boolean().optional(),
    }),
    reply: z.object({ adopted: z.number(), assigned: z.number() }),
  }),
  ignoreUnmanaged: endpoint('POST /applications/:application/unmanaged/ignore', {
    name: 'ignoreUnmanaged',
    roles: keepers,
    summary: 'Says that unmanaged accounts are known and stay as they are',
    params: named,
    body: z.object({ ...accounts, note: z.string().max(500).optional() }),
    reply: z.object({ ignored: z.number() }),
  }),
  heedUnmanaged: endpoint('POST /applications/:application/unmanaged/heed', {
    name: 'heedUnmanaged',
    roles: keepers,
    summary: 'Ignores them no longer',
    params: named,
    body: z.object(accounts),
    reply: z.object({ heeded: z.number() }),
  }),
};
