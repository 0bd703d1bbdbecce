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
  const explain = (object: string, then?: string): Promise<Explained> =>
    at.call(contract.explain, { params, query: { object, ...(then === undefined ? {} : { at: then }) } });
  const now = (): string => new Date().toISOString();
  const cycle = async (): Promise<void> => {
    await at.call(contract.runJob, { params });
    await expect
      .poll(async () => (await at.call(contract.getJob, { params })).busy, { timeout: 30_000, interval: 20 })
      .toBe(false);
  };
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

  it('answers "logs are unreadable and say nothing of last week": what held on a past day, why, and what was sent', async () => {
    await cycle();
    const early = now();
    await at.call(contract.assign, { params, body: { principal: 'zoe@x.example' } });
    await cycle();
    const made = now();
    const person = { params: { user: 'zoe@x.example' } } as const;
    await at.call(contract.setDirectoryUser, { ...person, body: { attributes: { displayName: 'Zoe King' } } });
    await cycle();
    const renamed = now();
    await at.call(contract.setDirectoryUser, { ...person, body: { attributes: { department: 'Ops' } } });
    await cycle();
    const left = now();

    const before = await explain('zoe@x.example', early);
    expect(before).toMatchObject({ standing: 'out', at: early, entry: null, values: [] });
    expect(text(before)).toContain('Zoe King had no account in Wiki yet: it was created');

    const then = await explain('zoe@x.example', made);
    expect(then).toMatchObject({ standing: 'in-step', entry: { action: 'create' }, configuration: { version: 2 } });
    expect(text(then)).toMatch(/had an account in Wiki \(.+\), created .+ because Zoe King is assigned as User/);
    expect(text(then)).toContain('the scoping filter Sales only lets it in');
    expect(then.cause?.text).toBe('Zoe King was assigned to Wiki, or given another role.');
    expect(then.scope?.clauses).toEqual([expect.objectContaining({ seen: 'Sales', holds: true })]);
    const shown = then.values.find(({ target }) => target === 'displayName');
    expect(shown).toMatchObject({ value: 'Zoe', changed: true, reads: [{ name: 'displayName', value: 'Zoe' }] });
    expect(then.entry?.exchanges.some(({ method }) => method === 'POST')).toBe(true);
    expect(then.notices.join(' ')).toContain('Assignments and values are those of');

    const after = await explain('zoe@x.example', renamed);
    expect(after.entry).toMatchObject({ modified: [{ path: 'displayName', before: 'Zoe', after: 'Zoe King' }] });
    expect(after.cause?.text).toBe('displayName of Zoe King changed in the directory.');

    const gone = await explain('zoe@x.example', left);
    expect(gone).toMatchObject({ standing: 'out', entry: { action: 'disable' } });
    expect(text(gone)).toContain('disabled, since');
    expect(text(gone)).toContain(
      "because department is 'Ops', and the scoping filter Sales only wants department EQUALS 'Sales'",
    );
    expect(gone.values.map(({ target, value }) => [target, value])).toEqual([['active', false]]);
    expect((await explain('zoe@x.example')).sentences[0]).toContain('is disabled because department is');
  });

  it('answers "silent missing users" and "manager/member not repaired": of a group it says who is there, who is missing, and why', async () => {
    const writers = await explain('Writers');
    expect(writers).toMatchObject({ type: 'Group', standing: 'in-step', memberships: [] });
    expect(text(writers)).toContain('Writers has a group in Wiki');
    const query = { object: 'Writers', limit: 1 };
    const one = await at.call(contract.explainMembers, { params, query });
    expect(one.members).toEqual([
      {
        member: expect.objectContaining({ name: 'ada@x.example' }),
        written: true,
        wanted: true,
        settled: true,
        why: '',
      },
    ]);
    const two = await at.call(contract.explainMembers, { params, query: { ...query, after: one.next ?? 0 } });
    expect(two.members).toEqual([
      expect.objectContaining({
        settled: false,
        why: "bob@x.example has no account in Wiki because department is 'Ops', and the scoping filter Sales only wants department EQUALS 'Sales'.",
      }),
    ]);
    const ada = await explain('ada@x.example');
    expect(ada.memberships).toEqual([
      { group: expect.objectContaining({ name: 'Writers' }), written: true, wanted: true, why: '' },
    ]);
  });

  it('says what is not kept, and refuses a time that is no past time', async () => {
    const old = await explain('ada@x.example', '2020-01-01');
    expect(old).toMatchObject({ standing: 'out', at: '2020-01-01T23:59:59.999Z' });
    expect(old.sentences).toEqual([expect.stringContaining('was not in the directory yet')]);
    expect(old.notices).toEqual([expect.stringContaining('is kept 30 days')]);
    for (const wrong of ['2999-01-01', 'yesterday', '2020-01-01T10:00'])
      await expect(explain('ada@x.example', wrong)).rejects.toMatchObject({ problem: { code: 'invalid' } });
    await expect(explain('nobody@x.example')).rejects.toMatchObject({ problem: { code: 'unknown' } });
  });
});
