import { describe, expect, it } from 'vitest';
import { group, user } from '#test/support/scim-types.ts';
import { matches } from './filter/matches.ts';
import { parseFilter } from './filter/parse-filter.ts';
import type { Json, JsonObject } from './json.ts';
import { applyPatch } from './patch/apply-patch.ts';
import { parsePatch } from './patch/parse-patch.ts';
import type { TypeSchema } from './schema/definition.ts';
import { normaliseResource } from './validate.ts';

const strict = { strict: true };

function patched(type: TypeSchema, resource: JsonObject, ...Operations: Json[]): JsonObject {
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations };
  return applyPatch(type, resource, parsePatch(type, body, strict).operations, strict).next;
}

const babs = {
  display: 'Babs Jensen',
  $ref: 'https://example.com/v2/Users/2819c223-7f76-453a-919d-413861904646',
  value: '2819c223-7f76-453a-919d-413861904646',
};
const james = {
  display: 'James Smith',
  $ref: 'https://example.com/v2/Users/08e1d05d-121c-4561-8b96-473d93df9210',
  value: '08e1d05d-121c-4561-8b96-473d93df9210',
};
const guides = { schemas: [group.core.id], displayName: 'Tour Guides', members: [babs] };

const fullUser = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
  id: '2819c223-7f76-453a-919d-413861904646',
  externalId: '701984',
  userName: 'bjensen@example.com',
  name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara', honorificSuffix: 'III' },
  displayName: 'Babs Jensen',
  profileUrl: 'https://login.example.com/bjensen',
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  addresses: [
    {
      type: 'work',
      streetAddress: '100 Universal City Plaza',
      locality: 'Hollywood',
      region: 'CA',
      postalCode: '91608',
      country: 'USA',
      formatted: '100 Universal City Plaza\nHollywood, CA 91608 USA',
      primary: true,
    },
    { type: 'home', streetAddress: '456 Hollywood Blvd', locality: 'Hollywood', country: 'USA' },
  ],
  ims: [{ value: 'someaimhandle', type: 'aim' }],
  userType: 'Employee',
  title: 'Tour Guide',
  active: true,
  password: 't1meMa$heen',
  groups: [{ value: 'e9e30dba', $ref: 'https://example.com/v2/Groups/e9e30dba', display: 'Tour Guides' }],
  x509Certificates: [{ value: 'MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAwTjELMAkGA1UEBhMCVVM=' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
    employeeNumber: '701984',
    costCenter: '4130',
    department: 'Tour Operations',
    manager: { value: '26118915', $ref: '../Users/26118915', displayName: 'John Smith' },
  },
  meta: { resourceType: 'User', created: '2010-01-23T04:56:22Z', lastModified: '2011-05-13T04:42:34Z' },
};

describe('the examples of RFC 7644 §3.5.2', () => {
  it('add a member, once', () => {
    const add = { op: 'add', path: 'members', value: [james] };
    const added = patched(group, guides, add);
    expect(added.members).toEqual([babs, james]);
    expect(patched(group, added, add)).toBe(added);
  });

  it('add attributes without a path', () => {
    const value = { emails: [{ value: 'babs@jensen.org', type: 'home' }], nickname: 'Babs' };
    expect(patched(user, { schemas: [user.core.id], userName: 'b' }, { op: 'add', value })).toEqual({
      schemas: [user.core.id],
      userName: 'b',
      emails: value.emails,
      nickName: 'Babs',
    });
  });

  it('remove one member, and not a member who is none', () => {
    const gone = { op: 'remove', path: `members[value eq "${babs.value}"]` };
    expect(patched(group, guides, gone)).not.toHaveProperty('members');
    expect(patched(group, guides, { op: 'remove', path: 'members[value eq "x"]' })).toBe(guides);
  });

  it('remove all members', () => {
    expect(patched(group, guides, { op: 'remove', path: 'members' })).not.toHaveProperty('members');
  });

  it('remove e-mails by a filter with two conditions', () => {
    const path = 'emails[type eq "work" and value ew "example.com"]';
    expect(patched(user, fullUser, { op: 'remove', path }).emails).toEqual([
      { value: 'babs@jensen.org', type: 'home' },
    ]);
  });

  it('remove and add a member in one request', () => {
    const remove = { op: 'remove', path: `members[value eq"${babs.value}"]` };
    expect(patched(group, guides, remove, { op: 'add', path: 'members', value: [james] }).members).toEqual([james]);
  });

  it('replace all members, in one operation or in two', () => {
    const both = [babs, james];
    expect(patched(group, guides, { op: 'replace', path: 'members', value: both }).members).toEqual(both);
    const two = [
      { op: 'remove', path: 'members' },
      { op: 'add', path: 'members', value: both },
    ];
    expect(patched(group, guides, ...two).members).toEqual(both);
  });

  it("replace a user's work address", () => {
    const value = { type: 'work', streetAddress: '911 Universal City Plaza', locality: 'Hollywood', primary: true };
    expect(patched(user, fullUser, { op: 'replace', path: 'addresses[type eq "work"]', value }).addresses).toEqual([
      value,
      fullUser.addresses[1],
    ]);
  });

  it('replace one part of the work address', () => {
    const path = 'addresses[type eq "work"].streetAddress';
    expect(patched(user, fullUser, { op: 'replace', path, value: '1010 Broadway Ave' }).addresses).toEqual([
      { ...fullUser.addresses[0], streetAddress: '1010 Broadway Ave' },
      fullUser.addresses[1],
    ]);
  });

  it('replace several attributes without a path', () => {
    const value = { emails: [{ value: 'n@x.y', type: 'work', primary: true }], nickName: 'Babs' };
    expect(patched(user, fullUser, { op: 'replace', value })).toMatchObject(value);
  });
});

describe('the examples of RFC 7644 §3.4.2.2 (figure 2)', () => {
  it.each<[string, boolean]>([
    ['userName eq "bjensen"', false],
    ['userName sw "J"', false],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "B"', true],
    ['title pr', true],
    ['meta.lastModified gt "2011-05-13T04:42:34Z"', false],
    ['meta.lastModified ge "2011-05-13T04:42:34Z"', true],
    ['meta.lastModified lt "2011-05-13T04:42:34Z"', false],
    ['meta.lastModified le "2011-05-13T04:42:34Z"', true],
    ['title pr and userType eq "Employee"', true],
    ['title pr or userType eq "Intern"', true],
    ['schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"', true],
    ['userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")', true],
    ['userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")', false],
    ['userType eq "Employee" and (emails.type eq "work")', true],
    ['userType eq "Employee" and emails[type eq "work" and value co "@example.com"]', true],
    ['emails[type eq "work" and value co "@x.y"] or ims[type eq "xmpp" and value co "@foo.com"]', false],
  ])('%s: %s', (filter, found) => {
    expect(matches(user, fullUser, parseFilter(filter))).toBe(found);
  });
});

describe('the full user of RFC 7643 §8.3', () => {
  it('is taken without any habit, read-only attributes left out', () => {
    const { id: _id, meta: _meta, groups: _groups, ...writable } = fullUser;
    const extension = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    expect(normaliseResource(user, fullUser, strict)).toEqual({
      ...writable,
      [extension]: { ...fullUser[extension], manager: { value: '26118915', $ref: '../Users/26118915' } },
    });
  });
});
