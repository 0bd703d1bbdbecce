import { type ClientRequest, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson, type Serving, serving } from '#test/support/command-line.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const CANARY = 'canary5f1d77ab';

describe('requests to a server behind a proxy', () => {
  const folder = freshFolder();
  const data = join(folder.path, 'data');
  const at = ['--data', data];
  const proxied = ['--behind-proxy', '--trusted-proxy', '127.0.0.1', '--log-level', 'debug'];
  let server: Serving;
  let base = '';
  let token = '';
  const run = (...args: string[]) => rollcallHere([...args, ...at]);
  const json = (...args: string[]) => rollcallJson([...args, ...at]);
  const ask = (method: string, path: string, body?: object, more: Readonly<Record<string, string>> = {}) =>
    fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const bulkOf = (names: readonly string[], more: object = {}) => ({
    schemas: [BULK],
    Operations: names.map((userName) => ({
      method: 'POST',
      path: '/Users',
      bulkId: userName,
      data: { schemas: [USER], userName, ...more },
    })),
  });

  beforeAll(async () => {
    server = await serving(data, proxied);
    base = String((await json('tenant', 'create', 'acme', '--profile', 'generic')).baseUrl);
    token = String((await json('credential', 'create', '--tenant', 'acme', '--name', 'Entra ID')).secretToken);
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  it('are told why they failed, by rollcall requests, and leave no query and no body in the log', async () => {
    expect((await ask('POST', '/Users', { schemas: [USER], userName: CANARY })).status).toBe(201);
    const taken = { schemas: [USER], userName: CANARY, displayName: `${CANARY} again` };
    const refused = await ask('POST', `/Users?note=${CANARY}`, taken, { 'x-request-id': 'asked-by-entra-1' });
    expect(refused.status).toBe(409);
    expect((await ask('GET', `/Users?filter=${encodeURIComponent(`userName eq "${CANARY}`)}`)).status).toBe(400);
    expect((await ask('GET', `/Users?filter=${encodeURIComponent(`userName eq "${CANARY}"`)}`)).status).toBe(200);
    expect((await ask('PATCH', `/Users/${CANARY}`, { x: CANARY })).status).toBe(400);
    expect((await ask('POST', `/${CANARY}?${CANARY}`)).status).toBe(404);
    await expect.poll(async () => (await json('requests', '--failed')).requests).toHaveLength(4);
    const told = await run('requests', 'show', 'asked-by-entra-1');
    for (const line of [
      /^Answer +409 uniqueness/m,
      /^In Microsoft Entra ID +.*Mappings/m,
      /^Steps +.*createResource/m,
    ]) {
      expect(told.out).toMatch(line);
    }
    const listed = await run('requests', 'acme', '--status', '409', '--text', 'uniqueness');
    expect(listed.out).toContain('POST /Users?note=…');
    expect((await json('requests', 'acme', '--user', CANARY)).requests).toMatchObject([
      { method: 'GET' },
      { method: 'POST' },
    ]);
    expect((await run('tenant', 'requests', 'acme', '--failed', '--details')).out).toContain('What happened');
    expect(await run('requests', '--user', 'ada')).toMatchObject({ status: 2, err: expect.stringContaining('TENANT') });
    expect(await run('requests', 'show', 'nothing')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no request'),
    });
    expect(`${told.out}${listed.out}`).not.toContain(CANARY);
    expect(server.log()).not.toContain(CANARY);
    expect(server.log()).not.toContain(token);
  });

  it('count by the address that the trusted proxy names', async () => {
    const guess = async (from: string) =>
      (await ask('GET', '/Users', undefined, { authorization: 'Bearer x', 'x-forwarded-for': `6.6.6.6, ${from}` }))
        .status;
    // Guesses are forgotten by the second: many at once are too many however slow the machine is.
    const many = () => Promise.all(Array.from({ length: 60 }, () => guess('198.51.100.9')));
    await expect.poll(many).toContain(429);
    expect(await guess('198.51.100.10')).toBe(401);
  });

  it('are finished by a server that is asked to stop: what was accepted is done, and nothing more is taken', async () => {
    const filler = { title: 'x'.repeat(4500) };
    const people = Array.from({ length: 200 }, (_, at) => `before-${at}`);
    expect((await ask('POST', '/Bulk', bulkOf(people, filler))).status).toBe(200);
    // One whose body has not come yet, and one whose answer is not read yet.
    const bulk = accepted(base, token);
    await bulk.goOn;
    const list = await ask('GET', '/Users?count=1000');
    const stopped = server.stop();
    await expect
      .poll(() =>
        fetch(`${server.url}/live`, { headers: { connection: 'close' } }).then(
          () => 'there',
          () => 'gone',
        ),
      )
      .toBe('gone');
    bulk.request.end(JSON.stringify(bulkOf(['late-1', 'late-2'])));
    expect(await bulk.answered).toBe(200);
    const page: unknown = await list.json();
    expect(page).toMatchObject({ totalResults: 201, itemsPerPage: 201 });
    expect(await stopped).toBe(0);
    server = await serving(data, proxied);
    base = base.replace(/^http:\/\/[^/]+/, server.url);
    const found = await ask('GET', `/Users?filter=${encodeURIComponent('userName sw "late-"')}`);
    expect(await found.json()).toMatchObject({ totalResults: 2 });
  });
});

/** A bulk request whose headers the server has taken, and whose body it waits for. */
function accepted(base: string, token: string) {
  const goOn = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<number>();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', expect: '100-continue' };
  const request: ClientRequest = httpRequest(`${base}/Bulk`, { method: 'POST', headers }, (answer) => {
    answer.resume().on('end', () => answered.resolve(answer.statusCode ?? 0));
  });
  request.on('continue', () => goOn.resolve()).on('error', (error) => answered.reject(error));
  request.flushHeaders();
  return { request, goOn: goOn.promise, answered: answered.promise };
}
