import { describe, expect, it } from 'vitest';
import { enterprise, registry, user } from '#test/support/scim-types.ts';
import { resourceTypeDocument, schemaDocument, serviceProviderConfigDocument } from '../discovery.ts';
import type { Attribute, AttributeInput } from './definition.ts';
import { createRegistry } from './registry.ts';
import { groupType } from './user-and-group-types.ts';

const withAttribute = (attribute: AttributeInput) => () =>
  createRegistry({
    schemas: [{ id: 'urn:x', name: 'X', attributes: [attribute] }],
    resourceTypes: [{ ...groupType, schema: 'urn:x' }],
  });

describe('createRegistry', () => {
  it('fills in the defaults of RFC 7643 §2.2', () => {
    const [schema] = withAttribute({ name: 'a' })().schemas;
    expect(schema?.attributes).toEqual([
      {
        name: 'a',
        type: 'string',
        multiValued: false,
        description: '',
        required: false,
        caseExact: false,
        mutability: 'readWrite',
        returned: 'default',
        uniqueness: 'none',
      },
    ]);
  });

  it('never returns what can only be written, and takes references as case-exact', () => {
    const attribute = (input: AttributeInput) => withAttribute(input)().schemas[0]?.attributes[0];
    expect(attribute({ name: 'a', mutability: 'writeOnly', returned: 'always' })?.returned).toBe('never');
    expect(attribute({ name: 'a', type: 'reference' })?.caseExact).toBe(true);
  });

  it('finds types by name and endpoint in any case', () => {
    for (const name of ['User', 'user', '/Users', 'users']) expect(registry.type(name)).toBe(user);
    for (const name of ['', 'Nobody', 'constructor', '__proto__']) expect(registry.type(name)).toBeUndefined();
  });

  it('is frozen to its leaves', () => {
    const thaw = (attributes: readonly Attribute[]): boolean =>
      !Object.isFrozen(attributes) ||
      attributes.some((one) => !Object.isFrozen(one) || (one.subAttributes !== undefined && thaw(one.subAttributes)));
    expect(registry.schemas.every((schema) => Object.isFrozen(schema) && !thaw(schema.attributes))).toBe(true);
  });

  it('lets a core schema declare a common attribute its own way', () => {
    const type = withAttribute({ name: 'externalId', required: true })().type('Group');
    expect(type?.index.unqualified.get('externalid')?.attribute.required).toBe(true);
    expect(type?.index.attributes.map(({ key }) => key)).toEqual(['schemas', 'id', 'meta', 'externalId']);
  });

  it('leaves an unqualified name that two extensions have unknown', () => {
    const extension = (id: string) => ({ id, name: id, attributes: [{ name: 'both' }, { name: `only-${id.at(-1)}` }] });
    const type = createRegistry({
      schemas: [{ id: 'urn:x', name: 'X', attributes: [{ name: 'a' }] }, extension('urn:y'), extension('urn:z')],
      resourceTypes: [
        {
          ...groupType,
          schema: 'urn:x',
          schemaExtensions: [
            { schema: 'urn:y', required: false },
            { schema: 'urn:z', required: false },
          ],
        },
      ],
    }).type('Group');
    expect(type?.index.unqualified.get('both')).toBeUndefined();
    expect(type?.index.unqualified.get('only-z')?.key).toBe('urn:z:only-z');
  });

  it.each<[AttributeInput, string]>([
    [{ name: '__proto__' }, 'no attribute name'],
    [{ name: '9a' }, 'no attribute name'],
    [{ name: 'a', type: 'complex' }, 'belong together'],
    [{ name: 'a', subAttributes: [{ name: 'b' }] }, 'belong together'],
    [{ name: 'a', type: 'complex', subAttributes: [{ name: 'b' }, { name: 'B' }] }, 'declared twice'],
    [
      { name: 'a', type: 'complex', subAttributes: [{ name: 'b', type: 'complex', subAttributes: [{ name: 'c' }] }] },
      'cannot be complex',
    ],
  ])('refuses the declaration %j', (attribute, why) => {
    expect(withAttribute(attribute)).toThrow(why);
  });

  it('refuses schemas that are missing or doubled', () => {
    const x = { id: 'urn:x', name: 'X', attributes: [{ name: 'a' }] };
    expect(() => createRegistry({ schemas: [x, { ...x, id: 'URN:X' }], resourceTypes: [] })).toThrow('twice');
    expect(() => createRegistry({ schemas: [x], resourceTypes: [groupType] })).toThrow('not declared');
    expect(() => createRegistry({ schemas: [x], resourceTypes: [], aliases: { a: 'urn:y' } })).toThrow('not declared');
  });
});

describe('discovery documents', () => {
  it('show every attribute with every characteristic, and where they are', () => {
    const document = schemaDocument(user.core, 'https://x/scim/v2');
    expect(document).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
      id: user.core.id,
      meta: { resourceType: 'Schema', location: `https://x/scim/v2/Schemas/${user.core.id}` },
    });
    const attributes = Array.isArray(document.attributes) ? document.attributes : [];
    expect(attributes.map(({ name }) => name)).toEqual([
      ...['userName', 'name', 'displayName', 'nickName', 'profileUrl', 'title', 'userType', 'preferredLanguage'],
      ...['locale', 'timezone', 'active', 'password', 'emails', 'phoneNumbers', 'ims', 'photos', 'addresses'],
      ...['groups', 'entitlements', 'roles', 'x509Certificates'],
    ]);
    expect(attributes[0]).toMatchObject({ type: 'string', required: true, caseExact: false, uniqueness: 'server' });
  });

  it('show a resource type with its extensions', () => {
    expect(resourceTypeDocument(user.resourceType, 'https://x')).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      description: 'User account',
      schema: user.core.id,
      schemaExtensions: [{ schema: enterprise, required: false }],
      meta: { resourceType: 'ResourceType', location: 'https://x/ResourceTypes/User' },
    });
  });

  it('show what a provider says about itself', () => {
    expect(
      serviceProviderConfigDocument({ patch: { supported: true } }, { defaultCount: 1, maxCount: 2 }, 'https://x'),
    ).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: { supported: true },
      meta: { resourceType: 'ServiceProviderConfig', location: 'https://x/ServiceProviderConfig' },
    });
  });
});
