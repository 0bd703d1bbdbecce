import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

const tenant = 'acme';
const form = { name: 'Azure AD', roles: ['scim-integration'], grantType: 'client-credentials', withToken: false };

/** A contact centre with a client, and an administrator in a browser, whose refusals are seen whole. */
async function withClient(open: () => Promise<AccessWorld>) {
  const world = await open();
  await world.call(contract.createTenant, { body: { name: tenant, profile: 'purecloud' } });
  const made = await world.call(contract.createCredential, { params: { tenant }, body: form });
  const admin = await world.signedIn('root', 'global-administrator');
  const params = { tenant, credential: made.id };
  const listed = async () => {
    const { credentials } = await world.call(contract.listCredentials, { params: { tenant } });
    return credentials[0];
  };
  return { world, made, admin, params, listed };
}

const at = (field: string) => [expect.objectContaining({ field })];

eachWorld((open) => {
  describe('an OAuth client that an administrator adds', () => {
    it('is shown with its secret once, has what its roles carry, and no token until one is generated', async () => {
      const { world, made, params, listed } = await withClient(open);
      expect(made).toMatchObject({ name: 'Azure AD', clientId: made.id, secretToken: null, tokenSeconds: 86_400 });
      expect(made.clientSecret).toMatch(/.{20}/);
      expect(made.permissions).toContain('directory:group:edit');
      expect(await listed()).toMatchObject({
        createdBy: expect.stringContaining('tester'),
        tokens: { live: 0, lastEnds: null },
      });
      const again = await world.call(contract.getCredential, { params });
      expect(again.clientSecret).toBeNull();
      const token = await world.call(contract.generateToken, { params });
      expect(token).toMatchObject({ clientId: made.id, clientSecret: null });
      expect(token.secretToken).toMatch(/.{20}/);
      expect(await listed()).toMatchObject({ tokens: { live: 1, lastEnds: token.expiresAt } });
    });

    it('is refused at the field that is wrong, with the reason', async () => {
      const { admin } = await withClient(open);
      const add = async (body: Partial<typeof form> & { tokenSeconds?: number }) =>
        (await admin.send(contract.createCredential, { params: { tenant }, body: { ...form, ...body } })).body;
      expect(await add({ name: ' ' })).toMatchObject({ status: 400, errors: at('name') });
      expect(await add({ roles: [] })).toMatchObject({ errors: at('roles') });
      expect(await add({ roles: ['nothing'] })).toMatchObject({ errors: at('roles') });
      const grant = await add({ grantType: 'implicit-grant' });
      expect(grant).toMatchObject({ errors: at('grantType'), detail: expect.stringContaining('signs nobody in') });
      expect(await add({ tokenSeconds: 38_880_001 })).toMatchObject({ errors: at('tokenSeconds') });
      const short = await add({ roles: ['supervisor'], tokenSeconds: 172_801 });
      expect(short).toMatchObject({ detail: expect.stringContaining('made for SCIM may have up to 38880000') });
    });

    it('is edited: name, description, duration and roles, whose permissions count at once', async () => {
      const { world, params, listed } = await withClient(open);
      const body = { name: 'Entra', description: 'Provisioning', tokenSeconds: 38_880_000 };
      expect(await world.call(contract.setCredential, { params, body })).toMatchObject(body);
      const roles = { roles: ['supervisor'], tokenSeconds: 3600 };
      await world.call(contract.setCredential, { params, body: roles });
      expect(await listed()).toMatchObject({ ...body, ...roles, version: 3, permissions: ['directory:group:edit'] });
      const { entries } = await world.call(contract.listAudit, { query: { tenant } });
      expect(entries.find(({ act }) => act === 'credential.change')).toMatchObject({
        before: { tokenSeconds: 38_880_000, roles: ['scim-integration'] },
        after: { tokenSeconds: 3600, roles: ['supervisor'] },
      });
    });

    it('that loses the role for provisioning must give up the long duration with it', async () => {
      const { world, admin, params } = await withClient(open);
      await world.call(contract.setCredential, { params, body: { tokenSeconds: 38_880_000 } });
      const { body } = await admin.send(contract.setCredential, { params, body: { roles: ['employee'] } });
      expect(body).toMatchObject({ status: 400, errors: at('tokenSeconds') });
    });

    it('keeps its id when the secret is replaced, and the tokens that the old one made end', async () => {
      const { world, made, params, listed } = await withClient(open);
      await world.call(contract.generateToken, { params });
      const next = await world.call(contract.regenerateCredential, { params, body: { withToken: false } });
      expect(next).toMatchObject({ id: made.id, clientId: made.id, name: made.name, secretToken: null });
      expect(next.clientSecret).not.toBe(made.clientSecret);
      expect(await listed()).toMatchObject({ id: made.id, state: 'active', tokens: { live: 0 } });
    });

    it('makes no token while it is disabled, and says what to do', async () => {
      const { world, admin, params } = await withClient(open);
      await world.call(contract.disableCredential, { params, body: { disabled: true } });
      const { body } = await admin.send(contract.generateToken, { params });
      expect(body).toMatchObject({ status: 409, advice: 'Enable it first.' });
    });
  });

  it('an API key makes no tokens and has no roles', async () => {
    const world = await open();
    await world.call(contract.createTenant, { body: { name: 'calls', profile: 'playvox' } });
    const params = { tenant: 'calls', credential: '' };
    const made = await world.call(contract.createCredential, { params, body: { name: 'Key' } });
    expect(made).toMatchObject({ tokens: null, roles: [], tokenSeconds: null });
    const one = { params: { ...params, credential: made.id } };
    await expect(world.call(contract.generateToken, one)).rejects.toThrow('API key makes no tokens');
    await expect(world.call(contract.setCredential, { ...one, body: { tokenSeconds: 600 } })).rejects.toThrow(
      'makes no tokens',
    );
    await expect(world.call(contract.setCredential, { ...one, body: { roles: ['employee'] } })).rejects.toThrow(
      'no role',
    );
    const { policy } = await world.call(contract.listCredentials, { params });
    expect(policy).toMatchObject({ kind: 'api-key', roles: [], grantTypes: [], tokenSeconds: null });
  });
});
