import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { freshFolder, rollcallHere, rollcallJson } from '#test/support/command-line.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await openInstallation();
  const text = [
    'userPrincipalName,displayName,givenName,surname,mail,employeeId',
    'ada@example.org,Ada Lovelace,Ada,Lovelace,Ada@example.org,4711',
  ].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
});
afterAll(() => at.close());

const params = { application: 'Wiki' };
const evaluate = (expression: string, more: object = {}) =>
  at.call(contract.evaluateExpression, { params, body: { object: 'User', expression, ...more } });
const ada = { person: 'ada@example.org' };

describe('an expression that is tried out', () => {
  it('gives its value for a user of the directory, and that of each part with its place', async () => {
    const text = 'Append( ToLower([givenName]), Left([surname], 1))';
    const tried = await evaluate(text, ada);
    expect(tried).toMatchObject({
      text: 'Append(ToLower([givenName]), Left([surname], 1))',
      person: { name: 'ada@example.org' },
      outcome: 'value',
      value: 'adaL',
      attributes: [
        { name: 'givenName', value: 'Ada' },
        { name: 'surname', value: 'Lovelace' },
      ],
    });
    const parts = tried.steps.map(({ position, end, depth, value }) => [text.slice(position, end), depth, value]);
    expect(parts).toEqual([
      [text, 0, 'adaL'],
      ['ToLower([givenName])', 1, 'ada'],
      ['[givenName]', 2, 'Ada'],
      ['Left([surname], 1)', 1, 'L'],
      ['[surname]', 2, 'Lovelace'],
    ]);
  });

  it('takes attributes that are given, and says what the target attribute would be sent', async () => {
    const given = { attributes: { IsSoftDeleted: 'True' }, target: 'active' };
    expect(await evaluate('Not([IsSoftDeleted])', given)).toMatchObject({ value: 'False', written: { value: false } });
    const wrong = await evaluate('ToUpper([mail])', { ...ada, target: 'active' });
    expect(wrong.written?.why).toContain('neither True nor False');
    expect(await evaluate('IgnoreFlowIfNullOrEmpty([jobTitle])', ada)).toMatchObject({ outcome: 'left-alone' });
    expect(await evaluate('ToLower([jobTitle])', ada)).toMatchObject({ outcome: 'empty', value: null });
  });

  it('is only checked while nobody is chosen; all that is wrong is told, each at its character', async () => {
    expect(await evaluate('ToLower([mail])')).toMatchObject({
      outcome: 'checked',
      attributes: [{ name: 'mail', value: null }],
      value: null,
      steps: [],
    });
    const refused = await evaluate('Jion(" ", [givenname], Left([surname]))', ada);
    expect(refused).toMatchObject({ outcome: 'refused', text: null });
    expect(refused.problems.map(({ position, hint }) => [position, hint])).toEqual([
      [0, 'Did you mean Join?'],
      [10, 'Did you mean [givenName]?'],
      [23, 'Write Left(source, length).'],
    ]);
  });

  it('that chooses among several shows all of them, and what it would be written as', async () => {
    const text = 'SelectUniqueValue(ToLower([givenName]), Append([givenName], "2"))';
    const tried = await evaluate(text, { ...ada, target: 'nickName' });
    expect(tried).toMatchObject({
      outcome: 'candidates',
      value: ['ada', 'Ada2'],
      written: { value: 'ada', why: null },
    });
    expect(tried.steps).toMatchObject([{ depth: 0 }, { value: 'ada' }, {}, { value: 'Ada2' }, {}]);
  });

  it.each([
    ['userName', 'cannot stand in a matching attribute'],
    ['active', 'takes something else'],
  ])('that chooses among several is refused on Save for %s', async (target, why) => {
    const source = { kind: 'expression', text: 'SelectUniqueValue([mail], [employeeId])' } as const;
    const saved = at.call(contract.setMapping, { params: { ...params, object: 'User' }, body: { target, source } });
    await expect(saved).rejects.toThrow(why);
  });

  it('says why it has no value for somebody, and keeps to itself what Redact covers', async () => {
    const failed = await evaluate('CDate([givenName])', ada);
    expect(failed).toMatchObject({ outcome: 'failed', problem: { position: 0, message: 'date of CDate is "Ada"' } });
    expect(JSON.stringify(await evaluate('Append("x", Redact([employeeId]))', ada))).not.toContain('4711');
    await expect(evaluate('ToLower([mail])', { person: 'nobody@example.org' })).rejects.toThrow('no user nobody');
  });

  it('is refused on Save where an attribute is spelt otherwise than in the directory', async () => {
    const source = { kind: 'expression', text: 'ToLower([Mail])' } as const;
    const change = { params: { ...params, object: 'User' as const }, body: { target: 'title', source } };
    await expect(at.call(contract.setMapping, change)).rejects.toMatchObject({
      message: 'title: there is no attribute [Mail] (at character 9).',
      advice: 'Did you mean [mail]?',
    });
  });
});

