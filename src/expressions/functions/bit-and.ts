import type { Value } from '../value.ts';
import { oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const bitAnd: FunctionDefinition = {
  name: 'BitAnd',
  summary: 'The bits that both numbers have; hexadecimal numbers are written &HF7.',
  group: 'number',
  example: { text: 'BitAnd(&HF, &HF7)', gives: '7' },
  parameters: [{ name: 'value1' }, { name: 'value2' }],
  apply: eager(([first, second]) => {
    const a = wholeNumber(first);
    if (a === undefined) return argumentFailure('BitAnd', 'value1', first, 'a whole number such as 15 or &HF');
    const b = wholeNumber(second);
    if (b === undefined) return argumentFailure('BitAnd', 'value2', second, 'a whole number such as 15 or &HF');
    return (a & b).toString();
  }),
};

function wholeNumber(value: Value | undefined): bigint | undefined {
  const text = oneText(value)?.trim() ?? '';
  if (/^&h[0-9a-f]{1,16}$/i.test(text)) return BigInt(`0x${text.slice(2)}`);
  return /^[-+]?\d{1,19}$/.test(text) ? BigInt(text.replace('+', '')) : undefined;
}
