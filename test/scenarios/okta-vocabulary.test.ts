import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

describe.each(['SQLite', 'PostgreSQL'] as const)('an application in Okta’s words on %s', (dialect) => {
  let at: Installation;
  const params = { application: 'Calls' };
  const user = { ...params, object: 'User' } as const;

  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.addApplication, { body: { gallery: 'purecloud', name: 'Calls', vocabulary: 'okta' } });
  });
  afterAll(() => at.close());

  it('may do nothing until it is enabled, and a copy is as what it was copied from', async () => {
    const off = { create: false, update: false, delete: false };
    expect(await at.call(contract.getApplication, { params })).toMatchObject({ vocabulary: 'okta' });
    expect(await at.call(contract.getMapping, { params: user })).toMatchObject({ enabled: true, actions: off });
    const copied = { gallery: 'purecloud', name: 'Copy', copyFrom: 'Calls' };
    expect(await at.call(contract.addApplication, { body: copied })).toMatchObject({ vocabulary: 'okta' });
    const plain = await at.call(contract.addApplication, { body: { gallery: 'purecloud', name: 'Plain' } });
    expect(plain).toMatchObject({ vocabulary: 'entra' });
    const usual = { create: true, update: true, delete: true };
    expect(await at.call(contract.getMapping, { params: { application: 'Plain', object: 'User' } })).toMatchObject({
      actions: usual,
    });
  });

  it('changes its words and nothing else, and that is audited', async () => {
    const { version: _, vocabulary: __, ...before } = await at.call(contract.getApplication, { params });
    const mapping = await at.call(contract.getMapping, { params: user });
    await at.call(contract.setApplication, { params, body: { vocabulary: 'entra' } });
    expect(await at.call(contract.getApplication, { params })).toMatchObject({ ...before, vocabulary: 'entra' });
    expect(await at.call(contract.getMapping, { params: user })).toEqual(mapping);
    const { entries } = await at.call(contract.listAudit, { query: { limit: 1 } });
    expect(entries[0]).toMatchObject({ act: 'application.change', object: 'Calls' });
    await at.call(contract.setApplication, { params, body: { vocabulary: 'okta' } });
  });
});
