import { beforeAll, expect, it } from 'vitest';
import { listAudit } from '#access/audit.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import { contract, type Endpoint, type Reply } from '#http/api/contract.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { eachWorld } from '#test/contract/access/each-world.ts';
import type { AccessWorld, Browser } from '#test/support/access-world.ts';
import { type ScimClient, ServiceProvider } from '#test/support/service-provider.ts';
import { startSmtpServer } from '#test/support/smtp-server.ts';
import { removeExpired } from '../../src/main/housekeeping.ts';

const day = 24 * 3_600_000;
const everyEndpoint: readonly Endpoint[] = Object.values(contract);
const ofGuests = everyEndpoint.filter(({ guest }) => guest === true);
const ofOthers = everyEndpoint.filter(({ guest, open }) => guest !== true && open !== true);

eachWorld((open) => {
  let world: AccessWorld;
  let provider: ServiceProvider;

  beforeAll(async () => {
    world = await open();
    const { storage, credentials } = world.deps;
    provider = new ServiceProvider(storage, world.clock, { credentials });
    for (const name of ['acme', 'globex']) {
      await world.call(contract.createTenant, { body: { name, profile: 'generic' } });
    }
    return () => provider.close();
  });

  const at = (tenant: string) => ({ params: { tenant } });
  const invite = async (tenant: string, body: { days?: number } = {}) => {
    const { link, invitation } = await world.call(contract.inviteGuest, { ...at(tenant), body });
    return { token: link.split('#')[1] ?? '', link, id: invitation.invitation };
  };
  const opened = async (tenant: string) => {
    const { token, id } = await invite(tenant);
    const guest = world.guestAt(tenant);
    const answer = await guest.send(contract.openInvitation, { ...at(tenant), body: { token } });
    expect(answer.status).toBe(200);
    return { guest, token, id };
  };
  const listed = async (tenant: string, id: string) => {
    const { invitations } = await world.call(contract.listInvitations, at(tenant));
    return invitations.find(({ invitation }) => invitation === id);
  };
  const chosen = async (guest: Browser, tenant: string, key: string) => {
    const answer = await guest.send(contract.setConnect, { ...at(tenant), body: { provider: key, step: 'copy' } });
    return contract.setConnect.reply.parse(answer.body);
  };
  const makeToken = async (guest: Browser, tenant: string, replace = false) => {
    const answer = await guest.send(contract.makeConnectToken, { ...at(tenant), body: { replace } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return contract.makeConnectToken.reply.parse(answer.body);
  };
  const clientWith = (tenant: string, profile: string, token: string): ScimClient =>
    provider.client(provider.baseUrl(profile, tenant), `Bearer ${token}`);
  const seen = async (guest: Browser, tenant: string): Promise<Reply<typeof contract.watchConnect>> => {
    await provider.deps.traces.flush();
    await world.deps.credentials.usage.flush();
    return contract.watchConnect.reply.parse((await guest.send(contract.watchConnect, at(tenant))).body);
  };
  const rowsOf = (sql: string) =>
    world.deps.storage.read({ sql, parameters: [], decode: (row) => JSON.stringify(row) });

  const numberOf = async (name: string) => (await findTenant(world.deps.storage, name))?.tenant ?? -1;

  it('opens in one browser, once, whoever tries at the same time', async () => {
    const { token, link, id } = await invite('acme');
    expect(link).toMatch(/\/connect\/acme#[\w-]{43}$/);
    const look = await world.browser().send(contract.lookAtInvitation, { ...at('acme'), body: { token } });
    expect(look.body).toMatchObject({ state: 'sent', application: 'SCIM 2.0', openedIn: null });
    expect(await listed('acme', id)).toMatchObject({ state: 'sent', opened: null });

    const browsers = Array.from({ length: 5 }, () => world.guestAt('acme'));
    const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0' };
    const answers = await Promise.all(
      browsers.map((browser) => browser.send(contract.openInvitation, { ...at('acme'), body: { token }, headers })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
    const set = answers.find(({ status }) => status === 200)?.headers.get('set-cookie');
    expect(set).toMatch(
      /^__Host-rollcallguest-acme=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=604800$/,
    );
    const again = await world.browser().send(contract.lookAtInvitation, { ...at('acme'), body: { token } });
    expect(again.body).toMatchObject({ state: 'opened', openedIn: 'Firefox 144 on Linux' });
    expect(await listed('acme', id)).toMatchObject({ state: 'opened', openedIn: 'Firefox 144 on Linux' });
  });

  it('keeps neither the link nor the session in plain text', async () => {
    const { guest, token } = await opened('acme');
    await chosen(guest, 'acme', 'okta');
    const made = await makeToken(guest, 'acme');
    const everything = [
      ...(await rowsOf('select * from guest')),
      ...(await rowsOf('select * from audit')),
      ...(await rowsOf('select * from credential')),
    ].join('\n');
    for (const secret of [token, guest.cookie() ?? '-', made.token]) expect(everything).not.toContain(secret);
  });

  it('ends after its days, link and session alike, and is forgotten later', async () => {
    const { guest, token, id } = await opened('acme');
    const unopened = await invite('acme', { days: 2 });
    world.clock.advance(2 * day);
    const late = { ...at('acme'), body: { token: unopened.token } };
    expect((await world.browser().send(contract.lookAtInvitation, late)).body).toMatchObject({ state: 'expired' });
    expect((await world.guestAt('acme').send(contract.openInvitation, late)).status).toBe(404);
    expect((await guest.send(contract.getConnect, at('acme'))).status).toBe(200);
    world.clock.advance(5 * day);
    expect((await guest.send(contract.getConnect, at('acme'))).status).toBe(401);
    const look = { ...at('acme'), body: { token } };
    expect((await world.browser().send(contract.lookAtInvitation, look)).body).toMatchObject({ state: 'expired' });
    expect(await listed('acme', id)).toMatchObject({ state: 'expired' });
    world.clock.advance(90 * day);
    await removeExpired(world.deps, world.clock.now());
    expect(await listed('acme', id)).toBeUndefined();
  });

  it('ends at once when it is withdrawn or finished; what was made with it stays', async () => {
    const { guest, id, token } = await opened('acme');
    await chosen(guest, 'acme', 'entra');
    const made = await makeToken(guest, 'acme');
    await world.call(contract.withdrawInvitation, { params: { tenant: 'acme', invitation: id } });
    expect((await guest.send(contract.makeConnectToken, { ...at('acme'), body: { replace: true } })).status).toBe(401);
    const look = await world.browser().send(contract.lookAtInvitation, { ...at('acme'), body: { token } });
    expect(look.body).toMatchObject({ state: 'withdrawn' });
    expect(await clientWith('acme', 'generic', made.token)('GET', '/Users')).toMatchObject({ status: 200 });
    await expect(
      world.call(contract.withdrawInvitation, { params: { tenant: 'acme', invitation: id } }),
    ).rejects.toThrow('over already');

    const other = await opened('acme');
    const finished = await other.guest.send(contract.finishConnect, at('acme'));
    expect(finished.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await listed('acme', other.id)).toMatchObject({ state: 'finished' });
    expect((await other.guest.send(contract.getConnect, at('acme'))).status).toBe(401);
  });

  it('lets in nowhere else: not at another tenant, and at nothing of administrators', async () => {
    const { guest } = await opened('acme');
    const elsewhere = world.guestAt('globex', guest.cookie());
    const tried = (endpoint: Endpoint, tenant: string) => {
      const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'nothing-of-this-name']);
      return { params: { ...Object.fromEntries(names), tenant }, body: {} };
    };
    const cookie = guest.cookie();
    for (const endpoint of ofGuests) {
      expect((await elsewhere.send(endpoint, tried(endpoint, 'globex'))).status, endpoint.name).toBe(401);
      for (const browser of [world.browser(cookie), world.browserAt('acme', cookie), world.program(cookie ?? '')]) {
        const answer = 'send' in browser ? browser.send : browser;
        expect((await answer(endpoint, tried(endpoint, 'acme'))).status, endpoint.name).toBe(401);
      }
      await expect(world.call(endpoint, tried(endpoint, 'acme')), endpoint.name).rejects.toThrow('opened the link');
    }
    for (const endpoint of ofOthers) {
      const headers = { 'x-rollcall-tenant': 'acme' };
      expect((await guest.send(endpoint, tried(endpoint, 'acme'))).status, endpoint.name).toBe(401);
      expect((await guest.send(endpoint, { ...tried(endpoint, 'acme'), headers })).status, endpoint.name).toBe(401);
    }
    const anonymous = await guest.send(contract.getTenantSession, at('acme'));
    expect(anonymous.body.administrator ?? null).toBeNull();
  });

  it('changes nothing for a page of another site', async () => {
    const { guest } = await opened('acme');
    const headers = { origin: 'https://evil.example' };
    const forged = { ...at('acme'), body: { provider: 'okta' }, headers };
    expect(await guest.send(contract.setConnect, forged)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it.each([...identityProviders.keys()])(
    'shows the steps of %s with the application’s name and address',
    async (key) => {
      const { guest } = await opened('acme');
      const view = await chosen(guest, 'acme', key);
      expect(view).toMatchObject({ step: 'copy', provider: { key } });
      expect(view.provider?.address).toMatch(/\/t\/generic\/acme\/scim\/v2(\?aadOptscim062020)?$/);
      expect(JSON.stringify(view.provider)).not.toContain('{application}');
    },
  );

  it('refuses a provider that there is not, and a token before one is chosen', async () => {
    const { guest } = await opened('acme');
    const wrong = await guest.send(contract.setConnect, { ...at('acme'), body: { provider: 'nobody' } });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'provider' }] } });
    const early = await guest.send(contract.setConnect, { ...at('acme'), body: { step: 'copy' } });
    expect(early).toMatchObject({ status: 400, body: { errors: [{ field: 'step' }] } });
    expect((await guest.send(contract.makeConnectToken, { ...at('acme'), body: {} })).status).toBe(409);
  });

  it('shows what comes with its own tokens, what to change where it is refused, and how far it is', async () => {
    const { guest, id } = await opened('globex');
    await chosen(guest, 'globex', 'entra');
    const { token } = await makeToken(guest, 'globex');
    expect(await seen(guest, 'globex')).toEqual({ requests: [], connected: false, firstUser: null });
    expect(await listed('globex', id)).toMatchObject({ token: expect.any(String), lastRequest: null, firstUser: null });

    const stranger = await opened('globex');
    await chosen(stranger.guest, 'globex', 'okta');
    const theirs = clientWith('globex', 'generic', (await makeToken(stranger.guest, 'globex')).token);
    await theirs('POST', '/Users', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'theirs' });

    const entra = clientWith('globex', 'generic', token);
    const ada = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@globex.example' };
    expect((await clientWith('globex', 'generic', 'wrong')('GET', '/Users')).status).toBe(401);
    expect((await entra('GET', '/Users?filter=userName%20eq%20%22nobody%22')).status).toBe(200);
    expect((await seen(guest, 'globex')).firstUser).toBeNull();
    expect((await entra('POST', '/Users', ada)).status).toBe(201);
    expect((await entra('POST', '/Users', ada)).status).toBe(409);
    expect((await entra('POST', '/Users', { ...ada, userName: 7, active: 'maybe' })).status).toBe(400);
    const { requests, connected, firstUser } = await seen(guest, 'globex');
    expect(requests.map(({ kind, status, refusal }) => [kind, status, refusal === null])).toEqual([
      ['user-created', 400, false],
      ['user-created', 409, false],
      ['user-created', 201, true],
      ['user-searched', 200, true],
      ['user-searched', 401, false],
    ]);
    expect(requests[0]?.refusal?.there).toContain('Mappings');
    expect(requests.at(-1)?.refusal?.there).toContain('Secret Token');
    expect(JSON.stringify(requests)).not.toContain('ada@');
    expect({ connected, firstUser }).toEqual({ connected: true, firstUser: expect.any(String) });
    expect(await listed('globex', id)).toMatchObject({
      provider: { key: 'entra', name: 'Microsoft Entra ID' },
      lastRequest: expect.any(String),
      firstUser,
    });
  });

  it('makes one token, however often it is asked for at once', async () => {
    const { guest } = await opened('acme');
    await chosen(guest, 'acme', 'okta');
    const presses = Array.from({ length: 5 }, () => guest.send(contract.makeConnectToken, { ...at('acme'), body: {} }));
    const answers = await Promise.all(presses);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('rotates: the old token works beside the new one until it is ended, or seven days', async () => {
    const { guest } = await opened('acme');
    await chosen(guest, 'acme', 'google');
    const first = await makeToken(guest, 'acme');
    const twice = await guest.send(contract.makeConnectToken, { ...at('acme'), body: {} });
    expect(twice).toMatchObject({ status: 409, body: { detail: expect.stringContaining('shown once') } });
    const second = await makeToken(guest, 'acme', true);
    const [token] = second.connect.tokens;
    expect(token).toMatchObject({ name: 'Google Workspace', rotation: { until: expect.any(String) } });
    const third = await guest.send(contract.makeConnectToken, { ...at('acme'), body: { replace: true } });
    expect(third).toMatchObject({ status: 409, body: { detail: expect.stringContaining('old') } });
    const works = async (text: string) => (await clientWith('acme', 'generic', text)('GET', '/Users')).status;
    expect([await works(first.token), await works(second.token)]).toEqual([200, 200]);
    const ended = { params: { tenant: 'acme', credential: token?.id ?? '' } };
    expect((await guest.send(contract.endOldConnectToken, ended)).status).toBe(200);
    expect([await works(first.token), await works(second.token)]).toEqual([401, 200]);
    const last = await makeToken(guest, 'acme', true);
    world.clock.advance(7 * day);
    expect([await works(second.token), await works(last.token)]).toEqual([401, 200]);

    const { id: foreign } = await world.call(contract.createCredential, { ...at('acme'), body: { name: 'Mine' } });
    const theft = { params: { tenant: 'acme', credential: foreign } };
    const other = await opened('acme');
    expect((await other.guest.send(contract.endOldConnectToken, theft)).status).toBe(404);
  });

  it.each([
    ['an application with one credential', '8x8', { xSeries: true, singleSignOn: true }, 401],
    ['an application of OAuth clients', 'purecloud', {}, 200],
    ['an application of key pairs', 'playvox', { apiAccess: true, apiKeysEnabled: true, activated: true }, 200],
  ] as const)('is made in the way of %s', async (_what, profile, settings, old) => {
    const name = `way-${profile}`;
    const made = await world.call(contract.createTenant, { body: { name, profile } });
    await provider.settings(await numberOf(name), { ...made.settings, ...settings });
    const { guest } = await opened(name);
    await chosen(guest, name, 'okta');
    const first = await makeToken(guest, name);
    const works = async (text: string) => (await clientWith(name, profile, text)('GET', '/Users')).status;
    expect(await works(first.token)).toBe(200);
    const second = await makeToken(guest, name, true);
    expect(second.connect).toMatchObject({ overlaps: old === 200, sandbox: true });
    expect([await works(first.token), await works(second.token)]).toEqual([old, 200]);
    const [credential] = (await world.call(contract.listCredentials, at(name))).credentials;
    expect(credential).toMatchObject({ name: 'Okta', createdBy: expect.stringMatching(/^guest:/) });
  });

  it('is mailed while who invites waits, and its link stands in no table', async () => {
    const server = await startSmtpServer();
    const mail = 'ada@acme.example';
    const invited = (to: string) => world.call(contract.inviteGuest, { ...at('acme'), body: { mail: to } });
    await expect(invited(mail)).rejects.toThrow('not set yet');
    const body = { host: '127.0.0.1', port: server.port, tls: 'none', from: 'r@x.example', allowPrivateAddress: true };
    await world.call(contract.setMail, { body: { ...body, tls: 'none' } });
    await expect(invited('nobody')).rejects.toThrow('is no address');
    const { link, mailed } = await invited(mail);
    expect(mailed).toMatchObject({ ok: true });
    const [sent] = server.mails;
    expect(sent?.to).toEqual([mail]);
    expect(sent?.text.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(link);
    await server.close();
    const again = await invited(mail);
    expect(again.mailed).toMatchObject({ ok: false, advice: expect.any(String) });
    const tables = [...(await rowsOf('select * from mail')), ...(await rowsOf('select * from guest'))].join('\n');
    for (const shown of [link, again.link]) expect(tables).not.toContain(shown.split('#')[1]);
    await world.call(contract.clearMail);

    const resource = { userName: mail, emails: [{ value: mail, type: 'work' }] };
    await world.call(contract.addTenantUser, { ...at('acme'), body: { resource } });
    expect(tables).toContain(mail);
    const whom = { who: mail, tenant: 'acme' };
    await world.call(contract.eraseSubject, { body: { ...whom, confirm: mail, evenIfActive: true } });
    expect((await rowsOf('select * from guest')).join('\n')).not.toContain(mail);
  });

  it('is audited, and goes with the tenant', async () => {
    await world.call(contract.createTenant, { body: { name: 'gone', profile: 'generic' } });
    const { guest } = await opened('gone');
    await chosen(guest, 'gone', 'okta');
    await makeToken(guest, 'gone');
    await guest.send(contract.finishConnect, at('gone'));
    const acts = await listAudit(world.deps.storage, await numberOf('gone'), { limit: 50 });
    expect(acts.map(({ act, actor }) => `${act} ${actor.split(':')[0]}`)).toEqual(
      expect.arrayContaining([
        'invitation.make os',
        'invitation.open guest',
        'invitation.choose guest',
        'credential.create guest',
        'invitation.finish guest',
      ]),
    );
    const left = await opened('gone');
    await world.call(contract.deleteTenant, { ...at('gone'), body: { confirm: 'gone' } });
    expect((await left.guest.send(contract.getConnect, at('gone'))).status).toBe(401);
  });
});
