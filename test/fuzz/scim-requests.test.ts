import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, own } from '#scim/json.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';
import { builtIns } from './built-ins.ts';
import { fuzzRuns } from './fuzz-runs.ts';
import { heardStatements } from './heard-statements.ts';
import { canary, mutated, mutatedText, mutation, textMutation } from './mutations.ts';
import { realRequests } from './real-requests.ts';

/** Requests of identity providers with one or several things wrong in them: none may be answered by a fault of ours. */

/** Milliseconds for one request; a search gives up after two seconds by itself. */
const patience = 60_000;

const headerValue = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    'W/"1"',
    '"1", "2"',
    'W/"',
    `"${canary}"`,
    'application/json',
    'application/scim+json; charset=latin1',
    'text/html',
    'multipart/form-data; boundary=x',
    '999999999999',
    '-1',
    'gzip',
    'identity',
  ),
  fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '')),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'content-type',
    'accept',
    'if-match',
    'if-none-match',
    'content-encoding',
    'accept-language',
    'user-agent',
    'x-forwarded-for',
    'x-request-id',
    'prefer',
    'range',
    'host',
  ),
  headerValue,
  { maxKeys: 2 },
);

const request = fc.record({
  real: fc.nat(realRequests.length - 1),
  body: fc.array(mutation, { maxLength: 2 }),
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(textMutation, { maxLength: 2 }) },
  ),
  query: fc.array(textMutation, { maxLength: 2 }),
  headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
});

type Given = typeof request extends fc.Arbitrary<infer One> ? One : never;

eachStore((name, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  const statements = new Set<string>();
  const ids = new Map<string, string>();
  beforeAll(async () => {
    provider = new ServiceProvider(heardStatements(await open(), (sql) => statements.add(sql)));
    tenant = await provider.tenant('generic', 'fuzzed');
    for (const [key, userName] of [
      ['{user}', 'ada@x.example'],
      ['{other}', 'bob@x.example'],
    ] as const) {
      ids.set(key, String((await tenant.client('POST', '/Users', { userName })).json.id));
    }
    ids.set('{group}', String((await tenant.client('POST', '/Groups', { displayName: 'Team' })).json.id));
  });
  afterAll(() => provider.close());

  const filled = (text: string) => text.replaceAll(/\{(user|other|group)\}/g, (key) => ids.get(key) ?? '');

  /** The decoded query is changed, and sent encoded as a client does it: what is wrong is its meaning, not its escapes. */
  function pathOf(path: string, changes: readonly { at: number; cut: number; put: string }[]): string {
    const [place = '', query] = filled(path).split('?', 2);
    if (changes.length === 0) return query === undefined ? place : `${place}?${query}`;
    if (query === undefined) return mutatedText(place, changes).replaceAll(/[^\x21-\x7e]|[?#]/g, encodePart);
    const [parameter = '', ...rest] = query.split('&');
    const [key = '', value = ''] = parameter.split('=', 2);
    const encoded = [...mutatedText(decodeURIComponent(value), changes)].map(encodePart).join('');
    return `${place}?${[`${key}=${encoded}`, ...rest].join('&')}`;
  }

  async function send(given: Given) {
    const real = realRequests[given.real];
    if (real === undefined) throw new Error('no such request');
    const { method, path, body } = real;
    const sent = new Headers({ authorization: tenant.authorization });
    if (body !== undefined) sent.set('content-type', 'application/scim+json');
    for (const [header, value] of Object.entries(given.headers)) sent.set(header, value);
    const json = body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body)));
    const text = json === undefined ? undefined : JSON.stringify(given.body.reduce<unknown>(mutated, json));
    return provider.app.request(tenant.baseUrl + pathOf(path, given.query), {
      method,
      headers: sent,
      ...(text === undefined ? {} : { body: mutatedText(text, given.text) }),
    });
  }

  describe('requests with something wrong in them', { timeout: 300_000 }, () => {
    it('are never answered by a fault of ours, never hang, and change nothing of the language', async () => {
      const before = builtIns();
      const answered = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(request, async (given) => {
          const faults = provider.log.filter(({ level }) => level === 'error').length;
          const answer = await send(given);
          const text = await answer.text();
          answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
          expect(answer.status === 501 || answer.status < 500, `${answer.status} ${text}`).toBe(true);
          expect(provider.log.filter(({ level }) => level === 'error')).toHaveLength(faults);
          // Within a bulk reply, too.
          expect(text).not.toMatch(/"status":\s*"5(?!01)/);
          if (answer.status < 400 || text === '') return;
          const json: unknown = JSON.parse(text);
          expect(isJsonObject(json) ? own(json, 'status') : undefined).toBe(String(answer.status));
        }),
        { ...fuzzRuns(name === 'sqlite' ? 2_500 : 500), timeout: patience },
      );
      expect(builtIns()).toEqual(before);
      // Neither all taken nor all refused: the requests reach what they are meant for.
      const taken = [...answered].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0);
      expect(taken).toBeGreaterThan(50);
      expect(answered.get(400) ?? 0).toBeGreaterThan(50);
    });

    it('leave a store in which every list counts what it shows and every resource can be read', async () => {
      for (const type of ['/Users', '/Groups']) {
        const list = await tenant.client('GET', `${type}?count=1000`);
        expect(list.status).toBe(200);
        const resources = own(list.json, 'Resources');
        const shown = Array.isArray(resources) ? resources.filter(isJsonObject) : [];
        expect(shown).toHaveLength(Math.min(Number(list.json.totalResults), Number(list.json.itemsPerPage)));
        for (const { id } of shown.slice(0, 50)) {
          const read = await tenant.client('GET', `${type}/${encodeURIComponent(String(id))}`);
          expect([read.status, read.json.id]).toEqual([200, id]);
        }
      }
    });

    it('never bring a value into the text of a statement, only into its parameters', () => {
      expect(statements.size).toBeGreaterThan(20);
      const tainted = [...statements].filter((sql) => sql.toLowerCase().includes(canary) || sql.includes('918273645'));
      expect(tainted).toEqual([]);
    });
  });
});

function encodePart(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%EF%BF%BD';
}
