import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await openInstallation();
});
afterAll(() => at.close());

const body = (...names: readonly string[]) => ({
  files: [{ name: 'people.csv', text: ['userPrincipalName', ...names.map((name) => `${name}@x.example`)].join('\n') }],
});
const add = (name: string) =>
  at.call(contract.addDirectoryUser, { body: { attributes: { userPrincipalName: `${name}@x.example` } } });

it('imports what its preview showed while nobody has changed the directory', async () => {
  const preview = await at.call(contract.previewImport, { body: body('ada', 'bea') });
  const report = await at.call(contract.importDirectory, { body: { ...body('ada', 'bea'), seen: preview.seen } });
  expect(report).toMatchObject({ refusal: null, users: { created: 2 } });
});

it('imports although somebody was added who has nothing to do with it', async () => {
  const { seen } = await at.call(contract.previewImport, { body: body('cleo') });
  await add('dora');
  const report = await at.call(contract.importDirectory, { body: { ...body('cleo'), seen } });
  expect(report.users.created).toBe(1);
});

it('imports nothing when it would do something else than the preview said', async () => {
  const { seen } = await at.call(contract.previewImport, { body: body('eve', 'fay') });
  await add('eve');
  const again = at.call(contract.importDirectory, { body: { ...body('eve', 'fay'), seen } });
  await expect(again).rejects.toMatchObject({
    problem: { code: 'changed', status: 412, detail: expect.stringContaining('since the preview') },
  });
  const { total } = await at.call(contract.listDirectoryUsers, { query: { search: 'fay' } });
  expect(total).toBe(0);
});
