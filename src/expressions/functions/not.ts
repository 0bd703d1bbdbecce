import { oneText, truth } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** Published rule: "True" gives "False", anything else (null as well) gives "True". */
export const not: FunctionDefinition = {
  name: 'Not',
  summary: 'The opposite: "True" gives "False", anything else "True".',
  group: 'condition',
  example: { text: 'Not([IsSoftDeleted])', gives: 'True' },
  parameters: [{ name: 'source', kind: 'condition' }],
  apply: eager(([source]) => truth(oneText(source)?.toLowerCase() !== 'true')),
};
