import { z } from 'zod';
import { endpoint, list, ofDraft, whole } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const group = named.extend({ group: z.string().describe('displayName or objectId') });
const keepers = [
  'application-administrator',
  'cloud-application-administrator',
  'global-administrator',
  'application-owner',
] as const;
const readers = [...keepers, 'global-reader'] as const;

const operator = z.enum(['starts-with', 'contains', 'equals']);
const rule = z.object({ name: z.string().max(120), operator, value: z.string().max(300) });
const rulesView = z.object({
  rules: list(rule),
  /** An assigned group is pushed, too. */
  assigned: z.boolean(),
  version: z.number(),
});
const pushed = z.object({ name: z.string(), state: z.enum(['active', 'inactive']), changed: z.boolean() });

/** The groups that are pushed to an application: by name, by a rule, because they are assigned. */
export const pushGroups = {
  listPushedGroups: endpoint('GET /applications/:application/push-groups', {
    name: 'listPushedGroups',
    roles: readers,
    summary: 'The groups that are pushed to an application, each with its state there',
    params: named,
    query: z.object({
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
      limit: whole.min(1).max(500).optional(),
    }),
    reply: z.object({
      /** What the application lets be done to groups. */
      groups: z.enum(['none', 'full', 'update-only']),
      mapped: z.boolean(),
      /** Nothing may be done to groups yet: pushing the first one switches on what the application offers. */
      off: z.boolean(),
      /** Every group of the directory is pushed, assigned or not. */
      all: z.boolean(),
      pushed: list(
        z.object({
          objectId: z.string(),
          name: z.string(),
          state: z.enum(['active', 'inactive', 'error', 'pending', 'left']),
          by: z.enum(['name', 'assignment', 'rule', 'all']),
          /** The rule that takes it in. */
          rule: z.string().nullable(),
          target: z.string().nullable(),
          origin: z.string().nullable(),
          /** When something of it was last written. */
          at: z.string().nullable(),
          failure: z.string().nullable(),
        }),
      ),
      /** Null: that was all. A page may hold fewer than the limit though there are more. */
      next: z.string().nullable(),
    }),
  }),
  pushGroup: endpoint('POST /applications/:application/push-groups', {
    name: 'pushGroup',
    roles: keepers,
    summary: 'Pushes a group by its name, or links it to a group that is there; its members get no account by it',
    params: named,
    body: z.object({
      group: z.string().describe('displayName or objectId'),
      target: z.string().min(1).max(500).optional().describe('the id of a group of the application to link it to'),
    }),
    reply: pushed,
  }),
  switchPush: endpoint('PATCH /applications/:application/push-groups/:group', {
    name: 'switchPush',
    roles: keepers,
    summary: 'Activates or deactivates the push of a group; inactive, it stays in the application as it is',
    params: group,
    body: z.object({ state: z.enum(['active', 'inactive']) }),
    reply: pushed,
  }),
  unlinkPushedGroup: endpoint('POST /applications/:application/push-groups/:group/unlink', {
    name: 'unlinkPushedGroup',
    roles: keepers,
    summary: 'Pushes a group no longer; the group there is left or deleted, an assignment stays',
    params: group,
    body: z.object({ target: z.enum(['leave', 'delete']) }),
    reply: z.object({ name: z.string(), target: z.enum(['leave', 'delete']) }),
  }),
  getPushRules: endpoint('GET /applications/:application/push-rules', {
    name: 'getPushRules',
    roles: readers,
    summary: 'The rules by which groups are pushed to an application',
    params: named,
    query: ofDraft,
    reply: rulesView,
  }),
  setPushRules: endpoint('PUT /applications/:application/push-rules', {
    name: 'setPushRules',
    roles: keepers,
    concurrency: 'version',
    summary:
      'Replaces the rules by which groups are pushed, or whether assigned groups are; starts a new initial cycle',
    params: named,
    query: ofDraft,
    body: z.object({
      rules: z.array(rule).max(200).optional(),
      assigned: z.boolean().optional(),
      version: z.number().optional(),
    }),
    reply: rulesView,
  }),
  findGroupsByRule: endpoint('GET /applications/:application/push-rules/groups', {
    name: 'findGroupsByRule',
    roles: readers,
    summary: 'Which groups of the directory a push rule would take in now; nothing is saved',
    params: named,
    query: z.object({ operator, value: z.string().min(1).max(300) }),
    reply: z.object({ names: list(z.string()), count: z.number(), complete: z.boolean() }),
  }),
};
