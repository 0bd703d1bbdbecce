import { z } from 'zod';
import { endpoint, list, ofDraft } from './endpoint.ts';
import { difference } from './versions.ts';

const named = z.object({ application: z.string().describe('name or number') });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

const notes = list(
  z.object({
    /** Where in the schema: `synchronizationRules[0].objectMappings[1].attributeMappings[3]`. */
    path: z.string(),
    /** A target attribute, a filter, a mapping. */
    name: z.string(),
    /** False: it was left out. True: it is there, and works otherwise. */
    taken: z.boolean(),
    message: z.string(),
  }),
);

/** Mappings as Microsoft Graph writes them. */
export const graphSchema = {
  exportSchema: endpoint('GET /applications/:application/schema', {
    name: 'exportSchema',
    roles: readers,
    summary: 'Mappings and scoping filters as a synchronization schema of Microsoft Graph, and what that cannot say',
    params: named,
    query: ofDraft,
    reply: z.object({ schema: z.record(z.string(), z.unknown()), notes }),
  }),
  importSchema: endpoint('POST /applications/:application/schema', {
    name: 'importSchema',
    roles: keepers,
    summary: 'Makes a draft of a synchronization schema of Microsoft Graph, and lists what could not be taken',
    params: named,
    body: z.object({
      text: z.string().max(5_000_000),
      note: z.string().max(1_000).optional(),
      /** Nothing is written. */
      dryRun: z.boolean().optional(),
    }),
    reply: z.object({
      /** A draft was written; false: nothing would be otherwise, or it was only asked. */
      drafted: z.boolean(),
      rows: z.number(),
      changes: list(difference),
      notes,
    }),
  }),
};
