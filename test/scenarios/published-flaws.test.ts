import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject } from '#scim/json.ts';
import {
  BULK,
  found,
  idOf,
  idsIn,
  listed,
  PATCH,
  patch,
  person,
  SEARCH,
  team,
  USER,
  values,
} from '#test/support/scim-requests.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/**
 * Flaws that were published of other SCIM servers, each played back against ours: advisories by their number, the rest by the
 * project and its issue. What opens data of others, or changes what nobody asked to be changed.
 */

eachStore((_, open) => {
  let provider: ServiceProvider;
  let count = 0;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
  });
  afterAll(() => provider.close());
  const tenant = (): Promise<TestTenant> => {
    count += 1;
    return provider.tenant('generic', `site-${count}`);
  };

  describe('Grafana CVE-2025-41115: an externalId that is taken for an internal id', () => {
    it('neither finds, changes nor becomes somebody else, whatever number or id it holds', async () => {
      const { client } = await tenant();
      const admin = idOf(await client('POST', '/Users', person('admin@x.example', { displayName: 'Admin' })));
      for (const [at, externalId] of ['1', '2', admin, admin.toUpperCase(), '0', '-1', '1e0'].entries()) {
        const made = await client('POST', '/Users', person(`e${at}@x.example`, { externalId, id: admin }));
        const id = idOf(made);
        expect(id).not.toBe(admin);
        expect(id).not.toBe(externalId);
        if (externalId !== admin) expect((await client('GET', `/Users/${externalId}`)).json.id ?? admin).toBe(admin);
        const changed = await client(
          'PATCH',
          `/Users/${id}`,
          patch({ op: 'replace', path: 'displayName', value: 'X' }),
        );
        expect(changed.json.id ?? id).toBe(id);
      }
      const inGroup = await client('POST', '/Groups', team('Admins', { members: [{ value: '1' }] }));
      expect(inGroup.status, inGroup.text).toBe(400);
      expect((await client('PATCH', `/Users/${admin}`, patch({ op: 'replace', path: 'id', value: '1' }))).status).toBe(
        400,
      );
      expect((await client('GET', `/Users/${admin}`)).json).toMatchObject({ id: admin, displayName: 'Admin' });
      for (const guess of ['1', '2', '0']) expect((await client('GET', `/Users/${guess}`)).status).toBe(404);
      expect((await client('DELETE', '/Users/1')).status).toBe(404);
    });
  });

  describe('takeover by e-mail match', () => {
    it('a user with the address of another is another user, or refused; the first one keeps everything', async () => {
      const { client } = await tenant();
      const work = [{ value: 'ceo@x.example', type: 'work', primary: true }];
      const ceo = idOf(await client('POST', '/Users', person('ceo@x.example', { emails: work, externalId: 'hr-1' })));
      const group = idOf(await client('POST', '/Groups', team('Board', { members: [{ value: ceo }] })));
      const before = (await client('GET', `/Users/${ceo}`)).text;
      const other = idOf(await client('POST', '/Users', person('mallory@x.example', { emails: work })));
      expect(other).not.toBe(ceo);
      for (const body of [
        person('ceo@x.example', { externalId: 'evil' }),
        person('CEO@X.example', { active: false }),
      ]) {
        expect(await client('POST', '/Users', body)).toMatchObject({ status: 409, json: { scimType: 'uniqueness' } });
      }
      const renamed = patch({ op: 'replace', path: 'userName', value: 'Ceo@x.example' });
      expect((await client('PATCH', `/Users/${other}`, renamed)).status).toBe(409);
      expect((await client('PUT', `/Users/${other}`, person('ceo@x.example'))).status).toBe(409);
      expect((await client('GET', `/Users/${ceo}`)).text).toBe(before);
      expect(values((await client('GET', `/Groups/${group}`)).json.members)).toEqual([ceo]);
      expect((await client('GET', `/Users/${other}`)).json.groups ?? []).toEqual([]);
    });

    it('who is deleted and comes back under the same name is somebody new, without what the old one had', async () => {
      const { client } = await tenant();
      const old = idOf(await client('POST', '/Users', person('back@x.example', { externalId: 'hr-2', title: 'CEO' })));
      const group = idOf(await client('POST', '/Groups', team('Board', { members: [{ value: old }] })));
      expect((await client('DELETE', `/Users/${old}`)).status).toBe(204);
      const back = await client('POST', '/Users', person('back@x.example', { externalId: 'hr-2' }));
      expect(idOf(back)).not.toBe(old);
      expect(back.json.title).toBeUndefined();
      expect((await client('GET', `/Groups/${group}`)).json.members ?? []).toEqual([]);
      expect((await client('GET', `/Users/${old}`)).status).toBe(404);
    });
  });

  describe('laravel-scim-server #171: terms joined by OR that leave the bounds of the tenant', () => {
    let mine: TestTenant;
    let theirs: TestTenant;
    const names = ['ada', 'bob', 'cy'];
    const ownIds = new Set<string>();
    beforeAll(async () => {
      [mine, theirs] = [await tenant(), await tenant()];
      for (const [who, ids] of [
        [mine, ownIds],
        [theirs, new Set<string>()],
      ] as const) {
        for (const each of names) {
          const more = { title: each, active: each !== 'cy', emails: [{ value: `${each}@x.example`, type: 'work' }] };
          ids.add(idOf(await who.client('POST', '/Users', person(`${each}@x.example`, more))));
        }
        const members = [...ids].map((value) => ({ value }));
        ids.add(idOf(await who.client('POST', '/Groups', team('ada', { members }))));
      }
    });

    it.each([
      'userName pr or userName pr',
      'title eq "ada" or title eq "bob" or userName pr',
      'title eq "none" and userName pr or userName pr',
      'userName pr or title eq "none" and title eq "none"',
      'not (title eq "ada") or not (title eq "bob")',
      'not (title eq "none" and title eq "none")',
      '(userName pr or (title pr)) or emails[type eq "work" or value pr]',
      'emails[value co "a" or value co "b"] or id pr',
      'meta.created gt "2000-01-01T00:00:00Z" or active eq false',
    ])('%s', async (filter) => {
      for (const query of [
        '',
        '&sortBy=title&sortOrder=descending',
        '&startIndex=2&count=1',
        '&count=2&cursor=',
        '&attributes=groups',
      ]) {
        for (const id of idsIn(await mine.client('GET', found(filter) + query))) expect(ownIds).toContain(id);
      }
      const whole = await mine.client('GET', found(filter));
      expect(whole.json.totalResults).toBe(listed(whole).length);
      for (const place of ['/.search', '/Users/.search', '/Groups/.search']) {
        const answer = await mine.client('POST', place, { schemas: [SEARCH], filter });
        if (answer.status === 200) for (const id of idsIn(answer)) expect(ownIds).toContain(id);
        else expect(answer.status, answer.text).toBe(400);
      }
    });

    it('whatever is joined, negated and bracketed in whatever way (property)', async () => {
      const leaf = fc.constantFrom(
        'userName pr',
        'title eq "ada"',
        'title gt "b"',
        'userName co "x.example"',
        'active eq false',
        'emails.value sw "c"',
        'emails[type eq "work" and value co "b"]',
        'groups pr',
      );
      const { tree } = fc.letrec<{ tree: string }>((tie) => ({
        tree: fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree')).map((parts) => parts.join(' ')),
          tie('tree').map((inner) => `(${inner})`),
          tie('tree').map((inner) => `not (${inner})`),
        ),
      }));
      await fc.assert(
        fc.asyncProperty(tree, async (filter) => {
          const [here, there] = await Promise.all([
            mine.client('GET', found(filter)),
            theirs.client('GET', found(filter)),
          ]);
          expect(idsIn(here).every((id) => ownIds.has(id))).toBe(true);
          // Both hold the same people under other ids: what one finds more than the other is not its own.
          expect(here.json.totalResults).toBe(there.json.totalResults);
          expect(idsIn(there).some((id) => ownIds.has(id))).toBe(false);
        }),
        { numRuns: 40 },
      );
    });

    it('pranems/SCIMServer: members and managers of another tenant are nobody', async () => {
      const [victim = ''] = idsIn(await theirs.client('GET', '/Users?count=1'));
      const member = team('borrowed', { members: [{ value: victim }] });
      expect(await mine.client('POST', '/Groups', member)).toMatchObject({ status: 400 });
      const never = idsIn(await mine.client('GET', found('displayName eq "borrowed"', 'Groups')));
      expect(never).toEqual([]);
    });

    it('SCIMMY: places never name the tenant that another request is for at the same time', async () => {
      const asked = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? mine : theirs));
      const answers = await Promise.all(asked.map(({ client }) => client('GET', '/Users')));
      for (const [at, answer] of answers.entries()) {
        for (const each of listed(answer)) {
          const location = isJsonObject(each) && isJsonObject(each.meta) ? String(each.meta.location) : '';
          expect(location.startsWith(`${asked[at]?.baseUrl}/`)).toBe(true);
        }
      }
    });
  });

  describe('scim-patch GHSA-33jh-378v-h6r8, scimgateway, SCIMServer: names that every object inherits', () => {
    const inherited = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'valueOf',
      'hasOwnProperty',
      '__defineGetter__',
    ];
    const shapeOf = () =>
      [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((each) =>
        Reflect.ownKeys(each).map(String).toSorted().join(),
      );

    it('are no attributes in a path, a filter, a body, a sort, a projection, an address or an extension', async () => {
      const { client } = await tenant();
      const id = idOf(await client('POST', '/Users', person('proto@x.example', { title: 'kept' })));
      const before = { shapes: shapeOf(), user: (await client('GET', `/Users/${id}`)).json.title };
      for (const word of inherited) {
        const paths = [
          word,
          `${word}.polluted`,
          `${word}[primary eq true].polluted`,
          `name.${word}`,
          `name.${word}.polluted`,
          `emails[${word} eq "x"].value`,
          `emails[type eq "work"].${word}`,
          `${USER}:${word}`,
          `${word}:polluted`,
        ];
        for (const path of paths) {
          for (const op of ['add', 'replace', 'remove'] as const) {
            const operation = op === 'remove' ? { op, path } : { op, path, value: { polluted: 'yes' } };
            const answer = await client('PATCH', `/Users/${id}`, patch(operation));
            expect(answer.status, `${op} ${path} ${answer.text}`).toBe(400);
            expect(answer.text).not.toMatch(/TypeError|Cannot|undefined| at \w+ \(/);
          }
        }
        for (const filter of [
          `${word} eq "x"`,
          `${word}.polluted pr`,
          `name.${word} pr`,
          `emails.${word} eq "x"`,
          `emails[${word} eq "x"]`,
          `emails[type eq "work"].${word} eq "x"`,
          `${USER}:${word} pr`,
        ]) {
          const listing = await client('GET', found(filter));
          expect(listing, filter).toMatchObject({ status: 400, json: { scimType: 'invalidFilter' } });
        }
        // As JSON writes it: an own member of that name, which an object literal could not have.
        const hostile = `{"polluted":"yes","${word}":{"polluted":"yes"}}`;
        const bodies = [
          ['PATCH', `{"schemas":["${PATCH}"],"Operations":[{"op":"add","value":{"${word}":${hostile}}}]}`],
          ['PATCH', `{"schemas":["${PATCH}"],"Operations":[{"op":"add","path":"name","value":${hostile}}]}`],
          ['PATCH', `{"schemas":["${PATCH}"],"Operations":[{"op":"add","path":"emails","value":[${hostile}]}]}`],
          ['PATCH', `{"schemas":["${PATCH}"],"Operations":[{"${word}":{"op":"add"},"op":"${word}","path":"title"}]}`],
          [
            'PUT',
            `{"schemas":["${USER}"],"userName":"proto@x.example","title":"kept","${word}":${hostile},"name":${hostile}}`,
          ],
          ['PUT', `{"schemas":["${USER}","${word}"],"userName":"proto@x.example","title":"kept","${word}":${hostile}}`],
        ] as const;
        for (const [method, body] of bodies) {
          const answer = await client(method, `/Users/${id}`, body);
          expect(answer.status, `${method} ${body} ${answer.text}`).toBeLessThan(500);
          expect(answer.text).not.toContain('"polluted"');
        }
        for (const path of [
          `/${word}`,
          `/Users/${word}`,
          `/Users?sortBy=${word}`,
          `/Users?attributes=${word}`,
          `/Schemas/${word}`,
        ]) {
          const answer = await client('GET', path);
          expect(answer.status, path).toBeLessThan(500);
          expect(answer.text).not.toMatch(/native code|TypeError/);
        }
        const bulk = { schemas: [BULK], Operations: [{ method: 'POST', path: `/${word}`, bulkId: word, data: {} }] };
        expect((await client('POST', '/Bulk', bulk)).status).toBeLessThan(500);
      }
      const after = await client('GET', `/Users/${id}`);
      expect(after.text).not.toMatch(/polluted|native code/);
      expect({ shapes: shapeOf(), user: after.json.title }).toEqual(before);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });
  });

  describe('scimgateway: what cannot be done is said to be, and text is no pattern', () => {
    it('text in a filter is never a pattern', async () => {
      const { client } = await tenant();
      for (const name of ['a+b@x.example', 'axb@x.example', '100%', '1000', 'p_q', 'pxq', '(.*)', 'back\\slash'])
        idOf(await client('POST', '/Users', person(name)));
      const search = async (filter: string) =>
        listed(await client('GET', found(filter))).map((each) => (isJsonObject(each) ? each.userName : undefined));
      expect(await search('userName eq "a+b@x.example"')).toEqual(['a+b@x.example']);
      expect(await search('userName co "0%"')).toEqual(['100%']);
      expect(await search('userName sw "p_"')).toEqual(['p_q']);
      expect(await search('userName eq "(.*)"')).toEqual(['(.*)']);
      expect(await search('userName co ")"')).toEqual(['(.*)']);
      expect(await search('userName eq "back\\\\slash"')).toEqual(['back\\slash']);
      expect(await search('userName eq "x\\" or userName pr or userName eq \\""')).toEqual([]);
      expect(await search(`userName eq "' or 1=1 --"`)).toEqual([]);
      const pattern = `${'(a+)+'.repeat(40)}$`;
      expect(await search(`userName co "${pattern}"`)).toEqual([]);
    });

    it('unknown paths, read-only attributes and operations that there are none of are refused, and change nothing', async () => {
      const { client } = await tenant();
      const id = idOf(await client('POST', '/Users', person('strict@x.example', { name: { familyName: 'Old' } })));
      const before = (await client('GET', `/Users/${id}`)).text;
      for (const operation of [
        { op: 'replace', path: 'nothingOfThisName', value: 'x' },
        { op: 'replace', path: 'meta.created', value: '2000-01-01T00:00:00Z' },
        { op: 'replace', path: 'groups', value: [{ value: id }] },
        { op: 'destroy', path: 'title' },
        { op: 'remove' },
        { op: 'add', path: 'emails[type eq', value: 'x' },
      ]) {
        const both = patch({ op: 'replace', path: 'name.familyName', value: 'New' }, operation);
        expect((await client('PATCH', `/Users/${id}`, both)).status, JSON.stringify(operation)).toBe(400);
      }
      expect((await client('GET', `/Users/${id}`)).text).toBe(before);
      for (const broken of ['{"schemas":', '[]', '"x"', 'null', '{"schemas":["x"],}']) {
        expect((await client('POST', '/Users', broken)).status, broken).toBe(400);
        expect((await client('POST', '/Bulk', broken)).status, broken).toBe(400);
      }
      expect((await client('GET', `/Users/${id}%00`)).status).toBe(404);
    });

    it('a version that is not the present one is refused by DELETE, too', async () => {
      const { client } = await tenant();
      const id = idOf(await client('POST', '/Users', person('version@x.example')));
      const stale = { 'if-match': 'W/"0"' };
      expect((await client('DELETE', `/Users/${id}`, undefined, stale)).status).toBe(412);
      expect((await client('GET', `/Users/${id}`)).status).toBe(200);
    });
  });
});
