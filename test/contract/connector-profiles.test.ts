import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attributes, Target } from '#engine/model/target.ts';
import { entries } from '#gallery/entries.ts';
import { type Listening, listen } from '#http/server.ts';
import type { JsonObject } from '#scim/json.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { createTestClock, PUBLIC_URL, ServiceProvider } from '#test/support/service-provider.ts';
import { done, type Opened, targetContract, targetOn } from './connector/target-contract.ts';

/** A tenant of a profile behind a real port, as its administrator connects it. */
async function openProfile(profile: string, settings: JsonObject = {}): Promise<Opened> {
  const storage = await openSqlite({ file: ':memory:', thread: false });
  const clock = createTestClock();
  const provider = new ServiceProvider(storage, clock);
  const tenant = await provider.tenant(profile, 'acme', { settings });
  const server: Listening = await listen({
    port: 0,
    fetch: (...args) => {
      // Each request a second later: the profile's rate limit is not what is asked about here.
      clock.advance(1_000);
      return provider.app.fetch(...args);
    },
  });
  return {
    tenantUrl: tenant.baseUrl.replace(PUBLIC_URL, server.url),
    token: tenant.authorization.replace('Bearer ', ''),
    readsEscapes: true,
    close: async () => {
      await server.close(0);
      await provider.close();
      await storage.close();
    },
  };
}

targetContract('our own service provider', () => openProfile('generic'));

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const work = 'emails[type eq "work"].value';
const mobile = 'phoneNumbers[type eq "mobile"].value';

const people: Readonly<Record<string, (userName: string) => Attributes>> = {
  playvox: (userName) => ({
    userName,
    active: true,
    displayName: 'Zoë O’Neil',
    'name.givenName': 'Zoë',
    'name.familyName': 'O’Neil',
    'name.formatted': 'Zoë O’Neil',
    [work]: userName,
    externalId: 'zoe',
  }),
  purecloud: (userName) => ({
    userName,
    active: true,
    displayName: 'Zoë O’Neil',
    title: 'Agent',
    [work]: userName,
    [mobile]: '+4915112345678',
    [`${enterprise}:department`]: 'Sales',
    [`${enterprise}:employeeNumber`]: '7',
  }),
  '8x8': (userName) => ({
    userName,
    active: true,
    externalId: randomUUID(),
    title: 'Agent',
    'name.givenName': 'Zoë',
    'name.familyName': 'O’Neil',
    [work]: userName,
    [mobile]: '+4915112345678',
    [`${enterprise}:department`]: 'Sales',
  }),
};

describe.each(Object.entries(people))('the target of the gallery on the %s profile', (key, person) => {
  const entry = entries.get(key);
  let opened: Opened;
  let target: Target;

  beforeAll(async () => {
    opened = await openProfile(key, key === 'playvox' ? { activated: true } : {});
    target = targetOn(opened, entry?.dialect ?? {}, entry?.target ?? {});
  });

  afterAll(async () => {
    await target.close();
    await opened.close();
  });

  test('passes the connection test', async () => {
    done(await target.probe({ User: 'userName', Group: 'displayName' }));
  });

  test('keeps somebody through creation, change, leaving and coming back', async () => {
    const userName = `${randomUUID()}@example.org`;
    const { id } = done(await target.create('User', person(userName)));
    expect(done(await target.find('User', 'userName', userName)).map((object) => object.id)).toEqual([id]);
    const desired = { ...person(userName), [work]: `new-${userName}` };
    const renamed = { path: work, before: userName, after: `new-${userName}` };
    done(await target.update('User', { id }, [renamed], desired));
    done(
      await target.update('User', { id }, [{ path: 'active', before: true, after: false }], {
        ...desired,
        active: false,
      }),
    );
    expect(done(await target.read('User', id)).body).toMatchObject({ active: false });
    expect(done(await target.find('User', 'userName', userName)).map((object) => object.id)).toEqual([id]);
    done(await target.update('User', { id }, [{ path: 'active', before: false, after: true }], desired));
    expect(done(await target.read('User', id)).body).toMatchObject({ active: true });
    done(await target.delete('User', id));
  });
});
