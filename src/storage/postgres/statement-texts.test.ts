import { expect, test } from 'vitest';
import { statementName } from './statement-name.ts';
import { StatementTexts } from './statement-texts.ts';

test('a statement that comes back is named after its text', () => {
  const texts = new StatementTexts();
  const names = [1, 2, 3].map((value) => texts.of('select ?', [value]).name);
  expect(names).toEqual([undefined, undefined, statementName('select $1')]);
  expect(texts.of('select ?', [4])).toEqual({ name: statementName('select $1'), text: 'select $1', values: [4] });
});

test('composed statements beyond the five hundredth stay without a name, however often they come', () => {
  const texts = new StatementTexts();
  const named = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    for (let index = 0; index < 700; index += 1) {
      const { name } = texts.of(`select ${index}`, []);
      if (name !== undefined) named.add(name);
    }
  }
  expect(named.size).toBe(500);
});

test('ten thousand texts that differ by little have ten thousand names', () => {
  const names = Array.from({ length: 10_000 }, (_, index) =>
    statementName(`select ${index} from resource where n = $1`),
  );
  expect(new Set(names).size).toBe(10_000);
  expect(names.every((name) => /^r[0-9a-f]{16}$/.test(name))).toBe(true);
});
