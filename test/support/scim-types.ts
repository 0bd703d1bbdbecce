import fc from 'fast-check';
import type { JsonObject } from '#scim/json.ts';
import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import type { TypeSchema } from '#scim/schema/definition.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { createRegistry } from '#scim/schema/registry.ts';
import { groupType, userType } from '#scim/schema/user-and-group-types.ts';

export const enterprise = enterpriseUser.id;

/** A device type with one attribute of each kind that User and Group lack. */
export const registry = createRegistry({
  schemas: [
    coreUser,
    coreGroup,
    enterpriseUser,
    {
      id: 'urn:example:Device',
      name: 'Device',
      attributes: [
        { name: 'serial', required: true, mutability: 'immutable', caseExact: true },
        { name: 'slots', type: 'integer' },
        { name: 'weight', type: 'decimal' },
        { name: 'built', type: 'dateTime' },
        { name: 'key', type: 'binary' },
        { name: 'tags', multiValued: true },
        { name: 'notes', returned: 'request' },
        { name: 'firmware', mutability: 'readOnly' },
        { name: 'owner', type: 'complex', subAttributes: [{ name: 'id', mutability: 'immutable' }, { name: 'since' }] },
        { name: 'ports', type: 'complex', multiValued: true, subAttributes: [{ name: 'number', required: true }] },
      ],
    },
  ],
  resourceTypes: [
    userType,
    groupType,
    { ...groupType, id: 'Device', name: 'Device', endpoint: '/Devices', schema: 'urn:example:Device' },
  ],
  aliases: { 'urn:scim:schemas:extension:enterprise:1.0': enterpriseUser.id },
});

function typeOf(name: string): TypeSchema {
  const type = registry.type(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
}

export const user = typeOf('User');
export const group = typeOf('Group');
export const device = typeOf('Device');

const word = fc.constantFrom('a', 'B', 'Ab', 'x@y.z', 'née', '"q"', 'a\\b', 'Straße', '0', 'True');
const kind = fc.constantFrom('work', 'home', 'other');

/** Users in canonical form: no value twice, at most one primary. */
export const users: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      userName: word,
      title: word,
      active: fc.boolean(),
      name: fc.record({ givenName: word, familyName: word }, { requiredKeys: ['givenName'] }),
      emails: fc.uniqueArray(fc.record({ value: word, type: kind }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ value }) => value.toLowerCase(),
      }),
      [enterprise]: fc.record(
        { department: word, manager: fc.record({ value: word }) },
        { requiredKeys: ['department'] },
      ),
    },
    { requiredKeys: ['userName'] },
  )
  .map((drawn) => ({
    schemas: enterprise in drawn ? [coreUser.id, enterprise] : [coreUser.id],
    ...drawn,
  }));
