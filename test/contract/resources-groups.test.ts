import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import { readResource } from '#resources/read-resource.ts';
import { replaceResource } from '#resources/replace-resource.ts';
import { represent } from '#resources/represent.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { isJsonObject } from '#scim/json.ts';
import { parseProjection } from '#scim/projection.ts';
import { feedOf, openTenant, patch, shown } from '../support/resource-context.ts';
import { eachStore } from '../support/stores.ts';

async function makeUsers(context: ResourceContext, count: number): Promise<StoredResource[]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) =>
      createResource(context, 'User', { userName: `u${i}`, displayName: `User ${i}` }),
    ),
  );
}

async function memberIdsOf(context: ResourceContext, id: string): Promise<string[]> {
  const { members = [] } = await shown(context, await readResource(context, 'Group', id));
  return Array.isArray(members) ? members.map((member) => (isJsonObject(member) ? String(member.value) : '')) : [];
}

const add = (...ids: string[]) => [{ op: 'add', path: 'members', value: ids.map((value) => ({ value })) }];
const remove = (id: string) => [{ op: 'remove', path: `members[value eq "${id}"]` }];

eachStore((_name, open) => {
  it('shows members with type, address and name, and a user its groups, direct and indirect', async () => {
    const context = await openTenant(await open(), generic);
    const [ada, bob] = await makeUsers(context, 2);
    if (ada === undefined || bob === undefined) throw new Error('no users');
    const inner = await createResource(context, 'Group', { displayName: 'Inner', members: [{ value: ada.id }] });
    const outer = await createResource(context, 'Group', {
      displayName: 'Outer',
      members: [{ value: inner.id }, { value: bob.id }],
    });
    expect((await shown(context, outer)).members).toEqual([
      { value: bob.id, $ref: `https://x.example/scim/v2/Users/${bob.id}`, display: 'User 1', type: 'User' },
      { value: inner.id, $ref: `https://x.example/scim/v2/Groups/${inner.id}`, display: 'Inner', type: 'Group' },
    ]);
    expect((await shown(context, ada)).groups).toEqual([
      { value: inner.id, $ref: `https://x.example/scim/v2/Groups/${inner.id}`, display: 'Inner', type: 'direct' },
      { value: outer.id, $ref: `https://x.example/scim/v2/Groups/${outer.id}`, display: 'Outer', type: 'indirect' },
    ]);
    expect((await shown(context, bob)).groups).toMatchObject([{ value: outer.id, type: 'direct' }]);
  });

  it('survives groups that contain each other', async () => {
    const context = await openTenant(await open(), generic);
    const [ada] = await makeUsers(context, 1);
    const a = await createResource(context, 'Group', { displayName: 'A', members: [{ value: ada?.id ?? '' }] });
    const b = await createResource(context, 'Group', { displayName: 'B', members: [{ value: a.id }] });
    await patch(context, 'Group', a.id, add(b.id));
    if (ada === undefined) throw new Error('no user');
    expect((await shown(context, ada)).groups).toMatchObject([
      { value: a.id, type: 'direct' },
      { value: b.id, type: 'indirect' },
    ]);
  });

  it('adds who is absent and removes who is present; anything else is no change', async () => {
    const context = await openTenant(await open(), generic);
    const [ada, bob] = await makeUsers(context, 2);
    if (ada === undefined || bob === undefined) throw new Error('no users');
    const group = await createResource(context, 'Group', { displayName: 'G', members: [{ value: ada.id }] });
    const before = (await feedOf(context)).length;
    expect(await patch(context, 'Group', group.id, add(ada.id))).toMatchObject(group);
    expect(await patch(context, 'Group', group.id, remove(bob.id))).toMatchObject(group);
    expect(await patch(context, 'Group', group.id, remove('nobody'))).toMatchObject(group);
    expect(await feedOf(context)).toHaveLength(before);
    const after = await patch(context, 'Group', group.id, [...add(bob.id), ...remove(ada.id)]);
    expect(after.version).toBe(2);
    expect(await memberIdsOf(context, group.id)).toEqual([bob.id]);
    expect((await feedOf(context)).slice(before)).toMatchObject([
      { kind: 'member-removed', n: group.n, member: ada.n, type: 'Group' },
      { kind: 'member-added', n: group.n, member: bob.n, type: 'Group' },
    ]);
  });

  it('replaces all members, by PATCH and by PUT, and tells the feed who came and went', async () => {
    const context = await openTenant(await open(), generic);
    const users = await makeUsers(context, 4);
    const [a, b, c, d] = users.map(({ id }) => id);
    const group = await createResource(context, 'Group', {
      displayName: 'G',
      members: [a, b].map((value) => ({ value: value ?? '' })),
    });
    const members = [b, c].map((value) => ({ value: value ?? '' }));
    await patch(context, 'Group', group.id, [{ op: 'replace', path: 'members', value: members }]);
    expect(await memberIdsOf(context, group.id)).toEqual([b, c]);
    const before = (await feedOf(context)).length;
    await replaceResource(context, 'Group', group.id, {
      displayName: 'H',
      members: [{ value: c ?? '' }, { value: d ?? '' }],
    });
    expect(await memberIdsOf(context, group.id)).toEqual([c, d]);
    expect((await feedOf(context)).slice(before).map(({ kind, member }) => [kind, member])).toEqual([
      ['updated', null],
      ['member-removed', users[1]?.n],
      ['member-added', users[3]?.n],
    ]);
    await patch(context, 'Group', group.id, [{ op: 'remove', path: 'members' }]);
    expect(await memberIdsOf(context, group.id)).toEqual([]);
  });

  it('refuses unknown members, a user of another tenant in the same words, and a group in itself', async () => {
    const storage = await open();
    const context = await openTenant(storage, generic);
    const [stranger] = await makeUsers(await openTenant(storage, generic), 1);
    const group = await createResource(context, 'Group', { displayName: 'G' });
    const refusal = async (id: string) => patch(context, 'Group', group.id, add(id)).catch((error: Error) => error);
    const unknown = await refusal('00000000-0000-4000-8000-000000000000');
    const foreign = await refusal(stranger?.id ?? '');
    expect(unknown).toMatchObject({ status: 400, scimType: 'invalidValue' });
    expect(foreign).toMatchObject({ status: 400, scimType: 'invalidValue' });
    if (!(unknown instanceof Error) || !(foreign instanceof Error)) throw new Error('not refused');
    expect(foreign.message.replace(stranger?.id ?? '', 'X')).toBe(
      unknown.message.replace('00000000-0000-4000-8000-000000000000', 'X'),
    );
    expect(await refusal(group.id)).toMatchObject({ status: 400, scimType: 'invalidValue' });
    await expect(
      createResource(context, 'Group', { displayName: 'H', members: [{ value: stranger?.id ?? '' }] }),
    ).rejects.toMatchObject({ status: 400 });
  });

  it('loses none of many additions and removals that arrive at once', async () => {
    const context = await openTenant(await open(), generic);
    const users = await makeUsers(context, 40);
    const [first = [], second = []] = [users.slice(0, 20), users.slice(20)];
    const group = await createResource(context, 'Group', {
      displayName: 'G',
      members: first.map(({ id }) => ({ value: id })),
    });
    await Promise.all([
      ...first.map(({ id }) => patch(context, 'Group', group.id, remove(id))),
      ...second.map(({ id }) => patch(context, 'Group', group.id, add(id))),
      patch(context, 'Group', group.id, [{ op: 'replace', path: 'displayName', value: 'H' }]),
    ]);
    expect(await memberIdsOf(context, group.id)).toEqual(second.map(({ id }) => id));
    expect((await readResource(context, 'Group', group.id)).version).toBe(42);
  });

  it('lets a deleted user leave its groups, and members of a deleted group go, an entry of the feed for each', async () => {
    const context = await openTenant(await open(), generic);
    const [ada, bob] = await makeUsers(context, 2);
    if (ada === undefined || bob === undefined) throw new Error('no users');
    const group = await createResource(context, 'Group', {
      displayName: 'G',
      members: [{ value: ada.id }, { value: bob.id }],
    });
    const before = (await feedOf(context)).length;
    await deleteResource(context, 'User', ada.id);
    expect(await memberIdsOf(context, group.id)).toEqual([bob.id]);
    expect((await readResource(context, 'Group', group.id)).version).toBe(2);
    await deleteResource(context, 'Group', group.id);
    expect(await shown(context, bob)).not.toHaveProperty('groups');
    expect((await feedOf(context)).slice(before).map(({ kind, n, member }) => [kind, n, member])).toEqual([
      ['member-removed', group.n, ada.n],
      ['purged', ada.n, null],
      ['member-removed', group.n, bob.n],
      ['purged', group.n, null],
    ]);
  });

  it('searches groups by member, and users by group through nested groups', async () => {
    const context = await openTenant(await open(), generic);
    const [ada, bob] = await makeUsers(context, 2);
    if (ada === undefined || bob === undefined) throw new Error('no users');
    const inner = await createResource(context, 'Group', { displayName: 'Inner', members: [{ value: ada.id }] });
    const outer = await createResource(context, 'Group', { displayName: 'Outer', members: [{ value: inner.id }] });
    const found = async (type: string, text: string) => {
      const page = await listResources(context, type, { filter: parseFilter(text), startIndex: 1, count: 10 });
      expect(page.totalResults).toBe(page.resources.length);
      return page.resources.map(({ id }) => id);
    };
    expect(await found('Group', `members.value eq "${ada.id}"`)).toEqual([inner.id]);
    expect(await found('Group', `members eq "${ada.id}" and id eq "${inner.id}"`)).toEqual([inner.id]);
    expect(await found('Group', `id eq "${outer.id}" and members eq "${ada.id}"`)).toEqual([]);
    expect(await found('Group', `members[value eq "${inner.id}"]`)).toEqual([outer.id]);
    expect(await found('Group', 'not (members pr)')).toEqual([]);
    expect(await found('User', `groups.value eq "${outer.id}"`)).toEqual([ada.id]);
    expect(await found('User', `not (groups pr) and userName pr`)).toEqual([bob.id]);
    await expect(found('Group', 'members.display co "Ada"')).rejects.toMatchObject({ scimType: 'invalidFilter' });
  });

  it('leaves the members out when nobody asks for them, and shows only what is asked for', async () => {
    const context = await openTenant(await open(), generic);
    const [ada] = await makeUsers(context, 1);
    const group = await createResource(context, 'Group', { displayName: 'G', members: [{ value: ada?.id ?? '' }] });
    const schema = context.profile.registry.type('Group');
    if (schema === undefined) throw new Error('no Group');
    const texts = (input: { attributes?: string; excludedAttributes?: string }) =>
      represent(context, [group], { location: '', projection: parseProjection(schema, input) });
    expect(JSON.parse((await texts({ excludedAttributes: 'members' }))[0] ?? '')).not.toHaveProperty('members');
    const [only = ''] = await texts({ attributes: 'members' });
    expect(Object.keys(JSON.parse(only)).toSorted()).toEqual(['id', 'members', 'schemas']);
  });

  it('loses nothing when two processes write the same group and user: neither waits in the queue of the other', async () => {
    const mine = await openTenant(await open(), generic);
    const theirs = { ...mine, queue: new ObjectQueue() };
    const users = await makeUsers(mine, 20);
    const group = await createResource(mine, 'Group', { displayName: 'G' });
    const ids = users.map(({ id }) => id);
    await Promise.all(ids.map((id, i) => patch(i % 2 === 0 ? mine : theirs, 'Group', group.id, add(id))));
    expect(await memberIdsOf(mine, group.id)).toEqual(ids);
    const [ada] = ids;
    const email = (value: string) => [{ op: 'add', path: 'emails', value: [{ value }] }];
    await Promise.all([
      patch(mine, 'User', ada ?? '', email('a@x.example')),
      patch(theirs, 'User', ada ?? '', email('b@x.example')),
    ]);
    const after = await readResource(mine, 'User', ada ?? '');
    expect((await shown(mine, after)).emails).toHaveLength(2);
    expect(after.version).toBe(3);
  });
});
