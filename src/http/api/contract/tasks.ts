import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const kind = z.enum(['connection', 'failed', 'held', 'adopt', 'provision']);

const named = z.object({ application: z.string().describe('name or number') });

/** What waits for a person, over all applications; and the groups that are pushed to one. */
export const tasks = {
  listPushedGroups: endpoint('GET /applications/:application/push-groups', {
    name: 'listPushedGroups',
    roles: [
      'application-administrator',
      'cloud-application-administrator',
      'global-administrator',
      'application-owner',
      'global-reader',
    ],
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
      /** Every group of the directory is pushed, assigned or not. */
      all: z.boolean(),
      pushed: list(
        z.object({
          objectId: z.string(),
          name: z.string(),
          state: z.enum(['active', 'error', 'pending', 'left']),
          target: z.string().nullable(),
          origin: z.string().nullable(),
          at: z.string().nullable(),
          failure: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  unlinkPushedGroup: endpoint('POST /applications/:application/push-groups/:group/unlink', {
    name: 'unlinkPushedGroup',
    roles: [
      'application-administrator',
      'cloud-application-administrator',
      'global-administrator',
      'application-owner',
    ],
    summary: 'Pushes a group no longer: its assignment goes; the group there is left or deleted',
    params: named.extend({ group: z.string() }),
    body: z.object({ target: z.enum(['leave', 'delete']) }),
    reply: z.object({ name: z.string(), target: z.enum(['leave', 'delete']) }),
  }),
  listTasks: endpoint('GET /tasks', {
    name: 'listTasks',
    roles: [
      'application-administrator',
      'cloud-application-administrator',
      'global-administrator',
      'application-owner',
      'global-reader',
    ],
    narrowed: true,
    summary: 'What waits for a person: failures, quarantine, what is held, accounts to adopt, people to provision',
    query: z.object({
      application: z.string().optional().describe('name or number'),
      kind: kind.optional(),
      after: z.string().max(200).optional().describe('key of the last task of the page before'),
      limit: whole.min(1).max(200).optional(),
    }),
    reply: z.object({
      applications: list(
        z.object({
          application: z.number(),
          name: z.string(),
          connection: z.number(),
          failed: z.number(),
          held: z.number(),
          adopt: z.number(),
          provision: z.number(),
        }),
      ),
      /** As far as each is counted: this number means so many or more. */
      counted: z.number(),
      tasks: list(
        z.object({
          key: z.string(),
          kind,
          application: z.number(),
          applicationName: z.string(),
          object: z
            .object({
              type: z.string(),
              objectId: z.string().nullable(),
              name: z.string(),
              member: z.string().nullable(),
            })
            .nullable(),
          action: z.string().nullable(),
          code: z.string().nullable(),
          message: z.string(),
          advice: z.string(),
          since: z.string().nullable(),
          next: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
};
