import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

const params = { application: 'Wiki' };

async function openWiki(store: string | undefined): Promise<Installation> {
  const at = await openInstallation(store === undefined ? {} : { store });
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  const people = [
    'userPrincipalName,displayName,mail,department',
    'ada@x.example,Ada,ada@mail.example,Sales',
    'bob@x.example,Bob,bob@mail.example,Ops',
    'zoe@x.example,Zoe,zoe@mail.example,Sales',
  ].join('\n');
  const groups = 'displayName,members\nWriters,ada@x.example;bob@x.example\n';
  const files = [
    { name: 'people.csv', text: people },
    { name: 'groups.csv', text: groups },
  ];
  await at.call(contract.importDirectory, { body: { files } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
  await at.call(contract.connectApplication, { params, body });
  await at.call(contract.assign, { params, body: { principal: 'Writers' } });
  return at;
}

const stores = [
  { name: 'SQLite', open: async () => ({ store: undefined, drop: async () => {} }) },
  {
    name: 'PostgreSQL',
    open: async () => {
      const { url, schema, drop } = await freshSchema();
      return { store: withSchema(url, schema), drop };
    },
  },
];

describe.each(stores)('an explanation on $name', ({ open }) => {
  let at: Installation;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const place = await open();
    drop = place.drop;
    at = await openWiki(place.store);
  });
  afterAll(async () => {
    await at.close();
    await drop();
  });

  type Explained = Reply<typeof contract.explain>;
  const explain = (object: string): Promise<Explained> => at.call(contract.explain, { params, query: { object } });
  const provision = (object: string) => at.call(contract.provisionOnDemand, { params, body: { object } });
  const text = ({ sentences }: Explained): string => sentences.join(' ');

  it('says in plain words why somebody has an account, and what led to each value', async () => {
    const before = await explain('ada@x.example');
    expect(before.standing).toBe('to-do');
    expect(text(before)).toContain('Ada has no account in Wiki yet');
    expect(text(before)).toContain('through the group Writers as User');
    expect(text(before)).toContain('Provisioning of Wiki is off');
    await provision('ada@x.example');
    const ada = await explain('ada@x.example');
    expect(ada).toMatchObject({ standing: 'in-step', at: null, type: 'User', entry: { action: 'create' } });
    expect(ada.sentences[0]).toMatch(
      /^Ada has an account in Wiki \(.+, made by Rollcall, last written .+ UTC\) because/,
    );
    expect(ada.sentences[1]).toBe('Nothing is to be changed.');
    expect(ada.grants).toEqual([
      expect.objectContaining({ role: 'User', entitles: true, group: expect.objectContaining({ name: 'Writers' }) }),
    ]);
    expect(ada.match?.shown?.properties).toContainEqual({ name: 'userName', value: 'ada@x.example' });
    const active = ada.values.find(({ target }) => target === 'active');
    expect(active).toMatchObject({
      reads: [{ name: 'IsSoftDeleted', value: 'False' }],
      changed: false,
      drifted: false,
    });
    expect(active?.steps[0]).toMatchObject({ depth: 0, value: 'True' });
  });

  it('answers "skip reasons unreadable": who is out is told clause by clause, with the value that was held against it', async () => {
    const user = { application: 'Wiki', object: 'User' } as const;
    const clauses = [{ attribute: 'department', operator: 'EQUALS', value: 'Sales' } as const];
    const body = { filters: [{ title: 'Sales only', clauses }] };
    await at.call(contract.setScopingFilters, { params: user, body, query: {} });
    const bob = await explain('bob@x.example');
    expect(bob.standing).toBe('out');
    expect(bob.sentences).toEqual([
      "Bob has no account in Wiki because department is 'Ops', and the scoping filter Sales only wants department EQUALS 'Sales'.",
    ]);
    expect(bob.scope?.clauses).toEqual([
      { filter: 'Sales only', attribute: 'department', operator: 'EQUALS', value: 'Sales', seen: 'Ops', holds: false },
    ]);
    const zoe = await explain('zoe@x.example');
    expect(text(zoe)).toContain('neither Zoe nor a group that Zoe is a member of is assigned to Wiki');
    expect(zoe.advice).toEqual([expect.stringContaining('Users and groups')]);
  });
});
