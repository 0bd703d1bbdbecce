import { expect, it } from 'vitest';
import { type CompiledProfile, compileProfile } from '#resources/compile-profile.ts';
import { changeProblems } from './change-problems.ts';
import { profileOfObject } from './load-profile.ts';
import type { ProfileFileInput } from './profile-file.ts';

const own = { name: 'seat', type: 'string' as const };
const extension = 'urn:wiki:schemas:1.0:User';
const before: ProfileFileInput = {
  rollcallProfile: 1,
  key: 'wiki',
  name: 'Wiki',
  schemas: [
    { standard: 'User' },
    { standard: 'Group' },
    { id: extension, name: 'Wiki user', attributes: [own, { name: 'badge' }] },
  ],
  settings: { on: true },
  lifecycle: { deleteUser: 'conceal' },
  ownAttributes: { User: [{ name: 'listed', values: ['yes', 'no'] }] },
};

function compiled(change: Partial<ProfileFileInput>): CompiledProfile {
  const loaded = profileOfObject({ ...before, ...change });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(' '));
  return compileProfile(loaded.profile);
}

const withSchema = (...attributes: readonly object[]) => ({
  schemas: [{ standard: 'User' }, { standard: 'Group' }, { id: extension, name: 'Wiki user', attributes }],
});
const rule = { id: 'a', target: 'title', violation: { action: 'reject', status: 400, detail: 'No.' } };

it.each<[string, object]>([
  ['words', { words: { notFound: 'Nobody.' } }],
  ['limits, features and habits', { limits: { pageSize: 5 }, features: { sort: false }, habits: { strict: true } }],
  ['a new attribute, and a unique one', withSchema(own, { name: 'badge' }, { name: 'room', uniqueness: 'server' })],
  ['another description', withSchema({ ...own, description: 'Where.' }, { name: 'badge' })],
  ['a rule for what is made from now on', { rules: [{ ...rule, check: 'required', on: ['create'] }] }],
  ['a path more', { basePath: '/scim', basePathAliases: ['/scim/v2'] }],
  ['fewer things to do with groups', { groups: 'read-only' }],
  ['a setting more', { settings: { on: true, off: false } }],
  [
    'a gate on a setting that tenants have',
    { gates: [{ setting: 'on', equals: true, refusal: { status: 403, detail: 'No.' } }] },
  ],
  ['one choice more', { ownAttributes: { User: [{ name: 'listed', values: ['yes', 'no', 'maybe'] }] } }],
])('takes nothing from tenants: %s', (_, change) => {
  expect(changeProblems(compiled({}), compiled(change))).toEqual([]);
});

it.each<[string, object, string]>([
  ['an attribute', withSchema(own), `${extension}:badge is gone`],
  ['a whole schema', { schemas: [{ standard: 'User' }, { standard: 'Group' }] }, `${extension}:seat is gone`],
  [
    'an attribute of the standard',
    {
      schemas: [
        { standard: 'User', only: ['userName', 'active'] },
        ...withSchema(own, { name: 'badge' }).schemas.slice(1),
      ],
    },
    'emails is gone',
  ],
  ['a type', { groups: 'none' }, 'The type Group is gone'],
  [
    'what values look like',
    withSchema({ name: 'seat', type: 'integer' }, { name: 'badge' }),
    'type was string and cannot become integer',
  ],
  ['one value for many', withSchema({ ...own, multiValued: true }, { name: 'badge' }), 'multiValued was false'],
  ['capitals', withSchema({ ...own, caseExact: true }, { name: 'badge' }), 'caseExact was false'],
  ['a value that two may have', withSchema(own, { name: 'badge', uniqueness: 'server' }), 'uniqueness was none'],
  ['the same by a rule', { rules: [{ ...rule, check: 'unique' }] }, 'title of User becomes unique'],
  ['what may be missing', withSchema(own, { name: 'badge', required: true }), 'required is new'],
  ['what is missing', withSchema(own, { name: 'badge' }, { name: 'room', required: true }), 'is new and required'],
  ['what was kept', withSchema(own, { name: 'badge', returned: 'never' }), 'cannot change from or to never'],
  ['an index', { searchable: { User: ['userName'] } }, 'whether it has an index cannot change'],
  ['a path', { basePath: '/scim' }, '/scim/v2 does not answer any more'],
  ['credentials', { credentials: { kind: 'api-key' } }, 'kind was bearer and cannot change'],
  ['concealed users', { lifecycle: { deleteUser: 'delete' } }, 'deleteUser was conceal and cannot change'],
  ['a choice', { ownAttributes: { User: [{ name: 'listed', values: ['yes'] }] } }, 'no is gone'],
  [
    'calls of tenants that lack a setting',
    {
      settings: { on: true, paid: true },
      gates: [{ setting: 'paid', equals: true, refusal: { status: 403, detail: 'No.' } }],
    },
    'paid is a new setting',
  ],
  ['the kind of a setting', { settings: { on: 3 } }, 'on is of another kind'],
  [
    'values of a list that tenants lack',
    { catalogs: { rooms: [{ name: 'A' }] }, rules: [{ ...rule, check: 'existsIn', params: { catalog: 'rooms' } }] },
    'rooms is a new catalog',
  ],
])('takes something from tenants, by name: %s', (_, change, message) => {
  const found = changeProblems(compiled({}), compiled(change));
  expect(found.map((problem) => problem.message).join('\n')).toContain(message);
});
