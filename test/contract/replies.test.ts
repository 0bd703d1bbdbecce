import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createScimTarget } from '#connectors/scim/scim-target.ts';
import type { Target } from '#engine/model/target.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import type { FaultRule } from '#rehearsal/fault-script.ts';
import { openRehearsalTarget, type RehearsalTarget } from '#rehearsal/open-target.ts';
import { outboundClient, standingClock, testRandom } from '#test/support/outbound-client.ts';

const megabyte = 1024 * 1024;
let at: RehearsalTarget;
let target: Target;

beforeAll(async () => {
  at = await openRehearsalTarget({ port: 0, token: 'canary-41' });
  target = createScimTarget({
    client: outboundClient({ largestReply: megabyte }),
    clock: standingClock(),
    random: testRandom,
    tenantUrl: at.tenantUrl,
    authorization: async () => 'Bearer canary-41',
    dialect: standardDialect,
    capabilities: { users: true, groups: 'full', patch: true, etag: true, deleteUser: 'delete', membersPerRequest: 50 },
    timeout: 2_000,
  });
  for (const name of ['ada', 'eve']) await target.create('User', { userName: `${name}@example.org` });
});

afterEach(() => at.play({ faults: [] }));

afterAll(async () => {
  await target.close();
  await at.close();
});

function find(fault: FaultRule) {
  at.play({ faults: [fault] });
  return target.find('User', 'userName', 'ada@example.org');
}

const list = (...Resources: readonly object[]) => JSON.stringify({ totalResults: Resources.length, Resources });

describe('a reply is input: it ends in a clear failure when it', () => {
  test.each<[string, FaultRule, string, string]>([
    ['is larger than is read', { bytes: 1e9 }, 'protocol', `larger than ${megabyte} bytes`],
    ['comes drop by drop', { drip: 8 }, 'timeout-unknown', 'no whole reply within 2 seconds'],
    ['never comes', { hang: true }, 'timeout-unknown', 'no whole reply within 2 seconds'],
    [
      'is a web page',
      { contentType: 'text/html', body: '<!doctype html>' },
      'protocol',
      'a web page instead of a list',
    ],
    ['is no JSON', { body: 'Hello!' }, 'protocol', 'no JSON instead of a list'],
    ['is cut off', { body: '{"totalResults":1,"Resources":[{"id":' }, 'protocol', 'no JSON instead of a list'],
    ['is a list of texts', { body: '{"totalResults":1,"Resources":["ada"]}' }, 'protocol', 'other JSON'],
    ['is nested without end', { body: '['.repeat(200_000) }, 'protocol', 'nested deeper than 64 levels'],
    ['redirects', { answer: 302, location: 'http://169.254.169.254/latest' }, 'redirect', 'are not followed'],
    ['finds one and shows none', { body: '{"totalResults":1,"Resources":[]}' }, 'protocol', 'found 1 and shows 0'],
    ['finds several and shows one', { totalResults: 7 }, 'protocol', 'found 7 and shows 1'],
    [
      'lists an object twice',
      { body: list({ id: 'a', userName: 'ada@example.org' }, { id: 'a', userName: 'ada@example.org' }) },
      'protocol',
      'listed the id "a" twice',
    ],
    ['shows objects without id', { omit: ['id'] }, 'protocol', 'resources with an id'],
    ['has an id that leads elsewhere', { body: list({ id: '..' }) }, 'protocol', 'resources with an id'],
    ['has an id that lost digits', { body: '{"Resources":[{"id":12345678901234567890}]}' }, 'protocol', 'with an id'],
    ['lists everybody whatever was asked', { pages: 'endless' }, 'invalid-filter', 'it ignores the filter'],
  ])('%s', async (_name, fault, code, message) => {
    const result = await find(fault);
    expect(result).toMatchObject({ ok: false, failure: { code, message: expect.stringContaining(message) } });
    expect(!result.ok && result.failure.advice).toMatch(/\w{3}/);
    expect(JSON.stringify(result)).not.toContain('canary-41');
  });

  test('asks to slow down in seconds, by a date, or without saying how long', async () => {
    expect(await find({ answer: 429, retryAfter: 7 })).toMatchObject({
      failure: { code: 'throttled', retryAfter: 7000 },
    });
    const dated = await find({ answer: 429, retryAfter: 'date' });
    expect(!dated.ok && dated.failure.retryAfter).toBeGreaterThan(0);
    const silent = await find({ answer: 429 });
    expect(!silent.ok && 'retryAfter' in silent.failure).toBe(false);
  });
});

