import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';
import { scimPages } from '../../site/src/api/scim-pages.ts';
import { blocksOf } from './document.ts';

const run = promisify(execFile);
const keys = [...profiles.keys()].filter((key) => key !== 'directory');

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(() => installation.close());

/** What a tenant of a profile, called as on its page, lets a client in with. */
async function credentialOf(profile: string): Promise<string> {
  const { call } = installation;
  const tenant = `acme-${profile}`;
  await call(contract.createTenant, { body: { name: tenant, profile } });
  if (profile === 'playvox') await call(contract.activateTenant, { params: { tenant } });
  const made = await call(contract.createCredential, { params: { tenant }, body: { name: 'Example' } });
  return made.base64Key ?? made.secretToken ?? '';
}

describe('the examples on the page of each SCIM API', () => {
  it.each(keys)('are answered as they promise: %s', async (key) => {
    const token = await credentialOf(key);
    const page = scimPages().find(({ path }) => path === `scim/${key}.html`);
    const commands = blocksOf(page?.markdown ?? '').filter(({ language }) => language === 'sh');
    const answers = [];
    for (const { lines } of commands) {
      const command = lines
        .join('\n')
        .replaceAll('https://rollcall.example.org', installation.rollcall.url)
        .replaceAll(/\/acme(?=[/"])/g, `/acme-${key}`);
      const env = { ...process.env, TOKEN: token };
      const { stdout } = await run('bash', ['-c', `${command} --silent --write-out '\n%{http_code}'`], { env });
      const [body = '', status = ''] = stdout.split(/\n(?=\d{3}$)/);
      answers.push([status, JSON.parse(body).detail ?? JSON.parse(body).schemas[0].split(':').at(-1)]);
    }
    expect(answers).toEqual([
      ['200', 'ServiceProviderConfig'],
      ['200', 'ListResponse'],
      ['201', 'User'],
    ]);
  });
});