describe('app roles in a mapping', () => {
  const set = (object: 'User' | 'Group', target: string, text: string) =>
    at.call(contract.setMapping, {
      params: { ...params, object },
      body: { target, source: { kind: 'expression', text } },
    });
  const all = 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])';

  it('are those that a chosen user holds by assignment, as they would be written', async () => {
    await at.call(contract.addRole, { params, body: { value: 'editor', displayName: 'Editor' } });
    expect(await evaluate(all, { ...ada, target: 'roles' })).toMatchObject({ outcome: 'empty', value: null });
    await at.call(contract.assign, { params, body: { principal: 'ada@example.org', role: 'Editor' } });
    const editor = { primary: false, type: 'WindowsAzureActiveDirectoryRole', display: 'Editor', value: 'editor' };
    expect((await evaluate(all, { ...ada, target: 'roles' })).written).toEqual({ value: [editor], why: null });
    const one = await evaluate('SingleAppRoleAssignment([appRoleAssignments])', ada);
    expect(one).toMatchObject({ value: 'editor', steps: [{ depth: 0 }, { text: '[appRoleAssignments]' }] });
    const typed = await evaluate(all, { attributes: { appRoleAssignments: ['Editor'] } });
    expect(typed.problem).toMatchObject({ message: '"Editor" is no app role' });
    await at.call(contract.disableRole, { params: { ...params, role: 'editor' }, body: { disabled: true } });
    expect(await evaluate(all, ada)).toMatchObject({ outcome: 'empty' });
  });

  it('are refused for groups, as part of an element, without a function, and where everybody is in scope', async () => {
    await expect(set('Group', 'externalId', all)).rejects.toThrow('externalId: app roles are for users');
    await expect(set('User', 'roles[primary eq true].value', all)).rejects.toThrow('needs a whole attribute');
    const direct = { kind: 'direct', attribute: 'appRoleAssignments' } as const;
    const change = { params: { ...params, object: 'User' as const }, body: { target: 'roles', source: direct } };
    await expect(at.call(contract.setMapping, change)).rejects.toMatchObject({
      message: 'roles: appRoleAssignments cannot be mapped directly.',
      advice: expect.stringContaining('AssertiveAppRoleAssignmentsComplex'),
    });
    await at.call(contract.setScope, { params, body: { scope: 'all' } });
    await expect(set('User', 'roles', all)).rejects.toThrow('roles: app roles come from assignments');
    await at.call(contract.setScope, { params, body: { scope: 'assigned' } });
    await set('User', 'roles', all);
    await expect(at.call(contract.setScope, { params, body: { scope: 'all' } })).rejects.toMatchObject({
      message: expect.stringContaining('roles: app roles come from assignments'),
      advice: expect.stringContaining('Sync only assigned'),
    });
    await at.call(contract.setMapping, { ...change, body: { target: 'roles', remove: true } });
    await at.call(contract.setScope, { params, body: { scope: 'all' } });
    await at.call(contract.setScope, { params, body: { scope: 'assigned' } });
  });
});

