import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const kind = z.enum(['log', 'leavers', 'requests', 'feed', 'deliveries', 'audit']);
const retention = z.object({
  kind,
  days: z.number(),
  /** Unless somebody set it. */
  usual: z.number(),
  least: z.number(),
  most: z.number(),
  what: z.string(),
  /** When it was set, in milliseconds; 0: nobody has. */
  version: z.number(),
});

/** How long each kind of data is kept. */
export const retentions = {
  listRetention: endpoint('GET /retention', {
    name: 'listRetention',
    roles: ['global-administrator', 'global-reader'],
    summary: 'How many days each kind of data is kept, and within which bounds',
    reply: z.object({ kinds: list(retention) }),
  }),
  setRetention: endpoint('PUT /retention/:kind', {
    name: 'setRetention',
    roles: ['global-administrator'],
    summary: 'Sets how many days a kind of data is kept; older data is cut within the hour',
    params: z.object({ kind }),
    concurrency: 'version',
    body: z.object({ days: z.number().int() }),
    reply: retention,
  }),
};
