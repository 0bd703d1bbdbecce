import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';
import { difference } from './versions.ts';

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const readers = [...makers, 'global-reader'] as const;

const fileFields = {
  text: z.string().max(5_000_000),
  /** Applications that the file lacks are removed; their accounts are kept. */
  prune: z.boolean().optional(),
  /** What stands for secrets in the file, with the secret: `{ "env:WIKI_TOKEN": "…" }`. */
  secrets: z.record(z.string().max(1_000), z.string().max(10_000)).optional(),
};

const changes = z.object({
  /** Stands for what is set now: handed in with the file, nothing is changed when that is another by then. */
  basis: z.string(),
  changes: list(difference),
  /** How many of them take something away: rows, filters, roles, assignments, applications. */
  removals: z.number(),
  /** The paths of those. */
  removed: list(z.string()),
  /** Secrets that must be handed in. */
  secrets: list(z.object({ application: z.string(), reference: z.string() })),
});

/** The configuration as one file: reviewed, kept elsewhere, and put in force again. */
export const configFile = {
  exportConfiguration: endpoint('GET /configuration/file', {
    name: 'exportConfiguration',
    roles: readers,
    summary: 'Applications, mappings, scopes, assignments and guards as one YAML file, without secrets',
    query: z.object({
      application: z.string().optional().describe('name or number'),
      assignments: z.enum(['managed', 'ignored']).optional().describe('absent: managed up to 1,000 an application'),
    }),
    reply: z.object({ text: z.string(), applications: z.number() }),
  }),
  diffConfiguration: endpoint('POST /configuration/file/differences', {
    name: 'diffConfiguration',
    roles: readers,
    readsOnly: true,
    summary: 'What a configuration file would change; nothing is written',
    body: z.object(fileFields),
    reply: changes,
  }),
  applyConfiguration: endpoint('POST /configuration/file/apply', {
    name: 'applyConfiguration',
    roles: ['global-administrator'],
    summary: 'Makes everything as a configuration file wants it, all or nothing; a second time it does nothing',
    body: z.object({
      ...fileFields,
      note: z.string().max(1_000).optional(),
      /** What takes something away is let go. */
      removals: z.boolean().optional(),
      basis: z.string().optional(),
      /** Mappings and scopes go into drafts; nothing else is changed. */
      draft: z.boolean().optional(),
    }),
    reply: changes.extend({ applied: z.boolean() }),
  }),
  getConfigurationSchema: endpoint('GET /configuration/file/schema', {
    name: 'getConfigurationSchema',
    roles: readers,
    summary: 'The JSON Schema of a configuration file, for editors',
    reply: z.record(z.string(), z.unknown()),
  }),
};
