import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { type ClientPolicy, usualClients } from '#resources/tenants/client-policy.ts';
import { checkFilter } from '#scim/filter/check-filter.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { createLeniency, type Habit, habits, type LeniencyOptions } from '#scim/habits/leniency.ts';
import type { JsonObject } from '#scim/json.ts';
import { normaliseResource } from '#scim/validate.ts';
import { device } from '#test/support/scim-types.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { sqliteStores } from '#test/support/stores.ts';

/** Every habit as a request that a known client sends: forgiven, refused alone, refused by a strict tenant. */

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

interface Case {
  readonly habit: Habit;
  readonly send: readonly [method: string, path: string, body?: object, headers?: Readonly<Record<string, string>>];
  /** What the user shows afterwards, or the answer where it is a list. */
  readonly done: JsonObject;
  readonly strict: { readonly status: number; readonly scimType?: string };
}

const patch = (...Operations: object[]) => ({ schemas: [PATCH], Operations });
const filtered = (text: string) => `/Users?filter=${encodeURIComponent(text)}`;
const syntax = { status: 400, scimType: 'invalidSyntax' };
const value = { status: 400, scimType: 'invalidValue' };
const path = { status: 400, scimType: 'invalidPath' };
const filter = { status: 400, scimType: 'invalidFilter' };

