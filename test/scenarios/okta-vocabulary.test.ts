import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';
import { startPlainScimServer } from '#test/support/plain-scim-server.ts';

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
    // What is still to be entered is told in those words, too.
    const settled = async () => {
      const { version: _, vocabulary: __, connection, ...rest } = await at.call(contract.getApplication, { params });
      return { ...rest, connection: { ...connection, missing: connection.missing.length } };
    };
    const before = await settled();
    const mapping = await at.call(contract.getMapping, { params: user });
    await at.call(contract.setApplication, { params, body: { vocabulary: 'entra' } });
    expect(await at.call(contract.getApplication, { params })).toMatchObject({ vocabulary: 'entra' });
    expect(await settled()).toEqual(before);
    expect(await at.call(contract.getMapping, { params: user })).toEqual(mapping);
    const { entries } = await at.call(contract.listAudit, { query: { limit: 1 } });
    expect(entries[0]).toMatchObject({ act: 'application.change', object: 'Calls' });
    await at.call(contract.setApplication, { params, body: { vocabulary: 'okta' } });
  });

  it.each(['okta-patch', 'okta-put'] as const)(
    'writes as Okta does (%s) only where that is chosen, and never deletes a user',
    async (wireFormat) => {
      const target = await startPlainScimServer();
      try {
        const here = { application: `Wiki ${wireFormat}` };
        const named = (type: string) => [...target.resources.values()].filter(({ meta }) => meta.resourceType === type);
        const sent = (path: string) =>
          target.received.filter((request) => request.path.startsWith(`/scim/${path}`)).map(({ method }) => method);
        const principal = `${wireFormat}@x.example`;
        const attributes = { userPrincipalName: principal, displayName: 'Ada', mail: principal };
        await at.call(contract.addDirectoryUser, { body: { attributes } });
        const body = { gallery: 'generic', name: here.application, vocabulary: 'okta' } as const;
        expect((await at.call(contract.addApplication, { body })).wire).toMatchObject({ chosen: null, format: 'rfc' });
        await at.call(contract.allowPrivateAddress, { params: here, body: { allow: true } });
        const connection = { tenantUrl: `${target.origin}/scim`, secretToken: 'plain-token' };
        await at.call(contract.connectApplication, { params: here, body: connection });
        expect((await at.call(contract.setApplication, { params: here, body: { wireFormat } })).wire.format).toBe(
          wireFormat,
        );
        const ticked = { create: true, update: true, disable: true };
        await at.call(contract.setMapping, { params: { ...here, object: 'User' }, body: { actions: ticked } });
        await at.call(contract.startJob, { params: here });
        await at.call(contract.assign, { params: here, body: { principal } });
        await expect
          .poll(() => named('User'))
          .toMatchObject([{ userName: principal, active: true, displayName: 'Ada' }]);

        const group = `Writers ${wireFormat}`;
        await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName: group } } });
        await at.call(contract.addDirectoryMember, { params: { group, member: principal } });
        await at.call(contract.pushGroup, { params: here, body: { group } });
        const [{ id = '' } = {}] = named('User');
        await expect.poll(() => named('Group')).toMatchObject([{ displayName: group, members: [{ value: id }] }]);
        const gone = { target: 'delete' } as const;
        await at.call(contract.unlinkPushedGroup, { params: { ...here, group }, body: gone });
        await expect.poll(() => named('Group')).toEqual([]);

        const writes = sent('Users').length;
        await at.call(contract.setDirectoryUser, {
          params: { user: principal },
          body: { attributes: { displayName: 'Ada L.' } },
        });
        await expect.poll(() => named('User')).toMatchObject([{ displayName: 'Ada L.', active: true }]);
        expect(sent('Users').slice(writes)).toEqual(expect.arrayContaining(['GET', 'PUT']));
        await at.call(contract.unassign, { params: { ...here, principal } });
        await expect.poll(() => named('User')).toMatchObject([{ active: false }]);
        await at.call(contract.assign, { params: here, body: { principal } });
        await expect.poll(() => named('User')).toMatchObject([{ id, active: true, displayName: 'Ada L.' }]);
        await at.call(contract.deleteDirectoryUser, { params: { user: principal } });
        await expect.poll(() => named('User')).toMatchObject([{ id, active: false }]);
        expect(sent('Users').includes('PATCH')).toBe(wireFormat === 'okta-patch');
        expect(sent('Users')).not.toContain('DELETE');
        expect(sent('Groups')).toContain('DELETE');
        await at.call(contract.removeApplication, { params: here, query: { accounts: 'keep' } });
      } finally {
        await target.close();
      }
    },
  );
});
