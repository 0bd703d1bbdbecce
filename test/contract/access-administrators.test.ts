import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { password } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

const day = 86_400_000;

eachWorld((open) => {
  describe('administrators', () => {
    it('are never without a Global Administrator, also when it is taken from the last two at once', async () => {
      const world = await open();
      for (const login of ['ada', 'eve']) await world.signedIn(login, 'global-administrator');
      const answers = await Promise.allSettled([
        world.call(contract.setAdministrator, { params: { administrator: 'eve' }, body: { roles: ['global-reader'] } }),
        world.call(contract.removeAdministrator, { params: { administrator: 'ada' } }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = answers.find((answer) => answer.status === 'rejected');
      expect(refused?.reason).toMatchObject({ problem: { status: 409 } });
      const [last] = (await world.call(contract.listAdministrators)).administrators.filter(({ roles }) =>
        roles.includes('global-administrator'),
      );
      const params = { administrator: last?.login ?? '' };
      for (const body of [{ enabled: false }, { roles: ['global-reader' as const] }]) {
        await expect(world.call(contract.setAdministrator, { params, body })).rejects.toThrow('last');
      }
      await expect(world.call(contract.removeAdministrator, { params })).rejects.toThrow('last');
    });

    it('begin new sessions when their roles change; one’s own goes on under another token', async () => {
      const world = await open();
      await world.signedIn('zoe', 'global-administrator');
      const ada = await world.signedIn('ada', 'global-administrator');
      const eve = await world.signedIn('eve', 'global-reader');
      const change = (administrator: string, roles: ('global-administrator' | 'global-reader')[]) =>
        ada.send(contract.setAdministrator, { params: { administrator }, body: { roles } });
      await change('eve', ['global-reader', 'global-administrator']);
      expect((await eve.send(contract.listAdministrators)).status).toBe(401);
      const before = ada.cookie();
      expect((await change('ada', ['global-reader'])).status).toBe(200);
      expect(ada.cookie()).not.toBe(before);
      expect((await ada.send(contract.listAdministrators)).status).toBe(200);
      expect((await change('ada', ['global-administrator'])).status).toBe(403);
      expect((await world.browser(before).send(contract.listAdministrators)).status).toBe(401);
    });

    it('are edited by one at a time: who saw an older version is told who was faster', async () => {
      const world = await open();
      const ada = await world.signedIn('ada', 'global-administrator');
      const eve = await world.signedIn('eve', 'global-administrator');
      await world.signedIn('zoe', 'global-reader');
      const params = { administrator: 'zoe' };
      const seen = (await ada.send(contract.getAdministrator, { params })).headers.get('etag') ?? '';
      const set = (browser: typeof ada, name: string) =>
        browser.send(contract.setAdministrator, { params, body: { name }, headers: { 'if-match': seen } });
      expect((await set(eve, 'Zoe of Eve')).status).toBe(200);
      const late = await set(ada, 'Zoe of Ada');
      expect(late).toMatchObject({ status: 412, body: { code: 'changed' } });
      expect(late.body.detail).toContain('administrator:eve');
      expect(await world.call(contract.getAdministrator, { params })).toMatchObject({ name: 'Zoe of Eve' });
    });

    it('that are removed are out at once, with everything that let them in', async () => {
      const world = await open();
      await world.signedIn('zoe', 'global-administrator');
      const ada = await world.signedIn('ada', 'application-owner');
      const { body } = await ada.send(contract.createApiToken, { body: { name: 'x', scope: 'full', days: 1 } });
      const program = world.program(String(body.token));
      await world.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
      const params = { application: 'Wiki', administrator: 'ada' };
      expect((await world.call(contract.addOwner, { params })).owners).toMatchObject([{ login: 'ada' }]);
      const { link } = await world.call(contract.resetAdministrator, { params });
      expect(await world.call(contract.removeAdministrator, { params })).toEqual({ removed: 'ada' });
      const token = link.split('#')[1] ?? '';
      expect((await ada.send(contract.listApplications)).status).toBe(401);
      expect((await program(contract.listApplications)).status).toBe(401);
      expect((await world.browser().send(contract.claimSetup, { body: { token, password } })).status).toBe(404);
      expect((await world.call(contract.listOwners, { params })).owners).toEqual([]);
      const again = await world.signedIn('ada', 'application-owner');
      expect((await again.send(contract.getApplication, { params })).status).toBe(404);
    });

    it('are audited by name with what was and what is, without a secret', async () => {
      const world = await open();
      const ada = await world.signedIn('ada', 'global-administrator');
      const eve = await ada.send(contract.addAdministrator, { body: { login: 'eve', roles: ['global-reader'] } });
      const params = { administrator: 'eve' };
      await ada.send(contract.setAdministrator, { params, body: { roles: ['global-reader', 'application-owner'] } });
      const { entries } = await world.call(contract.listAudit, { query: { limit: 100 } });
      const change = entries.find(({ act }) => act === 'administrator.change');
      expect(change).toMatchObject({
        actor: 'administrator:ada',
        object: 'eve',
        before: { roles: ['global-reader'] },
        after: { roles: ['global-reader', 'application-owner'] },
      });
      expect(entries.map(({ act }) => act)).toContain('administrator.link-used');
      const token = String(eve.body.link).split('#')[1] ?? '';
      for (const secret of [token, password, ada.cookie() ?? '']) expect(JSON.stringify(entries)).not.toContain(secret);
    });
  });

  describe('API tokens', () => {
    it('do what their owner may until they expire or are revoked, and are shown once', async () => {
      const world = await open();
      const ada = await world.signedIn('ada', 'global-administrator');
      const make = async (scope: 'read' | 'full') => {
        const { body } = await ada.send(contract.createApiToken, { body: { name: scope, scope, days: 30 } });
        return { id: String(body.id), send: world.program(String(body.token)), token: String(body.token) };
      };
      const [read, full] = [await make('read'), await make('full')];
      expect(full.token).toMatch(/^rollcall_[\w-]{43}$/);
      const body = { gallery: 'generic', name: 'Wiki' };
      expect((await read.send(contract.listApplications)).status).toBe(200);
      expect((await read.send(contract.addApplication, { body })).status).toBe(403);
      expect((await full.send(contract.addApplication, { body })).status).toBe(200);
      expect(
        (await full.send(contract.addAdministrator, { body: { login: 'x', roles: ['global-reader'] } })).status,
      ).toBe(403);
      const listed = await ada.send(contract.listApiTokens);
      expect(JSON.stringify(listed.body)).not.toContain(full.token);
      expect((await ada.send(contract.revokeApiToken, { params: { token: read.id } })).status).toBe(200);
      expect((await read.send(contract.listApplications)).status).toBe(401);
      world.clock.advance(30 * day);
      expect((await full.send(contract.listApplications)).status).toBe(401);
    });

    it('stop working while their owner is disabled, and cannot be revoked by another', async () => {
      const world = await open();
      await world.signedIn('zoe', 'global-administrator');
      const ada = await world.signedIn('ada', 'global-administrator');
      const { body } = await ada.send(contract.createApiToken, { body: { name: 'x', scope: 'read', days: 1 } });
      const program = world.program(String(body.token));
      const eve = await world.signedIn('eve', 'global-administrator');
      expect((await eve.send(contract.revokeApiToken, { params: { token: String(body.id) } })).status).toBe(404);
      const params = { administrator: 'ada' };
      await world.call(contract.setAdministrator, { params, body: { enabled: false } });
      expect((await program(contract.listApplications)).status).toBe(401);
      await world.call(contract.setAdministrator, { params, body: { enabled: true } });
      expect((await program(contract.listApplications)).status).toBe(200);
    });
  });
});

describe('the store', () => {
  eachWorld((open) => {
    it('holds no password, session, link, API token or authenticator secret in the clear', async () => {
      const world = await open();
      const ada = await world.signedIn('ada', 'global-administrator');
      const enrolled = await ada.send(contract.enrolTotp);
      const made = await ada.send(contract.createApiToken, { body: { name: 'x', scope: 'full', days: 1 } });
      const { link } = await world.call(contract.resetAdministrator, { params: { administrator: 'ada' } });
      const secrets = [password, ada.cookie(), enrolled.body.secret, made.body.token, link.split('#')[1]].map(String);
      for (const table of ['administrator', 'session', 'api_token', 'invitation', 'audit']) {
        const rows = await world.deps.storage.read({
          sql: `select * from ${table} where tenant = ?`,
          parameters: [0],
          decode: (row) => JSON.stringify(row),
        });
        expect(rows.length, table).toBeGreaterThan(0);
        expect(
          secrets.filter((secret) => rows.join().includes(secret)),
          table,
        ).toEqual([]);
      }
    });
  });
});
