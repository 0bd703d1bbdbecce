import { expect, it } from 'vitest';
import { RequestTurns, TooManyWaiting } from '#http/request-turns.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { ServiceProvider } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const titled = (value: string) => ({ schemas: [PATCH], Operations: [{ op: 'replace', path: 'title', value }] });

eachStore((_, open) => {
  it('/Me is the user that a credential stands for, and says where that user really is', async () => {
    const storage = await open();
    const provider = new ServiceProvider(storage);
    const { client: admin, baseUrl, ...acme } = await provider.tenant('generic', 'acme');
    const tenant = await findTenant(storage, 'acme');
    if (tenant === undefined) throw new Error('no tenant');
    const { json: ada } = await admin('POST', '/Users', { userName: 'ada' });
    const client = provider.client(baseUrl, await provider.credential('generic', tenant, { user: String(ada.id) }));
    const location = `${baseUrl}/Users/${ada.id}`;

    const read = await client('GET', '/me?attributes=userName');
    expect(read).toMatchObject({ status: 200, json: { id: ada.id, userName: 'ada' } });
    expect(read.json).not.toHaveProperty('meta');
    const known = await client('GET', '/Me', undefined, { 'if-none-match': 'W/"1"' });
    const patched = await client('PATCH', '/Me', titled('Countess'));
    expect(patched.json).toMatchObject({ title: 'Countess', meta: { location, version: 'W/"2"' } });
    const stale = await client('PUT', '/Me', { userName: 'ada' }, { 'if-match': 'W/"1"' });
    const put = await client('PUT', '/Me', { userName: 'lovelace' }, { 'if-match': 'W/"2"' });
    const head = await client('HEAD', '/Me');
    const deleted = await client('DELETE', '/Me');
    const gone = await client('GET', '/Me');
    const answers = [read, known, patched, stale, put, head, deleted, gone];
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 200, 412, 200, 200, 204, 404]);
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(answers.map(() => location));

    expect((await client('POST', '/Me', { userName: 'x' })).status).toBe(501);
    expect((await admin('GET', '/Me')).json.detail).toContain('stands for no user');
    await admin('POST', '/Users', { userName: 'ada' });
    expect((await client('GET', '/Me')).status).toBe(404);
    const other = await provider.tenant('generic', 'other');
    const foreign = await findTenant(storage, 'other');
    if (foreign === undefined) throw new Error('no tenant');
    const elsewhere = provider.client(
      other.baseUrl,
      await provider.credential('generic', foreign, { user: String(ada.id) }),
    );
    expect((await elsewhere('GET', '/Me')).status).toBe(404);
    expect(acme.number).not.toBe(other.number);
    await provider.close();
  });

  it('a write to /Me that is refused a second turn, once its body is read, gives back the one it had and no other', async () => {
    const storage = await open();
    const turns = new OneTurnEach();
    const provider = new ServiceProvider(storage, undefined, { turns });
    const { baseUrl } = await provider.tenant('generic', 'acme');
    const tenant = await findTenant(storage, 'acme');
    if (tenant === undefined) throw new Error('no tenant');
    const client = provider.client(baseUrl, await provider.credential('generic', tenant, { user: 'somebody' }));
    expect((await client('PUT', '/Me', { userName: 'ada' })).status).toBe(429);
    expect(turns.given).toBe(0);
    await provider.close();
  });
});

/** Lets everybody in once. */
class OneTurnEach extends RequestTurns {
  given = 0;
  #begun = 0;

  override begin(tenant: string): Promise<void> | undefined {
    this.#begun += 1;
    if (this.#begun > 1) throw new TooManyWaiting('tenant');
    this.given += 1;
    return super.begin(tenant);
  }

  override end(tenant: string): void {
    this.given -= 1;
    super.end(tenant);
  }
}
