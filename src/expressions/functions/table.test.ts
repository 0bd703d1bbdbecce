import { describe, expect, test } from 'vitest';
import { compileExpression } from '../compile-expression.ts';
import { evaluate } from '../evaluate.ts';
import { samplePerson } from '../sample-person.ts';
import { texts } from '../value.ts';
import { functions } from './table.ts';

const environment = {
  now: Date.UTC(2021, 6, 2, 15, 33, 38),
  random: { bytes: (length: number) => new Uint8Array(length), uuid: () => '6f1d2f6e-6f0a-4c8e-9f53-0d5a4b2c1e77' },
};

describe('the table of functions', () => {
  test.each([...functions.values()].map((definition) => [definition.example.text, definition] as const))(
    '%s shows what the function does',
    (text, { name, example }) => {
      expect(text).toContain(`${name}(`);
      const compiled = compileExpression(text, { attributes: [...Object.keys(samplePerson), 'preferredLanguage'] });
      if (!compiled.ok) throw new Error(compiled.problem.message);
      const { value, problem } = evaluate(compiled.expression, (each) => samplePerson[each] ?? null, environment);
      expect(problem).toBeUndefined();
      if (name === 'RandomString') expect(value).toHaveLength(example.gives.length);
      else expect(texts(value).join(', ')).toBe(example.gives);
    },
  );
});
