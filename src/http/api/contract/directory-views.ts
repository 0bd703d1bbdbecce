import { z } from 'zod';
import { flag, list, whole } from './endpoint.ts';
import { logEntry } from './jobs.ts';

export const directoryUser = z.object({
  objectId: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string().nullable(),
  mail: z.string().nullable(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  accountEnabled: z.boolean(),
  deleted: z.string().nullable(),
  /** When the recycle bin lets go of it. */
  purgedAt: z.string().nullable(),
});
export const directoryGroup = z.object({
  objectId: z.string(),
  displayName: z.string(),
  description: z.string().nullable(),
  members: z.number(),
  deleted: z.string().nullable(),
  /** When the recycle bin lets go of it. */
  purgedAt: z.string().nullable(),
});
export const namedGroup = z.object({ objectId: z.string(), displayName: z.string() });
/** The document itself, and how old it is. */
export const detail = {
  version: z.number(),
  created: z.string(),
  modified: z.string(),
  attributes: z.record(z.string(), z.unknown()),
};

const problem = z.object({
  file: z.string(),
  line: z.number(),
  column: z.string(),
  message: z.string(),
});
const counts = z.object({ created: z.number(), updated: z.number(), unchanged: z.number() });
export const objectQuery = z.object({
  filter: z.string().optional(),
  search: z.string().optional().describe('what a name, sign-in name or address begins with, or else contains'),
  deleted: flag.optional(),
  startIndex: whole.optional(),
  count: whole.max(1000).optional(),
});
export const provisioning = z.object({
  application: z.number(),
  name: z.string(),
  jobOn: z.boolean(),
  state: z.enum(['provisioned', 'disabled', 'failed', 'waiting', 'skipped', 'not-yet', 'members-only']),
  assignments: list(z.object({ role: z.string(), entitles: z.boolean(), group: z.string().nullable() })),
  account: z
    .object({
      id: z.string(),
      name: z.string().nullable(),
      origin: z.string(),
      situation: z.string(),
      at: z.string(),
    })
    .nullable(),
  retry: z.object({ at: z.string(), attempts: z.number(), failure: z.string() }).nullable(),
  last: logEntry.nullable(),
});

const hold = z.enum(['unreadable', 'bad-rows', 'too-few', 'nameless']);
export const importReport = z.object({
  /** What the files were taken for. */
  layout: z.string(),
  missing: z.enum(['keep', 'disable', 'delete']),
  users: counts.extend({ disabled: z.number(), deleted: z.number(), kept: z.number() }),
  groups: counts,
  /** People whose manager was set or cleared. */
  managers: z.number(),
  /** Groups whose members were changed. */
  memberships: z.number(),
  /** Rows of the files that are wrong. */
  problems: list(problem),
  /** Rows that are right and that the directory refused. */
  refused: list(problem),
  ignoredColumns: list(z.string()),
  /** Why nothing was imported; null when it was. */
  refusal: z.string().nullable(),
  /** `bad-rows`: `keepGoing` leaves them out; `too-few`: `yes` confirms it; `nameless`: rows do not say whom they mean. */
  hold: hold.nullable(),
  /** What to do at the command line. */
  advice: z.string().nullable(),
});
export const importInput = z.object({
  files: z
    .array(
      z.union([z.object({ name: z.string(), text: z.string() }), z.object({ name: z.string(), base64: z.base64() })]),
    )
    .min(1)
    .max(2),
  missing: z.enum(['keep', 'disable', 'delete']).optional(),
  keepGoing: z.boolean().optional(),
  yes: z.boolean().optional(),
  seen: z
    .string()
    .optional()
    .describe(
      '`seen` of the preview: nothing is imported when the directory has moved since and more or less would change',
    ),
});
export const plannedChange = z.object({
  kind: z.enum(['delete', 'disable', 'create', 'update']),
  type: z.enum(['User', 'Group']),
  name: z.string(),
  line: z.number(),
  attributes: list(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
  members: z
    .object({
      added: list(z.string()),
      addedCount: z.number(),
      removed: list(z.string()),
      removedCount: z.number(),
    })
    .nullable(),
});

export const memberView = z.object({
  objectId: z.string(),
  type: z.string(),
  name: z.string(),
  userPrincipalName: z.string().nullable(),
  accountEnabled: z.boolean().nullable(),
});
