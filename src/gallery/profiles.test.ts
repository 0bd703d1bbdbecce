import { describe, expect, it } from 'vitest';
import { compileProfile } from '#resources/compile-profile.ts';
import { profile as eightByEight } from './8x8/profile.ts';
import { entries } from './entries.ts';
import { profile as generic } from './generic/profile.ts';
import { profile as playvox } from './playvox/profile.ts';
import { profiles } from './profiles.ts';
import { profile as purecloud } from './purecloud/profile.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('the profiles', () => {
  it('are one for each entry of the gallery, found by its key', () => {
    expect([...profiles.keys()]).toEqual([...entries.keys()]);
    for (const [key, profile] of profiles) expect(profile.key).toBe(key);
  });

  it('are sandboxes except the generic one', () => {
    expect([...profiles.values()].filter(({ sandbox }) => !sandbox).map(({ key }) => key)).toEqual(['generic']);
  });

  it('answer under their application’s own base path', () => {
    expect([...profiles.values()].map(({ basePath }) => basePath)).toEqual([
      '/scim/v1',
      '/api/v2/scim/v2',
      '/udi/customers/{tenant}/scim/v2',
      '/scim/v2/enterprises/{tenant}',
      '/scim/directory/{tenant}',
      '/scim/v2',
      '/scim/v2',
      '/scim/v2/{tenant}',
      '/scim/v2',
    ]);
    expect(purecloud.basePathAliases).toEqual(['/api/v2/scim']);
  });

  it.each([...profiles])('allow in %s only filters on attributes that exist', (_key, profile) => {
    const compiled = compileProfile(profile);
    for (const [type, listed] of Object.entries(profile.filter.attributes)) {
      expect([...(compiled.types.get(type)?.filterable?.keys() ?? [])].sort()).toEqual(
        listed.map(({ path }) => path).sort(),
      );
    }
  });

  it.each([...profiles])('promise in the ServiceProviderConfig of %s what they do', (key, profile) => {
    expect(profile.serviceProviderConfig).toMatchObject({
      etag: { supported: profile.etag.supported },
      filter: { supported: true, maxResults: profile.paging.maxCount },
      bulk: { supported: key === 'generic' },
      sort: { supported: key === 'generic' },
    });
  });
});

describe('the Playvox profile', () => {
  it('knows users with eight attributes and nothing else', () => {
    const [user] = playvox.schemas;
    expect(playvox.resourceTypes.map(({ name }) => name)).toEqual(['User']);
    expect(user?.attributes.map(({ name }) => name)).toEqual([
      'userName',
      'externalId',
      'active',
      'displayName',
      'name',
      'emails',
    ]);
    const name = user?.attributes.find((attribute) => attribute.name === 'name');
    expect(name?.subAttributes?.map((sub) => sub.name)).toEqual(['givenName', 'familyName', 'formatted']);
  });

  it('is not activated at first, and says whom to ask', () => {
    expect(playvox.settings.activated).toBe(false);
    expect(playvox.gates[0]).toMatchObject({ setting: 'activated', equals: true, refusal: { status: 403 } });
    expect(playvox.gates[0]?.refusal.detail).toMatch(
      /^SCIM provisioning is not activated for this site. Contact support/,
    );
  });

  it('filters on userName and answers other filters with invalidFilter', () => {
    expect(playvox.filter.attributes.User?.map(({ path, ops }) => [path, ...ops])).toEqual([
      ['userName', 'eq'],
      ['externalId', 'eq'],
      ['id', 'eq'],
    ]);
    expect(playvox.filter.unsupported).toMatchObject({ status: 400, scimType: 'invalidFilter' });
  });

  it('never erases: DELETE deactivates', () => {
    expect(playvox.lifecycle.deleteUser).toBe('deactivate');
  });

  it('takes its keys as bearer, basic and bare', () => {
    expect(playvox.credentials).toMatchObject({
      kind: 'api-key',
      schemes: ['bearer', 'basic', 'bare'],
      readable: true,
    });
  });
});

