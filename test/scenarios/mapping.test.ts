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
    expect(await evaluate('ToLower([mail])')).toMatchObject({ outcome: 'checked', value: null, steps: [] });
    const refused = await evaluate('Jion(" ", [givenname], Left([surname]))', ada);
    expect(refused).toMatchObject({ outcome: 'refused', text: null });
    expect(refused.problems.map(({ position, hint }) => [position, hint])).toEqual([
      [0, 'Did you mean Join?'],
      [10, 'Did you mean [givenName]?'],
      [23, 'Write Left(source, length).'],
    ]);
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
