import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, serving } from '#test/support/command-line.ts';
import { selfSigned } from '#test/support/self-signed.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

function status(url: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ca, servername: selfSigned.name }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('serving with TLS', () => {
  it('speaks TLS to clients, and commands on this machine still find it', async () => {
    const { cert, key } = selfSigned;
    const files = { cert: join(folder.path, 'cert.pem'), key: join(folder.path, 'key.pem') };
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, key);
    const data = join(folder.path, 'data');
    const server = await serving(data, ['--tls-cert', files.cert, '--tls-key', files.key]);
    expect(server.url).toMatch(/^https:/);
    expect(await status(`${server.url}/health`, cert)).toBe(200);
    const made = await rollcallHere(['tenant', 'create', 'acme', '--profile', 'generic', '--json', '--data', data]);
    expect(JSON.parse(made.out).baseUrl).toBe(`${server.url}/t/generic/acme/scim/v2`);
    expect(await server.stop()).toBe(0);
  });

  it('refuses a certificate that is none', async () => {
    const file = join(folder.path, 'none.pem');
    writeFileSync(file, 'not a certificate');
    const args = ['serve', '--port', '0', '--tls-cert', file, '--tls-key', file, '--data', join(folder.path, 'x')];
    expect(await rollcallHere(args)).toMatchObject({ status: 3, err: expect.stringContaining('certificate') });
  });
});
