import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { printFile } from './print-file.ts';

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a: b # c',
    "O'Neil",
    '- x',
    'two\nlines',
    'two\n\n  lines\n',
    '\n',
    'null',
    '1',
    '"',
    '\ttab',
    '\r\n',
    '\u2028',
  ),
  fc.string({ maxLength: 8 }),
);

it('a file in parts says what was put in, whatever stands in it', async () => {
  const settled = fc.record({
    name: texts,
    note: texts,
    list: fc.array(texts, { maxLength: 3 }),
    inner: fc.record({ text: texts }),
  });
  const assigned = fc.array(fc.record({ user: texts, role: texts }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ settled, assigned }), { maxLength: 3 }), async (applications) => {
      const wanted = applications.map((one) => ({
        ...one.settled,
        ...(one.assigned.length === 0 ? {} : { assigned: one.assigned }),
      }));
      expect(parse(await printFile(applications))).toEqual({ rollcall: 1, applications: wanted });
    }),
  );
});

it('of many who are assigned all are there, in their order', async () => {
  const assigned = Array.from({ length: 1_203 }, (_, index) => ({ user: `person ${index}`, role: 'user' }));
  const file = await printFile([{ settled: { name: 'Wiki', assignments: 'managed' }, assigned }]);
  expect(parse(file)).toEqual({ rollcall: 1, applications: [{ name: 'Wiki', assignments: 'managed', assigned }] });
});
