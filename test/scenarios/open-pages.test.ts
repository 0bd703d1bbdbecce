import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

describe('the page of a tenant’s API', () => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallation();
    await at.call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
  });
  afterAll(() => at.close());
  const page = (path: string, accept = 'text/html') => fetch(`${at.rollcall.url}${path}`, { headers: { accept } });

  it('describes the profile at the tenant’s address, to whoever asks', async () => {
    const answer = await page('/t/generic/acme');
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(await answer.text()).toContain(`${at.rollcall.url}/t/generic/acme/scim/v2/Users`);
    expect(await (await page('/t/generic/acme/')).text()).toContain('PATCH /Users/{id}');
    // a SCIM client with the wrong address
    expect(await page('/t/generic/acme', 'application/scim+json')).toMatchObject({ status: 404 });
  });

  it('does not show which tenants there are', async () => {
    const [known, unknown] = await Promise.all(['acme', 'nobody'].map((name) => page(`/t/generic/${name}`)));
    const text = async (answer: Response | undefined, name: string) =>
      (await answer?.text())?.replaceAll(`/${name}/`, '/NAME/');
    expect(await text(known, 'acme')).toBe(await text(unknown, 'nobody'));
    expect(await page('/t/unknown/acme')).toMatchObject({ status: 404 });
    expect(await page('/t/generic/%3Cscript%3E')).toMatchObject({ status: 404 });
  });
});

describe('GET /live', () => {
  it('answers without a credential', async () => {
    const at = await openInstallation();
    try {
      expect(await (await fetch(`${at.rollcall.url}/live`)).json()).toEqual({ status: 'live' });
    } finally {
      await at.close();
    }
  });
});

describe('GET /metrics', () => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallation();
    await at.call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
    const { baseUrl, secretToken } = await at.call(contract.createCredential, { params: { tenant: 'acme' }, body: {} });
    for (const token of [secretToken, 'wrong']) {
      await fetch(`${baseUrl}/Users`, { headers: { authorization: `Bearer ${token}` } });
    }
  });
  afterAll(() => at.close());

  it('counts requests and refusals in the text format of Prometheus, naming no tenant', async () => {
    const response = await fetch(`${at.rollcall.url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    expect(text).toMatch(/^rollcall_scim_request_seconds_count\{profile="generic",operation="list",status="200"\} 1$/m);
    expect(text).toMatch(/^rollcall_credentials_refused_total\{profile="generic",reason="[a-z-]+"\} 1$/m);
    expect(text).not.toContain('acme');
  });

  it.each(['x-forwarded-for', 'forwarded', 'via'])(
    'asks for the token when %s says that a proxy passed it on',
    async (name) => {
      const ask = (headers: Record<string, string>) => fetch(`${at.rollcall.url}/metrics`, { headers });
      const refused = await ask({ [name]: '198.51.100.7' });
      expect(refused).toMatchObject({ status: 401 });
      expect(refused.headers.get('www-authenticate')).toBe('Bearer');
      expect(await refused.text()).not.toContain('rollcall_scim');
      expect((await ask({ [name]: '198.51.100.7', authorization: 'Bearer wrong' })).status).toBe(401);
      expect((await ask({ [name]: '198.51.100.7', authorization: `Bearer ${at.rollcall.token}` })).status).toBe(200);
    },
  );

  it('takes nobody without a socket for somebody on this machine', async () => {
    const url = `${at.rollcall.url}/metrics`;
    expect((await at.rollcall.fetch(new Request(url))).status).toBe(401);
  });
});
