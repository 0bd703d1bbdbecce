import { expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { listResources } from '#resources/list-resources.ts';
import type { Profile } from '#resources/profile.ts';
import { eraseResource, purgeExpired, purgeResource } from '#resources/purge-resource.ts';
import { readResource } from '#resources/read-resource.ts';
import { addRecord, listRecords } from '#resources/records.ts';
import { restoreResource } from '#resources/restore-resource.ts';
import { maySignIn } from '#resources/sign-in.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { feedOf, openTenant, patch, shown } from '../support/resource-context.ts';
import { eachStore } from '../support/stores.ts';

function profileNamed(key: string): Profile {
  const profile = profiles.get(key);
  if (profile === undefined) throw new Error(`no profile ${key}`);
  return profile;
}

async function total(context: ResourceContext, filter?: string): Promise<number> {
  const page = await listResources(context, 'User', {
    startIndex: 1,
    count: 10,
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
  });
  expect(page.resources.length).toBe(page.totalResults);
  return page.totalResults;
}

const setActive = (value: boolean) => [{ op: 'replace', path: 'active', value }];

eachStore((_name, open) => {
  it('deactivates instead of deleting, keeps the name taken, and does nothing the second time', async () => {
    const context = await openTenant(await open(), profileNamed('playvox'));
    const input = { userName: 'ada', emails: [{ value: 'ada@x.example', type: 'work' }] };
    const user = await createResource(context, 'User', input);
    await deleteResource(context, 'User', user.id);
    const inactive = await readResource(context, 'User', user.id);
    expect(await shown(context, inactive)).toMatchObject({ userName: 'ada', active: false });
    await deleteResource(context, 'User', user.id);
    expect(await readResource(context, 'User', user.id)).toEqual(inactive);
    await expect(createResource(context, 'User', input)).rejects.toMatchObject({ status: 409, scimType: 'uniqueness' });
    expect((await patch(context, 'User', user.id, setActive(true))).version).toBe(3);
  });

  it('keeps the records of an inactive user, and lets him start none and not sign in', async () => {
    const context = await openTenant(await open(), profileNamed('playvox'));
    const input = { userName: 'ada', emails: [{ value: 'ada@x.example', type: 'work' }] };
    const user = await createResource(context, 'User', input);
    expect(await addRecord(context, user.id, 'Audit 1')).toMatchObject({ ok: true });
    expect(await maySignIn(context, 'ADA')).toMatchObject({ allowed: true });
    await patch(context, 'User', user.id, setActive(false));
    const reason = context.profile.profile.signIn.inactive;
    expect(await addRecord(context, user.id, 'Audit 2')).toEqual({ ok: false, reason });
    expect(await maySignIn(context, 'ada')).toEqual({ allowed: false, reason });
    expect(await maySignIn(context, 'bob')).toMatchObject({ allowed: false });
    expect((await listRecords(context, user.id)).map(({ title }) => title)).toEqual(['Audit 1']);
    expect(await total(context)).toBe(1);
  });

  it('erases a user whatever state it is in, and its name is free again', async () => {
    const context = await openTenant(await open(), profileNamed('playvox'));
    const input = { userName: 'ada', emails: [{ value: 'ada@x.example', type: 'work' }] };
    const user = await createResource(context, 'User', input);
    await addRecord(context, user.id, 'Audit');
    await deleteResource(context, 'User', user.id);
    await eraseResource(context, 'User', user.id);
    await expect(readResource(context, 'User', user.id)).rejects.toMatchObject({ status: 404 });
    expect(await listRecords(context, user.id)).toEqual([]);
    const again = await createResource(context, 'User', input);
    expect(again.id).not.toBe(user.id);
  });

  it('conceals: the user is found by nobody, and a POST of the same name brings the same id back', async () => {
    const context = await openTenant(await open(), profileNamed('purecloud'));
    const input = { userName: 'ada@x.example', displayName: 'Ada' };
    const user = await createResource(context, 'User', input);
    const group = await createResource(context, 'Group', { displayName: 'Agents', members: [{ value: user.id }] });
    await deleteResource(context, 'User', user.id);
    await expect(readResource(context, 'User', user.id)).rejects.toMatchObject({ status: 404 });
    expect(await total(context, 'userName eq "ada@x.example"')).toBe(0);
    expect(await total(context, `id eq "${user.id}"`)).toBe(0);
    expect(await total(context)).toBe(0);
    expect(await shown(context, await readResource(context, 'Group', group.id))).not.toHaveProperty('members');
    expect(await maySignIn(context, 'ada@x.example')).toMatchObject({ allowed: false });
    const back = await createResource(context, 'User', { ...input, userName: 'ADA@x.example', title: 'Countess' });
    expect(back).toMatchObject({ id: user.id, n: user.n, version: 3 });
    expect(await readResource(context, 'User', user.id)).toEqual(back);
    expect(await shown(context, back)).toMatchObject({ active: true, title: 'Countess' });
    expect(await shown(context, back)).not.toHaveProperty('roles');
    expect(await total(context, 'userName eq "ada@x.example"')).toBe(1);
    expect(await total(context)).toBe(1);
    expect((await feedOf(context)).map(({ kind }) => kind)).toEqual([
      'created',
      'created',
      'member-added',
      'member-removed',
      'deleted',
      'restored',
    ]);
  });

  it('brings a concealed user back when a PATCH makes it active', async () => {
    const context = await openTenant(await open(), profileNamed('purecloud'));
    const user = await createResource(context, 'User', { userName: 'ada@x.example', displayName: 'Ada' });
    await deleteResource(context, 'User', user.id);
    await expect(patch(context, 'User', user.id, setActive(false))).rejects.toMatchObject({ status: 404 });
    expect(await patch(context, 'User', user.id, setActive(true))).toMatchObject({ id: user.id, version: 3 });
    expect(await total(context)).toBe(1);
  });

  it('hides inactive users from an unfiltered list only, and takes away what they may do', async () => {
    const context = await openTenant(await open(), profileNamed('purecloud'));
    const ada = await createResource(context, 'User', { userName: 'ada@x.example', displayName: 'Ada' });
    await createResource(context, 'User', { userName: 'bob@x.example', displayName: 'Bob' });
    expect(await shown(context, ada)).toMatchObject({ roles: [{ value: 'employee' }] });
    const inactive = await patch(context, 'User', ada.id, setActive(false));
    expect(await shown(context, inactive)).not.toHaveProperty('roles');
    expect(await total(context)).toBe(1);
    expect(await total(context, 'active eq false')).toBe(1);
    expect(await total(context, 'userName eq "ada@x.example"')).toBe(1);
  });

  it('moves to the recycle bin, frees the name, and restores with the memberships it had', async () => {
    const context = await openTenant(await open(), directoryProfile);
    const ada = await createResource(context, 'User', { userPrincipalName: 'ada@x.example', displayName: 'Ada' });
    const bob = await createResource(context, 'User', { userPrincipalName: 'bob@x.example', manager: ada.id });
    const members = [{ value: ada.id }, { value: bob.id }];
    const group = await createResource(context, 'Group', { displayName: 'Team', members });
    await deleteResource(context, 'User', ada.id);
    await expect(readResource(context, 'User', ada.id)).rejects.toMatchObject({ status: 404 });
    expect(await total(context)).toBe(1);
    const before = (await feedOf(context)).length;
    const back = await restoreResource(context, 'User', ada.id);
    expect(back).toMatchObject({ id: ada.id, n: ada.n, doc: ada.doc, version: 3 });
    expect(await total(context, 'userPrincipalName eq "ADA@x.example" and displayName eq "ada"')).toBe(1);
    expect((await shown(context, await readResource(context, 'Group', group.id))).members).toHaveLength(2);
    expect((await feedOf(context)).slice(before).map(({ kind, member }) => [kind, member])).toEqual([
      ['restored', null],
      ['member-added', ada.n],
    ]);
    expect(await restoreResource(context, 'User', ada.id)).toMatchObject(back);
  });

  it('restores a group with the members that still live', async () => {
    const context = await openTenant(await open(), directoryProfile);
    const ada = await createResource(context, 'User', { userPrincipalName: 'ada@x.example' });
    const bob = await createResource(context, 'User', { userPrincipalName: 'bob@x.example' });
    const members = [{ value: ada.id }, { value: bob.id }];
    const group = await createResource(context, 'Group', { displayName: 'Team', members });
    await deleteResource(context, 'Group', group.id);
    await deleteResource(context, 'User', bob.id);
    const back = await restoreResource(context, 'Group', group.id);
    expect((await shown(context, back)).members).toMatchObject([{ value: ada.id }]);
  });

  it('refuses to restore under a name that somebody else has taken, and says which', async () => {
    const context = await openTenant(await open(), directoryProfile);
    const input = { userPrincipalName: 'ada@x.example' };
    const ada = await createResource(context, 'User', input);
    await deleteResource(context, 'User', ada.id);
    const other = await createResource(context, 'User', input);
    await expect(restoreResource(context, 'User', ada.id)).rejects.toMatchObject({
      status: 409,
      scimType: 'uniqueness',
      message: expect.stringContaining('userPrincipalName'),
    });
    await purgeResource(context, 'User', ada.id);
    await expect(restoreResource(context, 'User', ada.id)).rejects.toMatchObject({ status: 404 });
    expect(await readResource(context, 'User', other.id)).toMatchObject(other);
    await expect(createResource(context, 'User', input)).rejects.toMatchObject({ status: 409 });
  });

  it('purges only what is deleted, and by itself what was deleted long enough ago', async () => {
    const context = await openTenant(await open(), directoryProfile);
    const ada = await createResource(context, 'User', { userPrincipalName: 'ada@x.example' });
    await expect(purgeResource(context, 'User', ada.id)).rejects.toMatchObject({ status: 409 });
    await deleteResource(context, 'User', ada.id);
    expect(await purgeExpired(context, ada.created)).toBe(0);
    expect(await purgeExpired(context, context.clock.now() + 1000)).toBe(1);
    await expect(restoreResource(context, 'User', ada.id)).rejects.toMatchObject({ status: 404 });
    expect((await feedOf(context)).map(({ kind }) => kind)).toEqual(['created', 'deleted', 'erased']);
  });

  it('refuses a manager who is nobody here', async () => {
    const storage = await open();
    const context = await openTenant(storage, directoryProfile);
    const stranger = await createResource(await openTenant(storage, directoryProfile), 'User', {
      userPrincipalName: 'eve@x.example',
    });
    await expect(
      createResource(context, 'User', { userPrincipalName: 'ada@x.example', manager: stranger.id }),
    ).rejects.toMatchObject({ status: 400, scimType: 'invalidValue', message: expect.stringContaining('manager') });
  });
});