describe('the attribute list', () => {
  const object = { ...params, object: 'User' as const };
  const lists = () => at.call(contract.listTargetAttributes, { params: object });
  const badge = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge';
  const own = {
    name: badge,
    type: 'Integer',
    required: true,
    multiValued: false,
    caseExact: true,
    filtering: true,
  } as const;
  const save = async (attributes: readonly object[], version?: number) => {
    const body = {
      version: version ?? (await lists()).version,
      attributes: attributes.map((each) => ({ ...own, ...each })),
    };
    return at.call(contract.replaceAttributeList, { params: object, body });
  };
  const row = async (target: string) => {
    const { attributes } = await at.call(contract.getMapping, { params: object });
    return attributes.find((each) => each.target === target);
  };
  const map = (target: string, change: object) =>
    at.call(contract.setMapping, { params: object, body: { target, ...change } });

  it('takes an attribute of one’s own, whose type and rules then bind the mapping', async () => {
    const { target, version } = await save([{}]);
    expect(target.at(-1)).toMatchObject({ name: badge, origin: 'own', filtering: true, mapped: false });
    await map(badge, { source: { kind: 'direct', attribute: 'employeeId' }, matchingPrecedence: 2 });
    expect(await row(badge)).toMatchObject({ targetType: 'Integer', required: true, whenEmpty: 'clear' });
    const tried = await evaluate('ToUpper([employeeId])', { ...ada, target: badge });
    expect(tried.written).toEqual({ value: 4711, why: null });
    await expect(save([{}], version)).rejects.toThrow('The configuration was changed by');
  });

  it('refuses a matching attribute that it says is not supported for filtering', async () => {
    await expect(save([{ filtering: false }])).rejects.toThrow('not supported for filtering');
    await map(badge, { matchingPrecedence: 0 });
    await save([{ filtering: false }]);
    await expect(map(badge, { matchingPrecedence: 2 })).rejects.toThrow('not supported for filtering');
    await expect(map('active', { matchingPrecedence: 2 })).rejects.toThrow('does not tell people apart');
  });

  it('describes an attribute of the application otherwise, and lets go of it again', async () => {
    const title = { name: 'title', type: 'String', required: true, caseExact: true, filtering: false };
    const { target } = await save([{ filtering: false }, title]);
    expect(target.find(({ name }) => name === 'title')).toMatchObject({ origin: 'described', required: true });
    expect(await row('title')).toMatchObject({ required: true });
    await save([{ filtering: false }]);
    expect(await row('title')).toMatchObject({ required: false });
  });

  it.each([
    ['emails[type eq "work"', 'must end with'],
    ['emails[type ne "work"].value', '"eq" and "and"'],
    ['a b', 'a b'],
    ['meta.created', 'given by the application'],
    ['id', 'given by the application'],
  ])('refuses the name %s', async (name, message) => {
    await expect(save([{ name }])).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });

  it('refuses a rule of a mapping that contradicts itself', async () => {
    await expect(map('title', { whenEmpty: 'skip', defaultValue: 'x' })).rejects.toThrow('never gets the default');
    const manager = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';
    await expect(map(manager, { source: { kind: 'direct', attribute: 'mail' } })).rejects.toThrow('another object');
    await expect(map(manager, { whenEmpty: 'skip' })).rejects.toThrow('nobody is skipped');
  });
});

describe('the mapping language on the command line', () => {
  const folder = freshFolder();
  const data = ['--data', folder.path];
  afterAll(() => folder.remove());

  it('explains an expression part by part, and lists its functions', async () => {
    await rollcallJson(['directory', 'add', 'ada@example.org', 'givenName=Ada', ...data]);
    await rollcallJson(['app', 'add', 'generic', '--name', 'Wiki', ...data]);
    const explain = ['app', 'mapping', 'explain', 'Wiki'];
    const { out } = await rollcallHere([...explain, 'ToUpper([givenName])', '--for', 'ada@example.org', ...data]);
    expect(out).toMatch(/^ {2}\[givenName\] +"Ada"$/m);
    expect(out).toMatch(/^Value: "ADA"$/m);
    const given = await rollcallJson([...explain, 'Count([mail])', '--with', 'mail=a', '--with', 'mail=b', ...data]);
    expect(given).toMatchObject({ value: '2' });
    const refused = await rollcallHere([...explain, 'ToUpper([givenNam])', ...data]);
    expect(refused.err).toContain('Did you mean [givenName]?');
    const { out: listed } = await rollcallHere(['app', 'mapping', 'functions', 'capital', ...data]);
    expect(listed).toMatch(/^ToUpper\(source, \[culture\]\)/m);
  });
});
