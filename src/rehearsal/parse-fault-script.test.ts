import { expect, test } from 'vitest';
import { createFaultPicker } from './fault-picker.ts';
import { faultScriptSchema } from './fault-script.ts';
import { parseFaultScript } from './parse-fault-script.ts';

function problems(text: string) {
  const parsed = parseFaultScript(text);
  return parsed.ok ? [] : parsed.problems;
}

test('a file of faults is read as it is meant', () => {
  const text =
    '{"seed": 7, "faults": [{"method": "POST", "path": "/Users", "times": 2, "answer": 429, "retryAfter": 2}]}';
  expect(parseFaultScript(text)).toEqual({
    ok: true,
    script: { seed: 7, faults: [{ method: 'POST', path: '/Users', times: 2, answer: 429, retryAfter: 2 }] },
  });
});

test('what is wrong with a file is told with its line', () => {
  expect(problems('{\n  "faults": [\n    {"answer": 429,}\n  ]\n}')).toEqual([
    { line: 3, message: '} stands where a name in double quotes should be.' },
  ]);
  expect(problems('{\n "faults": [\n  {"answer": 99},\n  {"path": "/Users",\n   "answers": 500}\n ]\n}')).toMatchObject(
    [
      { line: 3, message: 'The field faults[0].answer must be at least 200.' },
      { line: 4, message: expect.stringContaining('answers') },
    ],
  );
  expect(problems('{"faults": [\n{"path": "/Users"}]}')).toMatchObject([
    { line: 2, message: expect.stringContaining('This fault does nothing: give answer, slow,') },
  ]);
  expect(problems('{}')).toMatchObject([{ line: 1, message: 'The field faults is missing.' }]);
});

test('the schema of the file is JSON Schema with a sentence for each field', () => {
  expect(JSON.stringify(faultScriptSchema())).toContain('cuts the connection before or after doing the work');
});

test('the same script, seed and requests give the same faults', () => {
  const script = { faults: [{ probability: 0.5, answer: 500 }] };
  const drawn = (seed: number) => {
    const picker = createFaultPicker(script, seed);
    return Array.from({ length: 40 }, () => picker.next({ method: 'GET', path: '/Users' }) !== undefined);
  };
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  expect(new Set(drawn(7))).toEqual(new Set([true, false]));
});

test('a fault meets the requests it names: method, path, after so many, so often, every so many', () => {
  const picker = createFaultPicker({
    faults: [
      { method: ['POST', 'PATCH'], path: '/Users/*', after: 1, times: 2, answer: 500 },
      { path: '/Groups/**', every: 2, name: 'slow groups', slow: 1 },
      { path: '/Groups/a/b', answer: 409, slow: 9 },
    ],
  });
  const next = (method: string, path: string) => picker.next({ method, path });
  expect(['/Users/1', '/Users/1', '/Users/2', '/Users/3'].map((path) => next('PATCH', path)?.answer)).toEqual([
    undefined,
    500,
    500,
    undefined,
  ]);
  expect([next('GET', '/Users/1'), next('POST', '/Users'), next('POST', '/Users/1/x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(next('GET', '/Groups/a/b')).toEqual({
    ...{ path: '/Groups/**', every: 2, name: 'slow groups', slow: 1, answer: 409 },
    names: ['slow groups', 'fault 3'],
  });
  expect(next('GET', '/Groups/c')).toBeUndefined();
  expect(picker.happened()).toEqual([
    { fault: 'fault 1', times: 2 },
    { fault: 'slow groups', times: 1 },
    { fault: 'fault 3', times: 1 },
  ]);
});
