import type { Value } from '../value.ts';
import { texts, truth } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

function presenceFunction(
  name: string,
  summary: string,
  attribute: string,
  holds: (value: Value) => boolean,
): FunctionDefinition {
  return {
    name,
    summary,
    group: 'condition',
    example: { text: `${name}([${attribute}])`, gives: 'True' },
    parameters: [{ name: 'expression' }],
    apply: eager(([value]) => truth(holds(value ?? null))),
  };
}

const empty = (value: Value) => texts(value).every((text) => text === '');

export const isNull = presenceFunction(
  'IsNull',
  'True when the value is absent.',
  'preferredLanguage',
  (value) => value === null,
);
export const isNullOrEmpty = presenceFunction(
  'IsNullOrEmpty',
  'True when the value is absent or "".',
  'preferredLanguage',
  empty,
);
export const isPresent = presenceFunction(
  'IsPresent',
  'True when there is a value other than "".',
  'mail',
  (value) => !empty(value),
);
export const isString = presenceFunction(
  'IsString',
  'True when the value is one text.',
  'mail',
  (value) => typeof value === 'string' || (value !== null && value.length === 1),
);
