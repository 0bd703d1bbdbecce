import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { passwordFits } from '#access/accounts/password.ts';
import { passwordKeeper } from '#access/accounts/password-keeper.ts';
import { profile as generic } from '#gallery/generic/profile.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import { ServiceProvider } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const patch = (value: string) => ({ schemas: [PATCH], Operations: [{ op: 'replace', path: 'password', value }] });
const keeping = new Map([
  ['generic', compileProfile({ ...generic, passwords: 'kept' })],
  ['8x8', compileProfile({ ...generic, key: '8x8' })],
]);

eachStore((dialect, open) => {
  it('keeps of a password its hash and nothing else, and only where the profile says so', async () => {
    const storage = await open();
    const provider = new ServiceProvider(storage, undefined, { profiles: keeping });
    const tenant = await provider.tenant('generic', 'acme');
    const kept = () =>
      storage.read({
        sql: `select key from attribute where tenant = ? and path = ' password' order by n`,
        parameters: [tenant.number],
        decode: (row) => String(Object.values(Object(row))[0]),
      });
    const made = await tenant.client('POST', '/Users', { userName: 'ada', password: 'canary-1' });
    const path = `/Users/${made.json.id}`;
    const [first = ''] = await kept();
    expect(first).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(first, 'canary-1')).toBe(true);

    const changed = await tenant.client('PATCH', path, patch('canary-2'));
    expect(changed.json.meta).toMatchObject({ version: 'W/"2"' });
    const replaced = await tenant.client('PUT', path, { userName: 'ada', title: 'Countess' });
    const [second = ''] = await kept();
    expect([second === first, await passwordFits(second, 'canary-2')]).toEqual([false, true]);
    await tenant.client('POST', '/Users', { userName: 'bob' });
    expect(await kept()).toHaveLength(1);

    const list = await tenant.client('GET', '/Users?attributes=password,userName');
    const refused = await tenant.client('GET', '/Users?filter=password%20eq%20%22canary-2%22');
    const bad = await tenant.client('PATCH', path, {
      schemas: [PATCH],
      Operations: [{ op: 'replace', path: 'password', value: { canary: 'canary-3' } }],
    });
    expect([refused.json.scimType, bad.status]).toEqual(['invalidFilter', 400]);
    const feed = await storage.read({
      sql: 'select kind, paths from change where tenant = ? order by seq',
      parameters: [tenant.number],
      decode: (row) => JSON.stringify(row),
    });
    expect(feed.filter((entry) => entry.includes('password'))).toHaveLength(1);
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-'));
    const file = join(folder, 'backup.db');
    if (dialect === 'sqlite') await storage.backup(file);
    const seen = [made, changed, replaced, list, refused]
      .map(({ text }) => text)
      .concat(feed, JSON.stringify(provider.log));
    if (dialect === 'sqlite') seen.push(readFileSync(file, 'latin1'));
    expect(seen.filter((text) => text.includes('canary') && !text.includes('invalidFilter'))).toEqual([]);
    expect(seen.slice(0, 4).filter((text) => text.includes('argon2'))).toEqual([]);
    rmSync(folder, { recursive: true });

    const removal = { schemas: [PATCH], Operations: [{ op: 'remove', path: 'password' }] };
    const removed = await tenant.client('PATCH', path, removal);
    expect([removed.headers.get('etag'), await kept()]).toEqual(['W/"4"', []]);
    expect((await tenant.client('PATCH', path, removal)).headers.get('etag')).toBe('W/"4"');

    await tenant.client('PATCH', path, patch('canary-5'));
    expect(await kept()).toHaveLength(1);
    await tenant.client('DELETE', path);
    expect(await kept()).toEqual([]);
    const dropping = await provider.tenant('8x8', 'other');
    expect((await dropping.client('POST', '/Users', { userName: 'ada', password: 'canary-4' })).status).toBe(201);
    expect(await kept()).toEqual([]);
    await provider.close();
  });

  it('hashes few at once of many that are created in parallel, and answers 503 when too many wait', async () => {
    const random = { bytes: (length: number) => new Uint8Array(length) };
    const keepPassword = passwordKeeper(random, { atOnce: 1, waiting: 3, waitingOfOne: 2 });
    const provider = new ServiceProvider(await open(), undefined, { profiles: keeping, keepPassword });
    const tenant = await provider.tenant('generic', 'acme');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        tenant.client('POST', '/Users', { userName: `user-${index}`, password: 'one of many' }),
      ),
    );
    const busy = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 201).length + busy.length).toBe(8);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0]?.headers.get('retry-after')).toBe('5');
    expect(busy[0]?.json).toMatchObject({ status: '503', detail: expect.stringContaining('Nothing was written') });
    const { json } = await tenant.client('GET', '/Users?count=0');
    expect(json.totalResults).toBe(8 - busy.length);
    await provider.close();
  });
});
