import { describe, expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import { fromProfile } from './from-profile.ts';
import { loadProfile, profileOfObject } from './load-profile.ts';
import { printProfile } from './print-profile.ts';
import { profileFile } from './profile-file.ts';
import { starterFile } from './starter-file.ts';

const generic = profiles.get('generic');
const head = 'rollcallProfile: 1\nkey: wiki\nname: Wiki\n';

async function problems(text: string): Promise<readonly string[]> {
  const read = await loadProfile(text);
  return read.ok ? [] : read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a profile file', () => {
  it.each([...profiles.values()].map((profile) => [profile.key, profile] as const))(
    'says the profile %s, and is that profile again when it is read',
    async (_, profile) => {
      const text = await printProfile(fromProfile(profile));
      expect(await problems(text)).toEqual([]);
      const loaded = await loadProfile(text);
      expect(loaded.ok && loaded.profile).toEqual(profile);
    },
  );

  it('that is written for a start works as it is, and so does everything that it only mentions', async () => {
    const text = await printProfile(starterFile('my-app', 'My application'));
    expect(await problems(text)).toEqual([]);
    expect(await printProfile(starterFile('my-app', 'My application'))).toBe(text);
    const [said = '', mentioned = ''] = text.split('# Not used here:');
    const lines = mentioned.split('\n').map((line) => line.replace(/^# ?/, ''));
    const used = lines.filter((line) => /^([a-zA-Z]+:| +\S|- )/.test(line)).join('\n');
    const all = await problems(`${said}\n${used}`);
    expect(all.filter((line) => /no key|Unresolved|YAML|has no /.test(line))).toEqual([]);
    for (const key of Object.keys(profileFile.shape)) expect(text).toMatch(new RegExp(`^(# )?${key}:`, 'm'));
  });

  it('needs no more than a key and a name, and is what the standard says', async () => {
    const loaded = await loadProfile(head);
    expect(loaded.ok && loaded.profile).toMatchObject({
      key: 'wiki',
      name: 'Wiki',
      schemas: generic?.schemas,
      resourceTypes: generic?.resourceTypes,
      operations: generic?.operations,
      serviceProviderConfig: generic?.serviceProviderConfig,
    });
  });

  it.each([
    ['a key that is not known, with the nearest one', 'limts: {}', '4:1 The file has no limts. Did you mean limits?'],
    ['a key deep inside', 'schemas:\n  - standart: User', '5:5 schemas has no standart. Did you mean standard?'],
    ['a word that is none', 'groups: some', '4:1 groups: '],
    [
      'an attribute that the standard has not',
      'schemas: [{ standard: User, only: [userName, titel] }]',
      '4:46 titel is no attribute of User. Did you mean title?',
    ],
    [
      'a change of an attribute that the standard has not',
      'schemas: [{ standard: User, change: { userNam: { required: true } } }]',
      'userNam is no attribute of User. Did you mean userName?',
    ],
    [
      'a schema that is neither of the standard nor whole',
      'schemas: [{ id: "urn:wiki:1.0:User" }]',
      '4:11 name: is missing.',
    ],
    [
      'an attribute of attributes of attributes',
      'schemas:\n  - id: urn:wiki:1.0:User\n    name: W\n    attributes:\n      - name: a\n        type: complex',
      '8:9 ',
    ],
    ['a schema twice', 'schemas: [{ standard: User }, { standard: User }]', 'is there twice. Remove one.'],
    [
      'a type whose schema is not there',
      'resourceTypes: [{ name: Device, endpoint: /Devices, schema: "urn:wiki:1.0:Device" }]',
      'urn:wiki:1.0:Device is no schema of this file.',
    ],
    [
      'an endpoint of SCIM itself',
      'resourceTypes: [{ name: User, endpoint: /Bulk, schema: User }]',
      'SCIM itself answers on /Bulk.',
    ],
    [
      'a rule whose target nothing is behind',
      'rules: [{ id: a, target: userNam, check: required, violation: { action: reject } }]',
      '4:18 userNam is no attribute of User. Did you mean userName?',
    ],
    [
      'a rule of a filter that means nothing',
      'rules: [{ id: a, target: \'emails[sort eq "x"].value\', check: required, violation: { action: reject } }]',
      '4:18 ',
    ],
    [
      'a rule with a parameter that its check does not take',
      'rules: [{ id: a, target: title, check: maxItems, params: { most: 1 }, violation: { action: reject } }]',
      'for maxItems',
    ],
    [
      'a rule that cannot do what it says',
      'rules: [{ id: a, target: title, check: forceValue, params: { value: b }, violation: { action: reject } }]',
      'a rule that checks forceValue cannot reject',
    ],
    [
      'a list that is not there',
      'rules: [{ id: a, target: title, check: existsIn, params: { catalog: x }, violation: { action: reject } }]',
      'x is no catalog of this file.',
    ],
    [
      'a setting that nobody can set',
      'gates: [{ setting: on, equals: true, refusal: { status: 403, detail: No. } }]',
      'on is no setting',
    ],
    [
      'a filter on nothing',
      'filter: { attributes: { User: [{ path: nothing, ops: [eq] }] } }',
      'nothing is no attribute',
    ],
    ['a section of a type that is not there', 'operations: { Device: {} }', 'Device is no resource type.'],
    [
      'members of groups that are not there',
      'schemas: [{ standard: User }]\ngroups: members-only',
      '5:1 There are no groups',
    ],
    ['a recycle bin that is not there', 'lifecycle: { recycleDays: 3 }', '4:14 There is no recycle bin'],
    ['an OAuth client without its endpoint', 'credentials: { kind: oauth-client }', 'An OAuth client needs tokenPath.'],
    ['a path with dots', 'basePath: /a/../b', 'cannot be . or ..'],
    ['text that is no YAML', 'rules: [1', ''],
    ['a tag', 'name2: !!js/function x', '4:'],
  ])('refuses %s', async (_, text, problem) => {
    const found = await problems(`${head}${text}`);
    expect(found.join('\n')).toContain(problem);
    expect(found).not.toEqual([]);
  });

  it('as an object names the path of what is wrong', () => {
    const read = profileOfObject({ rollcallProfile: 1, key: 'wiki', name: 'Wiki', groups: 'some' });
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^groups: groups: /),
    ]);
  });

  it('without groups serves none, and with fewer says what is refused', async () => {
    const none = await loadProfile(`${head}groups: none`);
    expect(none.ok && none.profile).toMatchObject({
      resourceTypes: [{ name: 'User' }],
      absent: { groups: { status: 404, detail: 'Wiki has no groups.' } },
    });
    const some = await loadProfile(`${head}groups: members-only`);
    expect(some.ok && some.profile).toMatchObject({
      rules: [{ target: 'Group.displayName', check: 'immutable' }],
      operations: { Group: { refused: { create: { status: 403 }, delete: { status: 403 } } } },
    });
  });
});
