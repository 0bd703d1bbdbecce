import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServiceProvider } from '#test/support/service-provider.ts';
import { sqliteStores } from '#test/support/stores.ts';
import { acceptedDeviations } from './accepted-deviations.ts';
import { parseCaseFile } from './case-file.ts';
import { type CaseResult, runCaseFile } from './run-case-file.ts';

const files = ['ms-postman', 'okta-spec', 'okta-spec-2016'].map((name) => ({
  name,
  file: parseCaseFile(readFileSync(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8')),
}));

describe.each(files)('$file.suite against the generic profile', ({ name, file }) => {
  const open = sqliteStores();
  let results: ReadonlyMap<string, CaseResult>;
  beforeAll(async () => {
    const provider = new ServiceProvider(await open());
    const tenant = await provider.tenant('generic', name);
    const endpoint = { ...tenant, fetch: (request: Request) => provider.app.fetch(request) };
    results = new Map((await runCaseFile(file, endpoint)).map((result) => [result.id, result]));
    await provider.close();
  });

  it('says where the cases come from and under which licence', () => {
    expect(file.source).not.toBe('');
    expect(file.licence).toMatch(/MIT|Apache|CC BY/);
  });

  it.each(file.cases)('$id $name', ({ id }) => {
    const reason = acceptedDeviations[id];
    const problems = results.get(id)?.problems;
    if (reason === undefined) expect(problems).toEqual([]);
    else expect(problems, `${id} is listed as deviating (${reason}) and passes`).not.toEqual([]);
  });
});

afterAll(() => {
  const known = new Set(files.flatMap(({ file }) => file.cases.map(({ id }) => id)));
  expect(Object.keys(acceptedDeviations).filter((id) => !known.has(id))).toEqual([]);
});
