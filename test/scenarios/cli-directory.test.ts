import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson } from '#test/support/command-line.ts';

const folder = freshFolder();
const at = ['--data', folder.path];
let boss: unknown;
beforeAll(async () => {
  boss = (await rollcallJson(['directory', 'add', 'zoe@example.org', 'displayName=Zoë', ...at])).objectId;
  await rollcallJson(['directory', 'add', 'ada@example.org', 'displayName=Ada', 'manager=zoe@example.org', ...at]);
  for (const group of ['Everybody', 'Writers']) await rollcallJson(['directory', 'add', group, '--group', ...at]);
  await rollcallJson(['directory', 'member', 'add', 'Everybody', 'ada@example.org', 'Writers', ...at]);
});
afterAll(() => folder.remove());

describe('the directory on the command line', () => {
  it('names a manager by userPrincipalName, and has the objectId in JSON', async () => {
    const { out } = await rollcallHere(['directory', 'show', 'ada@example.org', ...at]);
    expect(out).toMatch(/^manager +zoe@example\.org$/m);
    const shown = await rollcallJson(['directory', 'show', 'ada@example.org', ...at]);
    expect(shown).toMatchObject({
      attributes: { manager: boss },
      manager: { objectId: boss, userPrincipalName: 'zoe@example.org' },
    });
    expect((await rollcallJson(['directory', 'show', 'zoe@example.org', ...at])).manager).toBe(null);
  });

  it('names the members of a group by userPrincipalName, groups in it by their name', async () => {
    const { out } = await rollcallHere(['directory', 'show', 'Everybody', '--group', ...at]);
    expect(out).toMatch(/^User +ada@example\.org +Ada$/m);
    expect(out).toMatch(/^Group +Writers +Writers$/m);
    const { members } = await rollcallJson(['directory', 'show', 'Everybody', '--group', ...at]);
    expect(members).toMatchObject([
      { name: 'Ada', userPrincipalName: 'ada@example.org', type: 'User' },
      { name: 'Writers', userPrincipalName: null, type: 'Group' },
    ]);
  });
});