/** `{user}`, `{boss}` and `{group}` stand for ids, `{name}` for the user's name. */
const cases: readonly Case[] = [
  {
    habit: 'any-case-member',
    send: ['PATCH', '/Users/{user}', { schemas: [PATCH], operations: [{ op: 'add', path: 'title', value: 'x' }] }],
    done: { title: 'x' },
    strict: syntax,
  },
  {
    habit: 'bare-reference',
    send: ['PATCH', '/Users/{user}', patch({ op: 'add', path: `${ENTERPRISE}:manager`, value: '{boss}' })],
    done: { [ENTERPRISE]: { manager: { value: '{boss}' } } },
    strict: value,
  },
  {
    habit: 'capitalised-op',
    send: ['PATCH', '/Users/{user}', patch({ op: 'Replace', path: 'title', value: 'x' })],
    done: { title: 'x' },
    strict: syntax,
  },
  {
    habit: 'dotted-key',
    send: ['PATCH', '/Users/{user}', patch({ op: 'replace', value: { 'name.givenName': 'Kkom' } })],
    done: { name: { givenName: 'Kkom' } },
    strict: path,
  },
  { habit: 'empty-operations', send: ['PATCH', '/Users/{user}', patch()], done: {}, strict: syntax },
  { habit: 'empty-parameter', send: ['GET', '/Users?count=1&'], done: { itemsPerPage: 1 }, strict: value },
  {
    habit: 'empty-text',
    send: ['PATCH', '/Users/{user}', patch({ op: 'replace', path: `${ENTERPRISE}:manager`, value: '' })],
    done: { userName: '{name}' },
    strict: value,
  },
  {
    habit: 'legacy-urn',
    send: [
      'PUT',
      '/Users/{user}',
      {
        schemas: ['urn:scim:schemas:core:2.0', 'urn:scim:schemas:extension:enterprise:2.0'],
        userName: '{name}',
        'urn:scim:schemas:extension:enterprise:2.0': { department: 'Sales' },
      },
    ],
    done: { schemas: [USER, ENTERPRISE], [ENTERPRISE]: { department: 'Sales' } },
    strict: syntax,
  },
  {
    habit: 'list-for-single',
    send: ['PATCH', '/Users/{user}', patch({ op: 'add', path: `${ENTERPRISE}:manager`, value: [{ value: '{boss}' }] })],
    done: { [ENTERPRISE]: { manager: { value: '{boss}' } } },
    strict: value,
  },
  {
    habit: 'missing-schemas',
    send: ['PUT', '/Users/{user}', { userName: '{name}', title: 'x' }],
    done: { schemas: [USER], title: 'x' },
    strict: syntax,
  },
  {
    habit: 'number-for-text',
    send: ['PATCH', '/Users/{user}', patch({ op: 'add', path: `${ENTERPRISE}:employeeNumber`, value: 7 })],
    done: { [ENTERPRISE]: { employeeNumber: '7' } },
    strict: value,
  },
  {
    habit: 'part-behind-filter',
    send: ['GET', filtered('emails[type eq "work"].value eq "{name}"')],
    done: { totalResults: 1 },
    strict: filter,
  },
  {
    habit: 'plain-json',
    send: [
      'PUT',
      '/Users/{user}',
      { schemas: [USER], userName: '{name}', title: 'x' },
      { 'content-type': 'application/json; charset=utf-8' },
    ],
    done: { title: 'x' },
    strict: { status: 415 },
  },
  {
    habit: 'plus-for-blank',
    send: ['GET', '/Users?filter=userName+eq+%22{name}%22'],
    done: { totalResults: 1 },
    strict: filter,
  },
  {
    habit: 'read-only-in-value',
    send: ['PATCH', '/Users/{user}', patch({ op: 'replace', value: { id: '{user}', groups: [], title: 'x' } })],
    done: { id: '{user}', title: 'x' },
    strict: { status: 400, scimType: 'mutability' },
  },
  {
    habit: 'remove-by-value',
    send: [
      'PATCH',
      '/Groups/{group}?attributes=members',
      patch({ op: 'remove', path: 'members', value: [{ $ref: null, value: '{boss}' }] }),
    ],
    done: { members: [{ value: '{user}' }] },
    strict: syntax,
  },
  {
    habit: 'replace-without-match',
    send: [
      'PATCH',
      '/Users/{user}',
      patch({ op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+49 1' }),
    ],
    done: { phoneNumbers: [{ type: 'mobile', value: '+49 1' }] },
    strict: { status: 400, scimType: 'noTarget' },
  },
  {
    habit: 'single-for-list',
    send: ['PATCH', '/Users/{user}', patch({ op: 'add', path: 'phoneNumbers', value: { value: '+49 2' } })],
    done: { phoneNumbers: [{ value: '+49 2' }] },
    strict: value,
  },
  {
    habit: 'string-boolean',
    send: ['PATCH', '/Users/{user}', patch({ op: 'add', path: 'roles[primary eq "True"].value', value: 'Admin' })],
    done: { roles: [{ primary: true, value: 'Admin' }] },
    strict: filter,
  },
  {
    habit: 'unknown-attribute',
    send: ['PUT', '/Users/{user}', { schemas: [USER], userName: '{name}', shoeSize: 44 }],
    done: { userName: '{name}' },
    strict: syntax,
  },
  {
    habit: 'unknown-extension',
    send: ['PUT', '/Users/{user}', { schemas: [USER, 'urn:okta:custom:1.0:User'], userName: '{name}' }],
    done: { schemas: [USER] },
    strict: syntax,
  },
  {
    habit: 'unknown-parameter',
    send: ['GET', '/Users?aadOptscim062020&count=1'],
    done: { itemsPerPage: 1 },
    strict: value,
  },
  {
    habit: 'unlisted-extension',
    send: ['PUT', '/Users/{user}', { schemas: [USER], userName: '{name}', [ENTERPRISE]: { department: 'x' } }],
    done: { [ENTERPRISE]: { department: 'x' } },
    strict: syntax,
  },
  {
    habit: 'unqualified-extension',
    send: ['GET', filtered('id eq "{user}" and manager eq "{boss}"')],
    done: { totalResults: 0 },
    strict: filter,
  },
  {
    habit: 'urn-key',
    send: ['PATCH', '/Users/{user}', patch({ op: 'replace', value: { [`${ENTERPRISE}:employeeNumber`]: 'Aklq' } })],
    done: { [ENTERPRISE]: { employeeNumber: 'Aklq' } },
    strict: path,
  },
  {
    habit: 'wrapped-value',
    send: [
      'PATCH',
      '/Groups/{group}?attributes=members',
      patch({ op: 'add', path: 'members', value: { members: [{ value: '{boss}' }] } }),
    ],
    done: { members: [{ value: '{user}' }, { value: '{boss}' }] },
    strict: value,
  },
];

/**
 * No attribute of a standard resource is a number, only some profiles document unquoted values, and a name that selects nothing
 * is no refusal: these have tests below.
 */
const elsewhere: readonly Habit[] = ['filtered-name', 'string-number', 'unquoted-value'];

describe('habits of clients', () => {
  const open = sqliteStores();
  let provider: ServiceProvider;
  let tenant: TestTenant;
  let made: Readonly<Record<string, string>>;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenant = await provider.tenant('generic', 'habits');
  });
  afterAll(() => provider.close());

  const clients = async (policy: Partial<ClientPolicy>) => {
    await changeTenant(provider.deps.storage, tenant.number, () => ({ clients: { ...usualClients, ...policy } }));
    provider.deps.tenants.clear();
  };
  const id = (answer: Answer) => String(answer.json.id);
  /** Fresh objects for each request: what one did must not help the next. */
  const prepare = async () => {
    const name = `${randomUUID()}@acme.example`;
    const emails = [{ type: 'work', value: name }];
    const user = id(await tenant.client('POST', '/Users', { schemas: [USER], userName: name, emails }));
    const boss = id(await tenant.client('POST', '/Users', { schemas: [USER], userName: `boss-${name}` }));
    const members = [{ value: user }, { value: boss }];
    const group = id(await tenant.client('POST', '/Groups', { schemas: [GROUP], displayName: name, members }));
    made = { user, boss, group, name };
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (all, name) => made[name] ?? all);
  const send = ([method, target, body, headers]: Case['send']) =>
    tenant.client(
      method,
      filled(target.replace(/%7B(\w+)%7D/g, '{$1}')),
      body && JSON.parse(filled(JSON.stringify(body))),
      headers,
    );
  const forgiven = (answer: Answer) => {
    const requestId = answer.headers.get('x-request-id');
    return provider.log.filter(({ fields }) => fields.requestId === requestId).flatMap(({ fields }) => fields.habits);
  };

  it('has a request for each', () => {
    expect(new Set([...cases.map(({ habit }) => habit), ...elsewhere])).toEqual(new Set(habits));
  });

  describe.each(cases)('$habit', ({ habit, ...given }) => {
    it('is forgiven and named, and refused alone or by a strict tenant', async () => {
      await clients({});
      await prepare();
      const answer = await send(given.send);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.json).toMatchObject(JSON.parse(filled(JSON.stringify(given.done))));
      expect(forgiven(answer)).toContain(habit);
      await prepare();
      await clients({ refused: [habit] });
      const refused = await send(given.send);
      expect(refused).toMatchObject({ status: given.strict.status, json: { status: String(given.strict.status) } });
      await clients({ strict: true });
      expect(await send(given.send)).toMatchObject({ status: given.strict.status });
      if (given.strict.scimType !== undefined) expect(refused.json.scimType).toBe(given.strict.scimType);
      expect(forgiven(refused)).not.toContain(habit);
      await clients({});
    });
  });

  it('a filter value without quotes is read where the profile says so, unless the tenant is strict', async () => {
    const relaxed = await provider.tenant('purecloud', 'relaxed');
    const ask = () => relaxed.client('GET', '/Users?filter=userName%20eq%20nobody@acme.example');
    const answer = await ask();
    expect([answer.status, forgiven(answer)]).toEqual([200, ['unquoted-value']]);
    await changeTenant(provider.deps.storage, relaxed.number, () => ({ clients: { ...usualClients, strict: true } }));
    provider.deps.tenants.clear();
    expect(await ask()).toMatchObject({ status: 400, json: { scimType: 'invalidFilter' } });
  });

  it('a filter among the attributes to be shown shows the attribute, in a search too, unless it is refused', async () => {
    await clients({});
    await prepare();
    const names = 'emails[type eq "work"]';
    const emails = [{ type: 'work', value: made.name ?? '' }];
    const get = () => tenant.client('GET', filled(`/Users/{user}?attributes=${encodeURIComponent(names)}`));
    const answer = await get();
    expect(answer.json).toMatchObject({ id: made.user ?? '', emails });
    expect(answer.json).not.toHaveProperty('userName');
    expect(forgiven(answer)).toEqual(['filtered-name']);
    const search = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], attributes: [names] };
    const filter = filled('id eq "{user}"');
    const found = await tenant.client('POST', '/Users/.search', { ...search, filter });
    expect(found.json).toMatchObject({ Resources: [{ emails }] });
    const everywhere = await tenant.client('POST', '/.search', { ...search, filter });
    expect(everywhere.json).toMatchObject({ Resources: [{ emails }] });
    await clients({ refused: ['filtered-name'] });
    const refused = await get();
    expect(refused.status).toBe(200);
    expect(refused.json).not.toHaveProperty('emails');
    await clients({});
  });

  it('a number in quotes is one, also in a filter, unless the reading is strict', () => {
    const found = (options: LeniencyOptions) =>
      checkFilter(device, parseFilter('slots eq "3"'), createLeniency(options));
    expect(found({})).toMatchObject({ value: 3 });
    expect(() => found({ strict: true })).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidFilter' }));
    const read = (options: LeniencyOptions) =>
      normaliseResource(device, { schemas: [device.core.id], serial: 'a', slots: '3' }, options);
    expect(read({}).slots).toBe(3);
    expect(() => read({ refused: ['string-number'] })).toThrow(expect.objectContaining({ scimType: 'invalidValue' }));
  });
});
