import { describe, expect, it } from 'vitest';
import type { AttributeMapping } from '#engine/model/configuration.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import { resolvePath } from '#scim/path/resolve-path.ts';
import { createRegistry } from '#scim/schema/registry.ts';
import { entries } from './entries.ts';
import type { GalleryEntry } from './entry.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const softDeleted = 'Switch([IsSoftDeleted], , "False", "True", "True", "False")';

function entry(key: string): GalleryEntry {
  const found = entries.get(key);
  if (found === undefined) throw new Error(`no entry ${key}`);
  return found;
}

/** source → target, with what is not usual about the row. */
function row(mapping: AttributeMapping): string {
  const { source } = mapping;
  const from = source.kind === 'direct' ? source.attribute : source.kind === 'expression' ? source.text : source.kind;
  return [
    `${from} → ${mapping.target}`,
    ...(mapping.targetType === 'String' ? [] : [mapping.targetType]),
    ...(mapping.matchingPrecedence === 0 ? [] : [`match ${mapping.matchingPrecedence}`]),
    ...(mapping.apply === 'always' ? [] : [mapping.apply]),
    ...(mapping.mapped ? [] : ['not mapped']),
  ].join(' | ');
}

const users = (key: string) => entry(key).defaults.objects.User.attributes;
const groups = (key: string) => entry(key).defaults.objects.Group;

describe('the default mappings', () => {
  it('of Playvox are the eight rows of its table', () => {
    expect(users('playvox').map(row)).toEqual([
      'userPrincipalName → userName | match 1',
      `${softDeleted} → active | Boolean`,
      'displayName → displayName',
      'mail → emails[type eq "work"].value',
      'givenName → name.givenName',
      'surname → name.familyName',
      'Join(" ", [givenName], [surname]) → name.formatted',
      'mailNickname → externalId',
    ]);
    expect(groups('playvox')).toMatchObject({ enabled: false, attributes: [] });
  });

  it('of PureCloud are the ten user rows and three group rows of its tables', () => {
    expect(users('purecloud').map(row)).toEqual([
      'userPrincipalName → userName | match 1',
      `${softDeleted} → active | Boolean`,
      'displayName → displayName',
      'mail → emails[type eq "work"].value',
      'jobTitle → title',
      'mobile → phoneNumbers[type eq "mobile"].value',
      'telephoneNumber → phoneNumbers[type eq "work"].value',
      `department → ${enterprise}:department`,
      `manager → ${enterprise}:manager | Reference`,
      `employeeId → ${enterprise}:employeeNumber`,
    ]);
    expect(groups('purecloud').attributes.map(row)).toEqual([
      'displayName → displayName | match 1 | match-only',
      'objectId → externalId',
      'members → members | Reference',
    ]);
  });

  it('of 8x8 are the thirteen rows of its table: site on creation only, locale and timezone not mapped', () => {
    expect(users('8x8').map(row)).toEqual([
      'userPrincipalName → userName | match 1',
      'objectId → externalId',
      'Not([IsSoftDeleted]) → active | Boolean',
      'jobTitle → title',
      'mail → emails[type eq "work"].value',
      'givenName → name.givenName',
      'surname → name.familyName',
      'mobile → phoneNumbers[type eq "mobile"].value',
      'telephoneNumber → phoneNumbers[type eq "work"].value',
      `department → ${enterprise}:department`,
      'physicalDeliveryOfficeName → urn:ietf:params:scim:schemas:extension:8x8:1.1:User:site | creation',
      'preferredLanguage → locale | not mapped',
      'none → timezone | not mapped',
    ]);
    expect(groups('8x8')).toMatchObject({ enabled: false, attributes: [] });
  });

  it('of a non-gallery application are the 22 user rows and three group rows of the service', () => {
    expect(users('generic').map(row)).toEqual([
      'userPrincipalName → userName | match 1',
      `${softDeleted} → active | Boolean`,
      'displayName → displayName',
      'jobTitle → title',
      'mail → emails[type eq "work"].value',
      'preferredLanguage → preferredLanguage',
      'givenName → name.givenName',
      'surname → name.familyName',
      'Join(" ", [givenName], [surname]) → name.formatted',
      'physicalDeliveryOfficeName → addresses[type eq "work"].formatted',
      'streetAddress → addresses[type eq "work"].streetAddress',
      'city → addresses[type eq "work"].locality',
      'state → addresses[type eq "work"].region',
      'postalCode → addresses[type eq "work"].postalCode',
      'country → addresses[type eq "work"].country',
      'telephoneNumber → phoneNumbers[type eq "work"].value',
      'mobile → phoneNumbers[type eq "mobile"].value',
      'facsimileTelephoneNumber → phoneNumbers[type eq "fax"].value',
      'mailNickname → externalId',
      `employeeId → ${enterprise}:employeeNumber`,
      `department → ${enterprise}:department`,
      `manager → ${enterprise}:manager | Reference`,
    ]);
    expect(groups('generic').attributes.map(row)).toEqual([
      'displayName → displayName | match 1',
      'objectId → externalId',
      'members → members | Reference',
    ]);
  });

  it.each([...entries])(
    'of %s write only attributes that the profile’s schemas declare',
    (_key, { defaults, profile }) => {
      const registry = createRegistry({ schemas: profile?.schemas ?? [], resourceTypes: profile?.resourceTypes ?? [] });
      for (const [type, mapping] of Object.entries(defaults.objects)) {
        const schema = registry.type(type);
        const unknown = mapping.attributes.filter(({ target }) => {
          const { path, sub } = parsePatchPath(target);
          return schema === undefined || resolvePath(schema, sub === undefined ? path : { ...path, sub }) === undefined;
        });
        expect(unknown).toEqual([]);
      }
    },
  );

  it.each([...entries])('of %s mark as required what its rules require', (_key, { defaults, profile }) => {
    const named = profile?.rules.filter(({ check }) => check === 'required').map(({ target }) => target) ?? [];
    const rules = named.filter((target) => !target.startsWith('Group.'));
    const required = defaults.objects.User.attributes.filter((one) => one.required).map(({ target }) => target);
    const declared = profile?.rules.length === 0 ? ['userName'] : rules;
    expect(required.sort()).toEqual([...declared].sort());
  });

  it('check before sending what the application would refuse', () => {
    const formats = (key: string) =>
      Object.fromEntries(users(key).flatMap(({ target, format }) => (format ? [[target, format]] : [])));
    expect(formats('playvox')).toEqual({ 'emails[type eq "work"].value': 'email' });
    expect(formats('purecloud')).toEqual({
      userName: 'email',
      'phoneNumbers[type eq "mobile"].value': 'phone',
      'phoneNumbers[type eq "work"].value': 'phone',
    });
    expect(formats('8x8')).toEqual({
      'emails[type eq "work"].value': 'email',
      locale: 'language-tag',
      timezone: 'time-zone',
    });
  });
});

