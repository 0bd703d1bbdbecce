import { printDate } from '../dates/date-text.ts';
import type { FunctionDefinition } from './function.ts';

export const now: FunctionDefinition = {
  name: 'Now',
  summary: 'The present time in UTC: 7/2/2021 3:33:38 PM.',
  group: 'date',
  example: { text: 'Now()', gives: '7/2/2021 3:33:38 PM' },
  parameters: [],
  apply: (_args, context) => printDate(context.now),
};
