import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { openRehearsalTarget } from '#rehearsal/open-target.ts';
import { freshFolder, rollcallHere } from '#test/support/command-line.ts';
import { openInstallation } from '#test/support/installation.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

test('a job provisions a rehearsal target that throttles, loses a reply and shows no members, and ends with everybody there once', async () => {
  const target = await openRehearsalTarget({
    port: 0,
    token: 'rehearsal-token',
    script: {
      faults: [
        { method: 'POST', path: '/Users', times: 1, drop: 'after' },
        { method: 'PATCH', times: 1, answer: 429, retryAfter: 0 },
        { path: '/Groups/*', omit: ['members'] },
      ],
    },
  });
  const at = await openInstallation();
  opened.push(at, target);
  const params = { application: 'Rehearsal' };
  const people = ['ada', 'eve', 'zoe'].map((name) => `${name}@example.org,${name},${name}@example.org`);
  const text = ['userPrincipalName,displayName,mail', ...people].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Writers' } } });
  await at.call(contract.addDirectoryMember, { params: { group: 'Writers', member: 'eve@example.org' } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Rehearsal' } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: target.tenantUrl, secretToken: target.token };
  await at.call(contract.connectApplication, { params, body: connection });
  await at.call(contract.setScope, { params, body: { scope: 'all' } });
  await at.call(contract.startJob, { params });
  await expect
    .poll(
      async () => {
        const { users, groups } = await target.state();
        const members = groups.flatMap((group) => (Array.isArray(group.members) ? group.members : []));
        return [users.map(({ userName }) => userName).toSorted(), members.length];
      },
      { timeout: 60_000 },
    )
    .toEqual([['ada@example.org', 'eve@example.org', 'zoe@example.org'], 1]);
  const { faults } = await target.state();
  expect(faults.map(({ times }) => times > 0)).toEqual([true, true, expect.any(Boolean)]);
});

test('rollcall target tells what is wrong with its file and at which line, and shows what the file may hold', async () => {
  const folder = freshFolder();
  opened.push({ close: () => folder.remove() });
  const file = join(folder.path, 'faults.json');
  writeFileSync(file, '{\n  "faults": [\n    { "path": "/Users", "answer": "429" }\n  ]\n}');
  const refused = await rollcallHere(['target', '--faults', file]);
  expect(refused).toMatchObject({ status: 2, err: expect.stringContaining(`${file}:3: The field faults[0].answer`) });
  const missing = await rollcallHere(['target', '--faults', join(folder.path, 'none.json')]);
  expect(missing).toMatchObject({ status: 3, err: expect.stringContaining('cannot be read') });
  const schema = await rollcallHere(['target', '--schema']);
  expect(JSON.parse(schema.out)).toMatchObject({ properties: { faults: { type: 'array' } } });
});
