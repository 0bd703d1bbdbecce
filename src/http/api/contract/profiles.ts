import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const text = z.string().max(300_000).describe('a profile file as YAML');

/** What a tenant of the service provider can be. */
export const profiles = {
  listProfiles: endpoint('GET /profiles', {
    name: 'listProfiles',
    roles: [...makers, 'global-reader'],
    summary: 'What a tenant can be, and whether sandboxes may be opened here',
    reply: z.object({
      sandboxes: z.boolean(),
      profiles: list(
        z.object({
          key: z.string(),
          name: z.string(),
          sandbox: z.boolean(),
          /** Taken from a file; else it comes with Rollcall. */
          own: z.boolean(),
          credential: z.string(),
        }),
      ),
    }),
  }),
  getProfile: endpoint('GET /profiles/:profile', {
    name: 'getProfile',
    roles: [...makers, 'global-reader'],
    summary: 'A profile as the file that says it',
    params: z.object({ profile: z.string() }),
    reply: z.object({
      key: z.string(),
      name: z.string(),
      own: z.boolean(),
      text: z.string(),
      changed: z.string().nullable(),
      changedBy: z.string().nullable(),
    }),
  }),
  applyProfile: endpoint('PUT /profiles', {
    name: 'applyProfile',
    roles: ['global-administrator'],
    summary: 'Serves what a profile file says from now on; while tenants have it, only what does them no harm',
    body: z.object({ text, dryRun: z.boolean().optional().describe('only say what would be done') }),
    reply: z.object({ key: z.string(), name: z.string(), outcome: z.enum(['added', 'changed', 'same']) }),
  }),
  removeProfile: endpoint('DELETE /profiles/:profile', {
    name: 'removeProfile',
    roles: ['global-administrator'],
    summary: 'Takes a profile away that no tenant has',
    params: z.object({ profile: z.string() }),
    reply: z.object({ removed: z.string() }),
  }),
};
