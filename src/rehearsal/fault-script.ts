import { z } from 'zod';

const methods = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** One fault: which requests it meets, and what becomes of them. Several may meet one request; of two that say the same the first counts. */
const rule = z.strictObject({
  name: z.string().min(1).max(80).optional().describe('what the printed line calls it'),
  method: z
    .union([methods, z.array(methods).min(1)])
    .optional()
    .describe('absent: every method'),
  path: z
    .string()
    .startsWith('/')
    .optional()
    .describe('below the Tenant URL; * stands for one part, ** for any rest: /Users/*. Absent: every path'),
  after: z.number().int().min(0).optional().describe('so many requests that it meets go well first'),
  times: z.number().int().min(1).optional().describe('it happens so often; absent: from then on'),
  every: z.number().int().min(1).optional().describe('only each so-many-th of them'),
  probability: z.number().min(0).max(1).optional().describe('only with this chance, drawn from the seed'),

  answer: z.number().int().min(200).max(599).optional().describe('this status in place of the real answer'),
  detail: z.string().max(1000).optional().describe('the sentence of an answered error'),
  scimType: z.string().max(60).optional().describe('the scimType of an answered error'),
  retryAfter: z
    .union([z.number().int().min(0), z.literal('date')])
    .optional()
    .describe('Retry-After of the answer: seconds, or a date ten seconds ahead; absent: none'),
  location: z.string().max(2000).optional().describe('Location of the answer: a redirect'),
  body: z.string().max(1_000_000).optional().describe('this text in place of the body'),
  work: z.boolean().optional().describe('do the work all the same before answer, and keep its reply back'),

  slow: z.number().int().min(0).max(3_600_000).optional().describe('milliseconds before anything is answered'),
  drip: z.number().int().min(1).optional().describe('the body comes in so many bytes a second'),
  hang: z.literal(true).optional().describe('never answers'),
  drop: z.enum(['before', 'after']).optional().describe('cuts the connection before or after doing the work'),
  bytes: z.number().int().min(1).optional().describe('a body of so many bytes'),
  pages: z.literal('endless').optional().describe('a list repeats its page for ever'),
  totalResults: z.number().int().optional().describe('what a list says of its size'),
  itemsPerPage: z.number().int().optional().describe('what a list says of its page'),
  omit: z.array(z.string().min(1)).min(1).optional().describe('attributes that no resource shows: ["members"]'),
  contentType: z.string().min(1).max(200).optional().describe('the media type of the reply'),
});

/** What a rehearsal target is to do wrong. */
export const faultScript = z.strictObject({
  $schema: z.string().optional(),
  seed: z
    .number()
    .int()
    .min(0)
    .max(0xffff_ffff)
    .optional()
    .describe('where chance begins; the same seed, the same faults'),
  faults: z.array(rule).max(1000).readonly(),
});

export type FaultRule = z.output<typeof rule>;
export type FaultScript = z.output<typeof faultScript>;

/** The fields of a rule that make trouble; a rule has at least one. */
export const effects = [
  'answer',
  'slow',
  'drip',
  'hang',
  'drop',
  'bytes',
  'pages',
  'totalResults',
  'itemsPerPage',
  'omit',
  'contentType',
  'body',
] as const satisfies readonly (keyof FaultRule)[];

/** The JSON Schema of the file, for editors. */
export function faultScriptSchema(): object {
  return z.toJSONSchema(faultScript, { io: 'input' });
}

/** Nothing goes wrong. */
export const noFaults: FaultScript = Object.freeze({ faults: [] });