describe('the entries', () => {
  it('are found by their key and tied to the profile of that name', () => {
    expect([...entries.keys()]).toEqual([
      'playvox',
      'purecloud',
      '8x8',
      'github-emu',
      'atlassian-cloud',
      'zscaler',
      'snowflake',
      'figma',
      'generic',
    ]);
    for (const [key, one] of entries) expect([one.key, one.profile?.key]).toEqual([key, key]);
  });

  it('let PureCloud’s groups only be updated, and say what to do by hand', () => {
    const group = groups('purecloud');
    expect(group.actions).toEqual({ create: false, update: true, delete: false });
    expect(group.locked?.create).toMatch(/create it in the application by hand/);
    expect(entry('purecloud').target.groups).toBe('update-only');
  });

  it('give all seventeen regions of PureCloud their address and token endpoint', () => {
    const { regions, tenantUrl } = entry('purecloud').connection;
    expect(tenantUrl).toBe('{apiUrl}/api/v2/scim/v2');
    expect(regions.map(({ apiUrl }) => apiUrl).sort()).toEqual(
      [
        'https://api.mypurecloud.com',
        'https://api.mypurecloud.ie',
        'https://api.mypurecloud.com.au',
        'https://api.mypurecloud.jp',
        'https://api.mypurecloud.de',
        'https://api.usw2.pure.cloud',
        'https://api.cac1.pure.cloud',
        'https://api.apne2.pure.cloud',
        'https://api.euw2.pure.cloud',
        'https://api.aps1.pure.cloud',
        'https://api.use2.us-gov-pure.cloud',
        'https://api.sae1.pure.cloud',
        'https://api.mec1.pure.cloud',
        'https://api.apne3.pure.cloud',
        'https://api.euc2.pure.cloud',
        'https://api.mxc1.pure.cloud',
        'https://api.apse1.pure.cloud',
      ].sort(),
    );
    for (const { apiUrl, tokenUrl } of regions) {
      expect(tokenUrl).toBe(`${apiUrl.replace('//api.', '//login.')}/oauth/token`);
    }
    expect(new Set(regions.map(({ key }) => key)).size).toBe(17);
    expect(regions.some(({ name }) => name.includes('US Gov'))).toBe(true);
  });

  it('ask for Playvox’s subdomain and 8x8’s customer in the address', () => {
    expect(entry('playvox').connection.tenantUrl).toBe('https://{subdomain}.playvox.com/scim/v1');
    expect(entry('8x8').connection.tenantUrl).toBe('https://platform.8x8.com/udi/customers/{customerId}/scim/v2');
  });

  it('keep PureCloud below its 300 requests a minute', () => {
    expect(entry('purecloud').rate.perSecond * 60).toBeLessThanOrEqual(300);
    expect(entry('playvox').rate.perSecond).toBe(25);
  });

  it.each([...entries])('of %s write to the endpoints that the profile serves', (_key, { dialect, profile }) => {
    for (const type of profile?.resourceTypes ?? []) {
      expect(type.name === 'User' ? dialect.endpoints.User : dialect.endpoints.Group).toBe(type.endpoint);
    }
  });

  it.each([...entries])('of %s list every extension that a mapping writes into', (_key, { defaults, dialect }) => {
    const written = defaults.objects.User.attributes
      .map(({ target }) => /^(urn:.+):[^:]+$/.exec(target)?.[1])
      .filter((urn) => urn !== undefined);
    expect([...new Set(written)].sort()).toEqual([...dialect.extensions].sort());
  });
});
