import { describe, expect, it } from 'vitest';
import { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { groupType, userType } from '#scim/schema/user-and-group-types.ts';
import { compileProfile, typeNamed } from '../compile-profile.ts';
import { directoryProfile } from '../directory-profile.ts';
import type { Rule } from '../profile.ts';
import { applyRules, type Occasion } from './apply-rules.ts';
import { ownFields } from './copy-to.ts';
import type { RuleFacts } from './rule-check.ts';

const nobody: RuleFacts = {
  tenant: { settings: {}, catalogs: {} },
  references: new Map(),
  activeUsers: 0,
  random: { bytes: (length) => new Uint8Array(length).fill(7), uuid: () => '', entry: () => '', fraction: () => 0 },
};

type Draft = Partial<Rule> & Pick<Rule, 'check'>;

function typeWith(drafts: readonly Draft[], name = 'User') {
  const rules = drafts.map((draft, at): Rule => {
    const on: Rule['on'] = ['create', 'replace', 'patch'];
    const violation = { action: 'reject', status: 400, scimType: 'invalidValue', detail: 'No.' } as const;
    return { id: `r${at}`, target: 'userName', on, violation, assumed: false, ...draft };
  });
  const profile = {
    ...directoryProfile,
    schemas: [coreUser, enterpriseUser, coreGroup],
    resourceTypes: [userType, groupType],
    filter: { ...directoryProfile.filter, names: {} },
    searchable: {},
    rules,
  };
  return typeNamed(compileProfile(profile), name);
}

interface Situation {
  readonly current?: JsonObject;
  readonly occasion?: Occasion;
  readonly facts?: Partial<RuleFacts>;
  readonly type?: string;
}

function run(drafts: readonly Draft[], next: JsonObject, situation: Situation = {}): JsonObject {
  const { current, occasion = current === undefined ? 'create' : 'patch', facts = {}, type } = situation;
  const input = { type: typeWith(drafts, type), next, current, facts: { ...nobody, ...facts } };
  return applyRules(new Set([occasion]), input);
}

function refusal(drafts: readonly Draft[], next: JsonObject, situation: Situation = {}): string | undefined {
  try {
    run(drafts, next, situation);
    return undefined;
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return error.message;
  }
}

const ignore = { violation: { action: 'ignore' } } as const;
const normalise = { violation: { action: 'normalise' } } as const;
const byDefault = { violation: { action: 'default' } } as const;

describe('applyRules', () => {
  it('requires a value, in one element of a kind too, and names the attribute', () => {
    const work = { check: 'required', target: 'emails[type eq "work"].value' } as const;
    expect(refusal([work], { emails: [{ type: 'home', value: 'a@x' }] })).toBe(
      'No. (emails[type eq "work"].value has no value)',
    );
    expect(refusal([work], { emails: [{ type: 'Work', value: 'a@x' }] })).toBeUndefined();
    expect(refusal([{ check: 'required' }], { userName: '' })).toContain('userName');
  });

  it.each([
    ['email', ['a@x.example', 'ö.b+c@sub.x.example', "o'neil@x"], ['a', 'a@', '@x', 'a b@x', 'a@x@y', 'a@x..y']],
    [
      'e164-or-tel-uri',
      ['+13175550100', 'tel:+13175550100;ext=1234', 'tel:+1-317-555'],
      ['317555', '+0123', 'tel:317', '+1 317'],
    ],
    ['date', ['2024-02-29', '2024-02-29T10:00:00Z'], ['2023-02-29', '29.02.2024', '2024-13-01', '2024-2-9']],
    ['language-tag', ['en', 'en-US', 'zh-Hans-CN', 'es-419'], ['english', 'e', 'en-', 'en-US-x-y']],
    ['time-zone', ['Europe/London', 'UTC'], ['Mars/Olympus', '+01:00', '']],
    ['alphanumeric-or-email', ['ada1', 'ada@x.example'], ['ada lovelace', 'a-b']],
  ])('checks the format %s', (format, right, wrong) => {
    const rule = { check: 'format', params: { format } } as const;
    for (const userName of right) expect(refusal([rule], { userName }), userName).toBeUndefined();
    for (const userName of wrong) expect(refusal([rule], { userName }), userName).toContain('userName is');
  });

  it('refuses values that are not in an enumeration, or drops their elements', () => {
    const emails = [{ type: 'work', value: 'a' }, { type: 'home', value: 'b' }, { value: 'c' }];
    const rule = { check: 'enum', target: 'emails', params: { sub: 'type', values: ['work'] } } as const;
    expect(refusal([rule], { emails })).toContain('"home"');
    expect(run([{ ...rule, ...ignore }], { emails })).toEqual({ emails: [emails[0], emails[2]] });
    expect(run([{ ...rule, ...ignore }], { emails: [emails[1] ?? {}] })).toEqual({});
  });

  it('limits lengths in characters, by path, and the number of values', () => {
    const lengths = { check: 'maxLength', target: '*', params: { title: 3, 'emails.value': 4 } } as const;
    expect(refusal([lengths], { title: '\u{1F600}'.repeat(3), emails: [{ value: 'abcd' }] })).toBeUndefined();
    expect(refusal([lengths], { title: 'abcd' })).toContain('title has 4 characters; at most 3');
    expect(refusal([lengths], { emails: [{ value: 'a' }, { value: 'abcde' }] })).toContain('emails.value');
    const items = { check: 'maxItems', target: 'emails', params: { max: 1 } } as const;
    expect(refusal([items], { emails: [{ value: 'a' }] })).toBeUndefined();
    expect(refusal([items], { emails: [{ value: 'a' }, { value: 'b' }] })).toContain('2 values');
  });

  it('looks values up in a list of the tenant, and references among its resources', () => {
    const site = { check: 'existsIn', target: 'title', params: { catalog: 'sites', caseExact: true } } as const;
    const facts = { tenant: { settings: {}, catalogs: { sites: [{ name: 'London' }] } } };
    expect(refusal([site], { title: 'London' }, { facts })).toBeUndefined();
    expect(refusal([site], { title: 'london' }, { facts })).toContain('"london"');
    expect(
      refusal([{ ...site, params: { catalog: 'sites', caseExact: false } }], { title: 'london' }, { facts }),
    ).toBeUndefined();
    expect(refusal([{ ...site, params: { catalog: 'constructor' } }], { title: 'name' }, { facts })).toContain('title');
    const manager = {
      check: 'existsIn',
      target: `${enterpriseUser.id}:manager.value`,
      params: { resource: ['User'] },
    } as const;
    const next = { [enterpriseUser.id]: { manager: { value: 'm1' } } };
    expect(refusal([manager], next, { facts: { references: new Map([['m1', 'User']]) } })).toBeUndefined();
    expect(refusal([manager], next, { facts: { references: new Map([['m1', 'Group']]) } })).toContain('m1');
    expect(refusal([manager], next)).toContain('m1');
  });

  it('allows one element of a type only', () => {
    const rule = { check: 'typeUnique', target: 'emails', params: { sub: 'type' } } as const;
    expect(refusal([rule], { emails: [{ type: 'work' }, { type: 'Work' }] })).toContain('type "Work"');
    expect(refusal([rule], { emails: [{ type: 'work' }, { type: 'home' }, {}, {}] })).toBeUndefined();
  });

  it('keeps what is immutable, but lets it be set once and sent again', () => {
    const rule = { check: 'immutable', target: 'title', params: { settableWhenEmpty: true } } as const;
    expect(refusal([rule], { title: 'b' }, { current: { title: 'a' } })).toContain('title is "a"');
    expect(refusal([rule], {}, { current: { title: 'a' } })).toContain('empty');
    expect(refusal([rule], { title: 'a' }, { current: { title: 'a' }, occasion: 'replace' })).toBeUndefined();
    expect(refusal([rule], { title: 'a' }, { current: {} })).toBeUndefined();
    expect(refusal([{ ...rule, params: {} }], { title: 'a' }, { current: {} })).toContain('title');
  });

  it('keeps reserved elements as they are', () => {
    const rule = { check: 'immutableElement', target: 'emails', params: { sub: 'type', prefix: 'x-' } } as const;
    const mine = { type: 'x-1', value: 'a' };
    expect(refusal([rule], { emails: [mine, { type: 'work' }] }, { current: { emails: [mine] } })).toBeUndefined();
    expect(refusal([rule], { emails: [] }, { current: { emails: [mine] } })).toContain('x-1');
    expect(refusal([rule], { emails: [{ ...mine, value: 'b' }] }, { current: { emails: [mine] } })).toContain(
      'reserved',
    );
  });

  it('refuses or ignores what the application alone sets', () => {
    const rule = { check: 'readOnly', target: 'Group.displayName' } as const;
    const situation = { current: { displayName: 'a' }, type: 'Group' };
    expect(refusal([rule], { displayName: 'b' }, situation)).toContain('displayName');
    expect(refusal([rule], { displayName: 'a' }, situation)).toBeUndefined();
    expect(run([{ ...rule, ...ignore }], { displayName: 'b' }, situation)).toEqual({ displayName: 'a' });
    expect(run([{ ...rule, ...ignore }], { displayName: 'b' }, { type: 'Group' })).toEqual({});
  });

  it('mirrors another attribute in one element, whatever is sent for it', () => {
    const rule = {
      check: 'mirrorOf',
      target: 'emails[type eq "other"]',
      params: { attribute: 'userName', primary: true },
      ...ignore,
    } as const;
    const mirror = { type: 'other', value: 'ada@x', primary: true };
    expect(run([rule], { userName: 'ada@x' })).toEqual({ userName: 'ada@x', emails: [mirror] });
    const sent = [
      { type: 'work', value: 'w' },
      { type: 'other', value: 'wrong' },
      { type: 'other', value: 'more' },
    ];
    expect(run([rule], { userName: 'ada@x', emails: sent })).toEqual({ userName: 'ada@x', emails: [sent[0], mirror] });
  });

  it('forces values where there is something to force', () => {
    const rule = { check: 'forceValue', target: 'emails.primary', params: { value: true }, ...normalise } as const;
    expect(run([rule], { emails: [{ value: 'a', primary: false }] })).toEqual({
      emails: [{ value: 'a', primary: true }],
    });
    expect(run([rule], { userName: 'a' })).toEqual({ userName: 'a' });
    const mobile = { ...rule, target: 'phoneNumbers[type eq "mobile"].primary' };
    const phones = [
      { type: 'work', value: '1' },
      { type: 'mobile', value: '2' },
    ];
    expect(run([mobile], { phoneNumbers: phones })).toEqual({
      phoneNumbers: [phones[0], { type: 'mobile', value: '2', primary: true }],
    });
  });

  it('chooses one primary element by importance when none is marked', () => {
    const params = { order: ['work', 'mobile'], onlyIfNoneGiven: true };
    const rule = { check: 'forcePrimary', target: 'phoneNumbers', params, ...normalise } as const;
    const phones = [
      { type: 'fax', value: '1' },
      { type: 'mobile', value: '2' },
      { type: 'work', value: '3' },
    ];
    expect(run([rule], { phoneNumbers: phones })).toEqual({
      phoneNumbers: [phones[0], phones[1], { type: 'work', value: '3', primary: true }],
    });
    const marked = {
      phoneNumbers: [
        { type: 'fax', value: '1', primary: true },
        { type: 'work', value: '2' },
      ],
    };
    expect(run([rule], marked)).toEqual(marked);
    expect(run([{ ...rule, params: { order: ['work'] } }], marked)).toEqual({
      phoneNumbers: [
        { type: 'fax', value: '1', primary: false },
        { type: 'work', value: '2', primary: true },
      ],
    });
  });

  it('gives defaults: fixed, from a list of the tenant, or made up', () => {
    const fixed = { check: 'defaultValue', target: 'title', params: { value: 'Agent' }, ...byDefault } as const;
    expect(run([fixed], {})).toEqual({ title: 'Agent' });
    expect(run([fixed], { title: 'Boss' })).toEqual({ title: 'Boss' });
    const params = { catalog: 'sites', match: 'title', field: 'locale', value: 'en-US' };
    const listed = { check: 'defaultValue', target: 'locale', params, ...byDefault } as const;
    const facts = { tenant: { settings: {}, catalogs: { sites: [{ name: 'London', locale: 'en-GB' }] } } };
    expect(run([listed], { title: 'London' }, { facts })).toMatchObject({ locale: 'en-GB' });
    expect(run([listed], { title: 'Rome' }, { facts })).toMatchObject({ locale: 'en-US' });
    const generate = { generate: { length: 40, perClass: 5 } };
    const made = run([{ check: 'defaultValue', target: 'password', params: generate, ...byDefault }], {});
    expect(made.password).toMatch(/^[a-z]{5}[A-Z]{5}[0-9]{5}[^a-zA-Z0-9]{5}.{20}$/);
  });

  it('refuses an active user too many, on creation and on return', () => {
    const on: Rule['on'] = ['create', 'activate'];
    const rule = { check: 'licenceLimit', target: '*', on, params: { setting: 'licences' } } as const;
    const facts = (licences: number | null) => ({ tenant: { settings: { licences }, catalogs: {} }, activeUsers: 2 });
    expect(refusal([rule], {}, { facts: facts(3) })).toBeUndefined();
    expect(refusal([rule], {}, { facts: facts(null) })).toBeUndefined();
    expect(refusal([rule], {}, { facts: facts(2) })).toContain('2 licences');
    expect(refusal([rule], {}, { facts: facts(2), occasion: 'activate', current: {} })).toContain('2 licences');
    expect(refusal([rule], {}, { facts: facts(2), occasion: 'patch', current: {} })).toBeUndefined();
  });

  it('mends before it refuses, whatever the order of the profile', () => {
    const strict = { check: 'maxItems', target: 'emails', params: { max: 1 } } as const;
    const drop = { check: 'enum', target: 'emails', params: { sub: 'type', values: ['work'] }, ...ignore } as const;
    expect(refusal([strict, drop], { emails: [{ type: 'work' }, { type: 'home' }] })).toBeUndefined();
  });

  it('holds a PATCH responsible only for what it changes', () => {
    const rule = { check: 'format', target: 'title', params: { format: 'email' } } as const;
    const current = { title: 'no address' };
    expect(refusal([rule], { ...current, userName: 'x' }, { current })).toBeUndefined();
    expect(refusal([rule], { title: 'another' }, { current })).toContain('another');
    expect(refusal([rule], { ...current, userName: 'x' }, { current, occasion: 'replace' })).toContain('no address');
  });

  it('tells the fields that the application keeps beside the attributes', () => {
    const type = typeWith([{ check: 'copyTo', params: { field: 'federationId' }, ...normalise }]);
    expect(ownFields(type, { userName: 'ada' })).toEqual({ federationId: 'ada' });
    expect(ownFields(type, {})).toEqual({});
  });
});