describe('the PureCloud profile', () => {
  it('has neither name nor locale nor time zone', () => {
    const user = purecloud.schemas.find(({ id }) => id.endsWith('core:2.0:User'));
    const names = user?.attributes.map(({ name }) => name) ?? [];
    expect(names).toContain('userName');
    expect(names).not.toEqual(expect.arrayContaining(['name']));
    expect(names.filter((name) => name === 'locale' || name === 'timezone')).toEqual([]);
  });

  it('refuses to create and to delete groups, and says to make them by hand', () => {
    const refused = purecloud.operations.Group?.refused;
    expect(Object.keys(refused ?? {})).toEqual(['create', 'delete']);
    expect(refused?.create).toEqual({
      status: 405,
      detail: 'Creating groups is not supported. Create the group in Genesys Cloud with the same name.',
    });
    expect(refused?.delete?.status).toBe(405);
  });

  it('answers a stale version with 400 invalidVers', () => {
    expect(purecloud.etag.stale).toMatchObject({ status: 400, scimType: 'invalidVers' });
  });

  it('hides inactive users from a plain list and takes unquoted values', () => {
    expect(purecloud.filter).toMatchObject({ unfilteredList: 'active', unquotedValues: true });
  });

  it('conceals a deleted user and restores it when its name is created again', () => {
    expect(purecloud.lifecycle).toEqual({
      deleteUser: 'conceal',
      createConcealed: 'restore',
      inactiveDropsRoles: true,
    });
  });

  it('makes tokens that last 300 to 172,800 seconds, 450 days for SCIM clients', () => {
    expect(purecloud.credentials.tokenSeconds).toEqual({
      default: 86_400,
      min: 300,
      max: 172_800,
      maxForScim: 450 * 86_400,
    });
  });

  it('lets a client with the default permissions do everything that needs one', () => {
    const needed = Object.values(purecloud.operations).flatMap(({ permissions }) => Object.values(permissions));
    expect(needed).not.toEqual([]);
    for (const anyOf of needed) {
      expect(anyOf.filter((one) => purecloud.credentials.permissions.includes(one))).not.toEqual([]);
    }
  });
});

describe('the 8x8 profile', () => {
  it('keeps the site in its own extension and accepts the older URN', () => {
    expect(eightByEight.schemas.map(({ id }) => id)).toContain('urn:ietf:params:scim:schemas:extension:8x8:1.1:User');
    expect(eightByEight.schemaAliases).toEqual({
      'urn:8x8:scim:schemas:extension:8x8user:2.0:User': 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User',
    });
    expect(eightByEight.schemas.find(({ id }) => id === enterprise)?.attributes.map(({ name }) => name)).toEqual([
      'department',
    ]);
  });

  it('lets nobody make a token, and clears the one there is, without X Series, single sign-on or the toggle', () => {
    expect(
      eightByEight.credentials.prerequisites?.map(({ setting, equals, clears }) => ({ setting, equals, clears })),
    ).toEqual([
      { setting: 'xSeries', equals: true, clears: true },
      { setting: 'singleSignOn', equals: true, clears: true },
      { setting: 'userProvisioning', equals: true, clears: true },
    ]);
  });

  it('has one token an account, to be read again', () => {
    expect(eightByEight.credentials).toMatchObject({ kind: 'account-token', maximum: 1, readable: true });
  });

  it('deactivates on DELETE and lets open sessions run for half an hour', () => {
    expect(eightByEight.lifecycle.deleteUser).toBe('deactivate');
    expect(eightByEight.signIn.sessionsEndWithinSeconds).toBe(1800);
  });

  it('starts with sites that the rules look into', () => {
    expect(eightByEight.catalogs.sites?.map(({ name }) => name)).toEqual(['Main Office', 'London']);
  });
});

describe('the generic profile', () => {
  it('serves core User, Group and the enterprise extension with weak ETags and every filter', () => {
    expect(generic.schemas.map(({ id }) => id)).toEqual([
      'urn:ietf:params:scim:schemas:core:2.0:User',
      enterprise,
      'urn:ietf:params:scim:schemas:core:2.0:Group',
    ]);
    expect(generic.meta.version).toBe('weak');
    expect(generic.filter.attributes).toEqual({});
    expect(generic.lifecycle.deleteUser).toBe('delete');
    expect(generic.credentials.kind).toBe('bearer');
  });
});
