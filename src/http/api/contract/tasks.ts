import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const kind = z.enum(['connection', 'failed', 'held', 'adopt', 'provision']);

/** What waits for a person, over all applications. */
export const tasks = {
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
