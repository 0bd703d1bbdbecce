import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openScimmy } from '#demo/scimmy/open-scimmy.ts';
import { freshFolder, rollcall } from '#test/support/command-line.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

describe('rollcall demo', () => {
  it('plays the whole week, writes its outcome, and ends with status 0', async () => {
    const file = join(folder.path, 'outcome.json');
    const ended = await rollcall(['demo', '--exit', '--json', file]);
    expect(ended.out).not.toContain('✗');
    expect(ended).toMatchObject({ status: 0, err: '' });
    const { applications, seconds } = JSON.parse(readFileSync(file, 'utf8'));
    expect(applications.map((app: { name: string }) => app.name)).toEqual([
      'Playvox',
      'PureCloud by Genesys',
      '8x8',
      'SCIMMY',
    ]);
    for (const app of applications) {
      expect(Object.keys(app)).toEqual([
        'name',
        'created',
        'updated',
        'disabled',
        'restored',
        'deleted',
        'skipped',
        'failed',
        'secondCycleWrites',
      ]);
      expect(app).toMatchObject({ failed: 0, secondCycleWrites: 0 });
      expect(app.created).toBeGreaterThan(30);
    }
    expect(applications[0]).toMatchObject({ disabled: 4, restored: 4, deleted: 1 });
    expect(seconds).toBeGreaterThan(0);
  });

  it("provisions to the visitor's own endpoint", async () => {
    const endpoint = await openScimmy('visitor');
    const file = join(folder.path, 'visit.json');
    const ended = await rollcall([
      'demo',
      '--exit',
      '--json',
      file,
      '--target',
      endpoint.tenantUrl,
      '--token',
      endpoint.token,
    ]);
    await endpoint.close();
    expect(ended.out).not.toContain('✗');
    expect(ended.status).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).applications).toMatchObject([
      { name: 'Your endpoint', failed: 0, secondCycleWrites: 0 },
    ]);
  });

  it('says what is wrong with an endpoint that refuses the token, and ends with status 1', async () => {
    const endpoint = await openScimmy('right');
    const ended = await rollcall(['demo', '--exit', '--target', endpoint.tenantUrl, '--token', 'wrong']);
    await endpoint.close();
    expect(ended.status).toBe(1);
    expect(ended.out).toContain('401');
  });

  it('asks for both --target and --token', async () => {
    const ended = await rollcall(['demo', '--exit', '--target', 'https://app.example.org/scim']);
    expect(ended).toMatchObject({ status: 2, err: expect.stringContaining('belong together') });
  });
});
