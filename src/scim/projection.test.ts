import { describe, expect, it } from 'vitest';
import { device, enterprise, user } from '#test/support/scim-types.ts';
import { createLeniency } from './habits/leniency.ts';
import { parseAttributePath } from './path/parse-attribute-path.ts';
import { resolvePath } from './path/resolve-path.ts';
import { type ProjectionInput, parseProjection, project, shows } from './projection.ts';

const jensen = {
  schemas: [user.core.id, enterprise],
  id: '1',
  userName: 'b',
  password: 'secret',
  name: { givenName: 'B', familyName: 'J' },
  emails: [{ value: 'a', type: 'work' }, { value: 'b' }],
  [enterprise]: { department: 'S', manager: { value: '2', displayName: 'M' } },
  meta: { resourceType: 'User' },
};

const shown = (input: ProjectionInput) => project(user, jensen, parseProjection(user, input));
const always = { schemas: jensen.schemas, id: '1' };

describe('project', () => {
  it('shows all but what is never returned', () => {
    const { password: _password, ...rest } = jensen;
    expect(project(user, jensen)).toEqual(rest);
    expect(shown({ attributes: 'password' })).toEqual(always);
  });

  it('shows an attribute whole where a client filters its values, and hides none for such a filter', () => {
    const all = { ...always, emails: jensen.emails, userName: 'b' };
    const lenient = (input: ProjectionInput) => {
      const leniency = createLeniency();
      return [project(user, jensen, parseProjection(user, input, leniency)), leniency.fired()];
    };
    expect(lenient({ attributes: 'emails[type eq "wo]r,k"],userName' })).toEqual([all, ['filtered-name']]);
    expect(lenient({ attributes: ['emails[primary eq true]', 'userName'] })).toEqual([all, ['filtered-name']]);
    expect(lenient({ attributes: 'emails[type eq "work"].type' })).toEqual([
      { ...always, emails: [{ type: 'work' }] },
      ['filtered-name'],
    ]);
    for (const broken of ['emails[type', 'emails]', 'emails[type eq "]'])
      expect(lenient({ attributes: broken })).toEqual([always, []]);
    expect(lenient({ attributes: 'userName', excludedAttributes: 'emails[type eq "work"]' })[1]).toEqual([]);
    const strict = createLeniency({ strict: true });
    expect(project(user, jensen, parseProjection(user, { attributes: 'emails[type eq "work"]' }, strict))).toEqual(
      always,
    );
  });

  it.each<[string, object]>([
    ['userName', { userName: 'b' }],
    ['USERNAME, name.givenname', { userName: 'b', name: { givenName: 'B' } }],
    ['emails.type', { emails: [{ type: 'work' }] }],
    [enterprise, { [enterprise]: jensen[enterprise] }],
    [`${enterprise}:manager.value`, { [enterprise]: { manager: { value: '2' } } }],
    ['manager', { [enterprise]: { manager: { value: '2', displayName: 'M' } } }],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName', { userName: 'b' }],
    ['unknown,constructor,__proto__', {}],
  ])('attributes=%s', (attributes, expected) => {
    expect(shown({ attributes })).toEqual({ ...always, ...expected });
  });

  it.each<[string, object]>([
    ['emails,meta,name,id', { userName: 'b', [enterprise]: jensen[enterprise] }],
    [`${enterprise},emails,meta,userName,name.familyName`, { name: { givenName: 'B' } }],
  ])('excludedAttributes=%s', (excludedAttributes, expected) => {
    expect(shown({ excludedAttributes })).toEqual({ ...always, ...expected });
  });

  it('takes lists, as a search body has them, and both at once', () => {
    expect(shown({ attributes: ['name', 'emails'], excludedAttributes: ['name.givenName', 'emails'] })).toEqual({
      ...always,
      name: { familyName: 'J' },
    });
  });

  it('shows what is returned on request only when it is named', () => {
    const pump = { schemas: [device.core.id], id: '1', serial: 'a', notes: 'n' };
    expect(project(device, pump)).not.toHaveProperty('notes');
    expect(project(device, pump, parseProjection(device, { excludedAttributes: 'serial' }))).not.toHaveProperty(
      'notes',
    );
    expect(project(device, pump, parseProjection(device, { attributes: 'notes' }))).toMatchObject({ notes: 'n' });
  });

  it('is not needed when nothing is asked', () => {
    expect(parseProjection(user, { attributes: ' , ', excludedAttributes: '' })).toBeUndefined();
  });
});

describe('shows', () => {
  it('tells whether an attribute has to be loaded', () => {
    const path = resolvePath(user, parseAttributePath('groups'));
    const asked = (input: ProjectionInput) => path && shows(parseProjection(user, input), path);
    expect(asked({})).toBe(true);
    expect(asked({ attributes: 'userName' })).toBe(false);
    expect(asked({ attributes: 'groups.value' })).toBe(true);
    expect(asked({ excludedAttributes: 'groups' })).toBe(false);
  });
});
