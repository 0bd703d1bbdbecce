import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';
import { exchangeView } from './exchange-view.ts';
import { logEntry } from './jobs.ts';

const named = z.object({ application: z.string().describe('name or number') });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const readers = [...makers, 'application-owner', 'global-reader'] as const;

/** `objectId` null: it was purged. */
const object = z.object({ objectId: z.string().nullable(), name: z.string() });
const properties = list(z.object({ name: z.string(), value: z.unknown() }));

const account = z.object({
  id: z.string(),
  /** To whom it is linked, where that is somebody else. */
  claimedBy: object.nullable(),
  properties,
});

const membership = z.object({
  written: z.boolean(),
  wanted: z.boolean(),
  /** Why it is not as it should be; empty when it is. */
  why: z.string(),
});

const value = z.object({
  target: z.string(),
  source: z.string(),
  kind: z.string(),
  /** The source attributes that it reads. */
  reads: list(z.object({ name: z.string(), value: z.unknown() })),
  /** The parts of the expression, outer before inner. */
  steps: list(
    z.object({
      text: z.string(),
      position: z.number(),
      end: z.number(),
      depth: z.number(),
      value: z.unknown(),
      problem: z.string().optional(),
    }),
  ),
  value: z.unknown(),
  /** What was last written. */
  written: z.unknown(),
  /** What the application shows; absent: it was not read. */
  shown: z.unknown().optional(),
  /** The application shows otherwise than was written. */
  drifted: z.boolean(),
  /** It is to be sent; of a past evaluation: it was sent. */
  changed: z.boolean(),
  note: z.string(),
});

const explained = z.object({
  application: z.string(),
  type: z.enum(['User', 'Group']),
  objectId: z.string().nullable(),
  name: z.string(),
  displayName: z.string(),
  /** The time that was asked for; null: now. */
  at: z.string().nullable(),
  standing: z.enum(['in-step', 'to-do', 'held', 'failed', 'skipped', 'out', 'unknown']),
  /** Plain words, the most important sentence first. */
  sentences: list(z.string()),
  advice: list(z.string()),
  /** What is not known, and why. */
  notices: list(z.string()),
  grants: list(
    z.object({
      role: z.string(),
      entitles: z.boolean(),
      /** The assigned group that it comes through; null: assigned itself. */
      group: object.nullable(),
      since: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
  scope: z
    .object({
      inScope: z.boolean(),
      reason: z.string(),
      text: z.string(),
      conditions: list(z.object({ text: z.string(), holds: z.boolean() })),
      /** One filter is enough; within a filter every clause must hold. */
      clauses: list(
        z.object({
          filter: z.string(),
          attribute: z.string(),
          operator: z.string(),
          value: z.string().nullable(),
          /** What the attribute holds; null: nothing. */
          seen: z.string().nullable(),
          holds: z.boolean(),
        }),
      ),
    })
    .nullable(),
  match: z
    .object({
      text: z.string(),
      /** The application was asked. */
      asked: z.boolean(),
      account: z.object({ id: z.string(), origin: z.string(), state: z.string(), at: z.string() }).nullable(),
      /** The linked account as the application shows it. */
      shown: account.nullable(),
      questions: list(z.object({ path: z.string(), value: z.string(), found: list(account) })),
    })
    .nullable(),
  /** What failed and waits for its next attempt. */
  retry: z
    .object({
      code: z.string(),
      title: z.string(),
      message: z.string(),
      attempts: z.number(),
      firstFailed: z.string().nullable(),
      next: z.string(),
    })
    .nullable(),
  values: list(value),
  /** Of a user: groups that the application has. */
  memberships: list(membership.extend({ group: object })),
  /** Why something happened then. */
  cause: z.object({ text: z.string(), at: z.string(), by: z.string().nullable() }).nullable(),
  configuration: z
    .object({ version: z.number(), by: z.string(), at: z.string(), note: z.string().nullable() })
    .nullable(),
  /** The entry that tells what was last done about it until then. */
  entry: z
    .object({
      entry: z.string(),
      at: z.string(),
      cycle: z.number(),
      action: z.string(),
      status: z.string(),
      code: z.string().nullable(),
      message: z.string(),
      steps: list(
        z.object({
          name: z.string(),
          type: z.string(),
          status: z.string(),
          text: z.string(),
          details: z.record(z.string(), z.union([z.string(), z.boolean()])),
        }),
      ),
      modified: list(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
      exchanges: list(exchangeView),
    })
    .nullable(),
  /** Entries around that time, newest first. */
  entries: list(logEntry),
});

/** Why a user or group has an account or not, in plain words first. */
export const explain = {
  explain: endpoint('GET /applications/:application/explanation', {
    name: 'explain',
    roles: readers,
    summary: 'Why a user or group has an account or not: scope, match, values, what was sent and answered',
    params: named,
    query: z.object({
      object: z.string().min(1).max(300).describe('objectId, userPrincipalName or name; also of the recycle bin'),
      kind: z.enum(['User', 'Group']).optional(),
      at: z
        .string()
        .max(40)
        .optional()
        .describe('a date (the end of that day, UTC), or a time with its zone; without it: now'),
    }),
    reply: explained,
  }),
  explainMembers: endpoint('GET /applications/:application/explanation/members', {
    name: 'explainMembers',
    roles: readers,
    summary: 'Who is a member of a group in an application, who is missing and why',
    params: named,
    query: z.object({
      object: z.string().min(1).max(300).describe('objectId or name of a group'),
      after: z.coerce.number().int().min(0).optional().describe('where the page before ended'),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    reply: z.object({
      members: list(
        membership.extend({
          member: object,
          /** It is in the application as the directory has it. */
          settled: z.boolean(),
        }),
      ),
      next: z.number().nullable(),
    }),
  }),
};
