import { z } from 'zod';

/** One request to an application and what it answered, redacted. */
export const exchangeView = z.object({
  method: z.string(),
  url: z.string(),
  status: z.number().optional(),
  request: z.string().optional(),
  response: z.string().optional(),
  milliseconds: z.number(),
});
