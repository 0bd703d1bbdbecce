import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#access/audit.ts';
import { contract } from '#http/api/contract.ts';
import { type AccessWorld, type Browser, openAccessWorld, password } from '#test/support/access-world.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

const minute = 60_000;
const params = { tenant: 'site' };

describe.each(['SQLite', 'PostgreSQL'] as const)('administrators of a tenant, on %s', (store) => {
  let world: AccessWorld;
  let drop: () => Promise<void> = async () => {};
  let sue: Browser;

  beforeAll(async () => {
    if (store === 'PostgreSQL') {
      const made = await freshSchema();
      drop = made.drop;
      world = await openAccessWorld(withSchema(made.url, made.schema));
    } else world = await openAccessWorld();
    for (const name of ['site', 'other']) {
      await world.call(contract.createTenant, { body: { name, profile: 'playvox' } });
    }
    await world.call(contract.createTenant, { body: { name: 'plain', profile: 'generic' } });
    sue = await world.signedInAt('site', 'sue', 'super-admin');
  });
  afterAll(async () => {
    await world.close();
    await drop();
  });

  const numberOf = async (name: string) => {
    const tenants = await world.deps.storage.read({
      sql: 'select tenant as number from tenant where name = ?',
      parameters: [name],
      decode: (row) => Number(Object.values(Object(row))[0]),
    });
    return tenants[0] ?? -1;
  };

  it('come in by a link that is good once, at their tenant alone', async () => {
    const body = { login: 'once', roles: ['agent'] };
    const { link } = await world.call(contract.addTenantAdministrator, { params, body });
    expect(link).toMatch(/\/apps\/site\/setup#[\w-]{43}$/);
    const claim = { token: link.split('#')[1] ?? '', password };
    const elsewhere = { params: { tenant: 'other' }, body: claim };
    expect((await world.browserAt('other').send(contract.claimTenantInvitation, elsewhere)).status).toBe(404);
    expect((await world.browser().send(contract.claimSetup, { body: claim })).status).toBe(404);
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        world.browserAt('site').send(contract.claimTenantInvitation, { params, body: claim }),
      ),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
  });

  it('are told who they are, what they may, and who gives roles; others are told nothing of it', async () => {
    const mine = await sue.send(contract.getTenantSession, { params });
    expect(mine.body).toMatchObject({
      state: 'signed-in',
      tenant: { tenant: 'site', profile: 'playvox', sandbox: true, activated: false },
      administrator: { login: 'sue', roles: [{ key: 'super-admin', name: 'Super Admin' }] },
      grantors: [{ login: 'sue' }],
    });
    const stranger = await world.browser().send(contract.getTenantSession, { params });
    expect(stranger.body).toMatchObject({
      state: 'signed-out',
      administrator: null,
      grantors: [],
      tenant: { refusals: [] },
    });
    expect((await sue.send(contract.getTenantSession, { params: { tenant: 'other' } })).body.state).toBe('signed-out');
    expect((await world.browser().send(contract.getTenantSession, { params: { tenant: 'nowhere' } })).status).toBe(404);
    expect((await world.browser().send(contract.getTenantSession, { params: { tenant: 'plain' } })).status).toBe(409);
  });

  it('are nobody to the console: without the header their cookie counts for nothing, with it the console’s does not', async () => {
    const cookie = sue.cookie() ?? '';
    const asked = await world.browser(cookie).send(contract.listTenants);
    expect(asked.status).toBe(401);
    expect((await sue.send(contract.getSession)).body).toMatchObject({ state: 'signed-out', administrator: null });
    expect((await sue.send(contract.listTenants)).status).toBe(403);
    const ruler = await world.signedIn(`ruler-${world.deps.random.uuid()}`, 'global-administrator');
    const both = { headers: { 'x-rollcall-tenant': 'site' }, params };
    expect((await ruler.send(contract.listTenantUsers, both)).status).toBe(401);
    expect((await ruler.send(contract.listTenantUsers, { params })).status).toBe(200);
    expect((await ruler.send(contract.getTenantSession, { params })).body.state).toBe('signed-out');
  });

  it('may have the user name of somebody elsewhere, with another password', async () => {
    const other = await world.signedInAt('other', 'sue', 'super-admin');
    expect((await other.send(contract.listTenantUsers, { params })).status).toBe(404);
    expect((await other.send(contract.listTenantUsers, { params: { tenant: 'other' } })).status).toBe(200);
    const body = { login: 'sue', password: 'not this one at all' };
    expect((await world.browserAt('site').send(contract.tenantSignIn, { params, body })).status).toBe(400);
  });

  it('are asked for the password again before a secret is shown, five minutes after they gave it', async () => {
    const kim = await world.signedInAt('site', 'kim', 'super-admin');
    const made = await kim.send(contract.createCredential, { params, body: { name: 'first' } });
    expect(made.status).toBe(200);
    world.clock.advance(6 * minute);
    const again = { params: { ...params, credential: String(made.body.id) } };
    expect(await kim.send(contract.getCredential, again)).toMatchObject({
      status: 403,
      body: { code: 'confirmation-needed' },
    });
    expect((await kim.send(contract.tenantConfirm, { params, body: { password: 'wrong' } })).status).toBe(400);
    expect((await kim.send(contract.tenantConfirm, { params, body: { password } })).status).toBe(200);
    expect((await kim.send(contract.getCredential, again)).body).toMatchObject({ base64Key: expect.any(String) });
    expect((await world.browserAt('site').send(contract.tenantConfirm, { params, body: { password } })).status).toBe(
      401,
    );
    await kim.send(contract.tenantSignOut, { params });
    expect((await kim.send(contract.listCredentials, { params })).status).toBe(401);
  });

  it('are signed out when nothing is done for half an hour', async () => {
    const idle = await world.signedInAt('site', 'idle', 'super-admin');
    world.clock.advance(31 * minute);
    expect((await idle.send(contract.listTenantUsers, { params })).status).toBe(401);
    expect((await sue.send(contract.listTenantUsers, { params })).status).toBe(401);
    sue = world.browserAt('site');
    expect((await sue.send(contract.tenantSignIn, { params, body: { login: 'sue', password } })).status).toBe(200);
  });

  it('lose at once what is taken from their role, and begin a new session with another role', async () => {
    const lee = await world.signedInAt('site', 'lee', 'team-leader');
    expect((await lee.send(contract.listCredentials, { params })).body.detail).toContain(
      'Grant access to API keys generation',
    );
    const role = { ...params, role: 'team-leader' };
    const set = (permissions: ('credentials' | 'read')[]) =>
      sue.send(contract.setTenantRole, { params: role, body: { permissions } });
    expect((await set(['read', 'credentials'])).status).toBe(200);
    expect((await lee.send(contract.listCredentials, { params })).status).toBe(200);
    expect((await set(['read'])).status).toBe(200);
    expect((await lee.send(contract.listCredentials, { params })).status).toBe(403);
    const who = { ...params, administrator: 'lee' };
    await sue.send(contract.setTenantAdministrator, { params: who, body: { roles: ['agent'] } });
    expect((await lee.send(contract.listTenantUsers, { params })).status).toBe(401);
  });

  it('make nobody more than they are themselves', async () => {
    const body = { name: 'Desk', permissions: ['administrators', 'roles'] as const };
    const made = await sue.send(contract.addTenantRole, {
      params,
      body: { ...body, permissions: [...body.permissions] },
    });
    const roles = contract.addTenantRole.reply.parse(made.body).roles;
    const desk = roles.find(({ name }) => name === 'Desk')?.key ?? '';
    const dot = await world.signedInAt('site', 'dot', desk);
    const give = (roleKey: string) =>
      dot.send(contract.setTenantAdministrator, {
        params: { ...params, administrator: 'dot' },
        body: { roles: [roleKey] },
      });
    expect((await give('super-admin')).status).toBe(403);
    const invite = { params, body: { login: 'ally', roles: ['super-admin'] } };
    expect((await dot.send(contract.addTenantAdministrator, invite)).status).toBe(403);
    const reset = { params: { ...params, administrator: 'sue' } };
    expect((await dot.send(contract.resetTenantAdministrator, reset)).status).toBe(403);
    expect((await dot.send(contract.removeTenantAdministrator, reset)).status).toBe(403);
    const raise = { params: { ...params, role: desk }, body: { permissions: ['credentials' as const] } };
    expect((await dot.send(contract.setTenantRole, raise)).status).toBe(403);
    expect((await sue.send(contract.removeTenantRole, { params: { ...params, role: desk } })).status).toBe(409);
    expect((await sue.send(contract.removeTenantRole, { params: { ...params, role: 'agent' } })).status).toBe(409);
    const fixed = { params: { ...params, role: 'super-admin' }, body: { permissions: [] } };
    expect((await sue.send(contract.setTenantRole, fixed)).status).toBe(409);
  });

  it('change the settings that are theirs, and neither the subscription nor what is support’s', async () => {
    const set = (settings: Record<string, boolean>) => sue.send(contract.setTenant, { params, body: { settings } });
    expect((await set({ apiKeysEnabled: false })).status).toBe(200);
    expect((await set({ apiKeysEnabled: true })).status).toBe(200);
    expect((await set({ apiAccess: false })).status).toBe(403);
    expect((await set({ activated: true })).status).toBe(403);
    expect((await sue.send(contract.activateTenant, { params })).status).toBe(403);
  });

  it('leave their acts in the audit of the tenant, and secrets nowhere', async () => {
    const entries = await listAudit(world.deps.storage, await numberOf('site'), { limit: 1000 });
    const acts = entries.filter(({ actor }) => actor === 'tenant-administrator:sue').map(({ act }) => act);
    expect(acts).toEqual(
      expect.arrayContaining([
        'administrator.link-used',
        'session.sign-in',
        'tenant.role.change',
        'tenant.role.add',
        'administrator.change',
        'tenant.change',
      ]),
    );
    expect(entries.find(({ act, object }) => act === 'tenant.role.change' && object === 'Team Leader')).toMatchObject({
      before: expect.anything(),
      after: expect.anything(),
    });
    expect(JSON.stringify(entries)).not.toContain(password);
    const elsewhere = await listAudit(world.deps.storage, await numberOf('other'), { limit: 1000 });
    expect(JSON.stringify(elsewhere)).not.toContain('tenant.role.change');
  });
});
