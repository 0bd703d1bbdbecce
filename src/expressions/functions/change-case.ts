import type { Value } from '../value.ts';
import { oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** `ToLower` and `ToUpper`: the invariant culture unless one such as `tr-TR` is named. */
function caseFunction(
  name: string,
  summary: string,
  example: FunctionDefinition['example'],
  change: (text: string, culture: string) => string,
) {
  return {
    name,
    summary,
    group: 'text',
    example,
    parameters: [{ name: 'source' }, { name: 'culture', optional: true }],
    apply: eager(([source, culture]) => {
      const locale = cultureIn(culture);
      if (locale === undefined) return argumentFailure(name, 'culture', culture, 'a culture name such as "tr-TR"');
      return eachText(source, (text) => change(text, locale));
    }),
  } satisfies FunctionDefinition;
}

function cultureIn(value: Value | undefined): string | undefined {
  const name = oneText(value) ?? '';
  if (name === '') return 'und';
  try {
    return Intl.getCanonicalLocales(name)[0];
  } catch {
    return undefined;
  }
}

export const toLower: FunctionDefinition = caseFunction(
  'ToLower',
  'The source in small letters.',
  { text: 'ToLower([mail])', gives: 'ada@acme.example' },
  (text, culture) => text.toLocaleLowerCase(culture),
);

export const toUpper: FunctionDefinition = caseFunction(
  'ToUpper',
  'The source in capitals.',
  { text: 'ToUpper([country])', gives: 'CH' },
  (text, culture) => text.toLocaleUpperCase(culture),
);
