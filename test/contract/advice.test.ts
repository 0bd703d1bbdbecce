import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type AccessWorld, type Answered, type Browser, openAccessWorld } from '#test/support/access-world.ts';

let world: AccessWorld;
let ada: Browser;
beforeAll(async () => {
  world = await openAccessWorld();
  ada = await world.signedIn('ada', 'global-administrator');
  await world.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await world.call(contract.createTenant, { body: { name: 'site', profile: 'playvox' } });
});
afterAll(() => world.close());

const refusals: readonly [string, string, () => Promise<Answered>][] = [
  ['an application', 'rollcall app list', () => ada.send(contract.getApplication, { params: { application: '9' } })],
  ['a user', 'rollcall directory list', () => ada.send(contract.getDirectoryUser, { params: { user: 'nobody' } })],
  ['a group', 'rollcall directory list', () => ada.send(contract.getDirectoryGroup, { params: { group: 'none' } })],
  ['an entry of the log', 'rollcall log list', () => ada.send(contract.getLogEntry, { params: { entry: 'none' } })],
  ['a sandbox', 'rollcall tenant list', () => ada.send(contract.getTenant, { params: { tenant: 'none' } })],
  [
    'a user of a sandbox',
    'rollcall tenant user list',
    () => ada.send(contract.getTenantUser, { params: { tenant: 'site', user: 'nobody' } }),
  ],
  [
    'what was entered of a connection',
    'rollcall app connect',
    () => ada.send(contract.startJob, { params: { application: 'Wiki' } }),
  ],
];

describe('advice', () => {
  it.each(refusals)('on %s that is missing names no command to the console, and %s to a terminal', async (...given) => {
    const [, command, send] = given;
    const { body } = await send();
    expect(body).toMatchObject({ advice: expect.any(String), command: expect.stringContaining(command) });
    expect(body.advice).not.toMatch(/rollcall [a-z]/);
  });

  it('is what the command line tells where a refusal has one for it', async () => {
    const asked = world.call(contract.getApplication, { params: { application: '9' } });
    await expect(asked).rejects.toMatchObject({ advice: 'rollcall app list shows those there are.' });
  });
});