describe('what a reply holds', () => {
  test('never becomes an address: the ids of objects are encoded, and their URLs are not read', async () => {
    at.play({
      faults: [
        {
          method: 'GET',
          body: list({
            id: 'a/../b?c#d',
            userName: 'ada@example.org',
            meta: { location: 'http://169.254.169.254/latest' },
            manager: { $ref: 'http://169.254.169.254/latest' },
            next: 'http://169.254.169.254/latest',
          }),
        },
      ],
    });
    const found = await target.find('User', 'userName', 'ada@example.org');
    const id = found.ok ? (found.value[0]?.id ?? '') : '';
    await target.delete('User', id);
    expect(at.requests.at(-1)?.path).toBe('/Users/a%2F..%2Fb%3Fc%23d');
  });

  test('an id that would lead above its collection is not used, wherever it comes from', async () => {
    const before = at.requests.length;
    expect(await target.delete('User', '..')).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(await target.read('Group', '.')).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(at.requests).toHaveLength(before);
  });

  test('changes no object of ours by the name __proto__', async () => {
    const found = await find({
      body: '{"Resources":[{"id":"1","userName":"ada@example.org","__proto__":{"admin":1}}]}',
    });
    expect(found.ok).toBe(true);
    expect({}).not.toHaveProperty('admin');
  });

  test('is a whole number that is an id, as some have it', async () => {
    const found = await find({ body: '{"Resources":[{"id":42,"userName":"ada@example.org"}]}' });
    expect(found).toMatchObject({ ok: true, value: [{ id: '42' }] });
  });
});

describe('the rehearsal target', () => {
  test('does the work and loses the reply, so that a second try must look first', async () => {
    at.play({ faults: [{ method: 'POST', drop: 'after', times: 1, name: 'lost reply' }] });
    const lost = await target.create('User', { userName: 'zoe@example.org' });
    expect(lost).toMatchObject({ ok: false, failure: { code: 'timeout-unknown' } });
    expect(await target.find('User', 'userName', 'zoe@example.org')).toMatchObject({ ok: true, value: [{}] });
    const again = await target.create('User', { userName: 'zoe@example.org' });
    expect(again).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    const state = await at.state();
    expect(state.users.map(({ userName }) => userName)).toContain('zoe@example.org');
    expect(state.faults).toEqual([{ fault: 'lost reply', times: 1 }]);
  });

  test('refuses the secret from a moment on, and any other from the beginning', async () => {
    at.play({ faults: [{ after: 1, answer: 401 }] });
    expect(await target.find('User', 'userName', 'eve@example.org')).toMatchObject({ ok: true });
    expect(await target.find('User', 'userName', 'eve@example.org')).toMatchObject({
      failure: { code: 'unauthorized' },
    });
    at.play({ faults: [] });
    const reply = await fetch(`${at.tenantUrl}/Users`, { headers: { authorization: 'Bearer other' } });
    expect(reply.status).toBe(401);
  });

  test('leaves out members, and shows its state as JSON', async () => {
    const [ada] = await target
      .find('User', 'userName', 'ada@example.org')
      .then((found) => (found.ok ? found.value : []));
    const group = await target.create('Group', { displayName: 'Writers' });
    const id = group.ok ? group.value.id : '';
    await target.changeMembers(id, { add: [ada?.id ?? ''], remove: [] });
    at.play({ faults: [{ path: '/Groups/*', omit: ['members'] }] });
    const headers = { authorization: 'Bearer canary-41' };
    const shown = await (await fetch(`${at.tenantUrl}/Groups/${id}`, { headers })).text();
    expect(shown).toContain('Writers');
    expect(shown).not.toContain(ada?.id);
    const state = await (await fetch(at.tenantUrl.replace('/scim', '/_state'))).text();
    expect(JSON.parse(state)).toMatchObject({
      groups: [
        { displayName: 'Writers', members: [{ value: ada?.id }], meta: { location: `${at.tenantUrl}/Groups/${id}` } },
      ],
    });
  });

  test('pages without end say the same page again and again', async () => {
    at.play({ faults: [{ pages: 'endless' }] });
    const page = async (startIndex: number) => {
      const headers = { authorization: 'Bearer canary-41' };
      const reply = await fetch(`${at.tenantUrl}/Users?startIndex=${startIndex}&count=2`, { headers });
      return JSON.stringify(await reply.json());
    };
    expect(await page(1_000_001)).toContain('ada@example.org');
    expect(await page(1)).toContain('"totalResults":1000000000');
  });
});
