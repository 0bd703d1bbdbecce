import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { profiles } from '#gallery/profiles.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { listResources } from '#resources/list-resources.ts';
import { eraseResource, purgeResource } from '#resources/purge-resource.ts';
import { readResource } from '#resources/read-resource.ts';
import { addRecord, listRecords } from '#resources/records.ts';
import { replaceResource } from '#resources/replace-resource.ts';
import { restoreResource } from '#resources/restore-resource.ts';
import { maySignIn } from '#resources/sign-in.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { createTenant } from '#resources/tenants/create-tenant.ts';
import { findTenant, findTenantByNumber, listTenants } from '#resources/tenants/find-tenant.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { feedOf, openTenant, patch, shown, tickingClock } from '../support/resource-context.ts';
import { eachStore } from '../support/stores.ts';

eachStore((_name, open) => {
  it('makes tenants with the settings and lists of their profile, each with a feed of its own', async () => {
    const storage = await open();
    const profile = profiles.get('8x8') ?? generic;
    const deps = { storage, clock: tickingClock() };
    const created = await createTenant(deps, { name: 'acme-1', kind: 'customer', profile });
    if (!created.ok) throw new Error(created.problem);
    expect(created.tenant).toMatchObject({ name: 'acme-1', kind: 'customer', profile: '8x8', state: 'active' });
    expect(created.tenant.settings).toEqual(profile.settings);
    expect(created.tenant.catalogs).toEqual(profile.catalogs);
    expect(await findTenant(storage, 'acme-1')).toEqual(created.tenant);
    expect(await findTenantByNumber(storage, created.tenant.tenant)).toEqual(created.tenant);
    const other = await createTenant(deps, { name: 'acme-2', kind: 'customer', profile: generic });
    expect((await listTenants(storage)).map(({ name }) => name)).toEqual(['acme-1', 'acme-2']);
    expect(other).toMatchObject({ ok: true });
    expect(await findTenant(storage, 'acme-3')).toBeUndefined();
  });

  it('refuses names that are taken or cannot stand in a URL, and says what is wrong', async () => {
    const deps = { storage: await open(), clock: tickingClock() };
    const create = (name: string) => createTenant(deps, { name, kind: 'customer', profile: generic });
    expect(await create('acme')).toMatchObject({ ok: true });
    expect(await create('acme')).toMatchObject({
      ok: false,
      reason: 'taken',
      problem: expect.stringContaining('acme'),
    });
    for (const [name, problem] of [
      ['', /needs a name/],
      ['Acme', /"A".*lower case/],
      ['a b', /" "/],
      ['a/b', /"\/"/],
      ['ä', /"ä"/],
      ['a'.repeat(64), /64 characters/],
    ] as const) {
      expect(await create(name)).toMatchObject({ ok: false, reason: 'name', problem: expect.stringMatching(problem) });
    }
    expect(await listTenants(deps.storage)).toHaveLength(1);
  });

  it('loses none of the changes that two make at once', async () => {
    const storage = await open();
    const context = await openTenant(storage, profiles.get('8x8') ?? generic);
    const { tenant } = context.tenant;
    const addSite = (name: string) =>
      changeTenant(storage, tenant, ({ catalogs }) => ({ catalogs: { sites: [...(catalogs.sites ?? []), { name }] } }));
    await Promise.all([
      addSite('Paris'),
      addSite('Rome'),
      changeTenant(storage, tenant, () => ({ settings: { singleSignOn: true } })),
    ]);
    const after = await findTenantByNumber(storage, tenant);
    expect(after?.catalogs.sites?.map(({ name }) => name)).toEqual(expect.arrayContaining(['Paris', 'Rome']));
    expect(after?.settings).toMatchObject({ singleSignOn: true });
    expect(await changeTenant(storage, 4711, () => ({}))).toBeUndefined();
  });

  it('lets nothing of one tenant be read, changed, removed, referred to, found or counted from another', async () => {
    const storage = await open();
    const mine = await openTenant(storage, generic);
    const theirs = await openTenant(storage, generic);
    const ada = await createResource(mine, 'User', { userName: 'ada', title: 'Countess' });
    const team = await createResource(mine, 'Group', { displayName: 'Team', members: [{ value: ada.id }] });
    await addRecord(mine, ada.id, 'Audit');
    const before = await feedOf(mine);
    const gone = { status: 404 };
    await expect(readResource(theirs, 'User', ada.id)).rejects.toMatchObject(gone);
    await expect(replaceResource(theirs, 'User', ada.id, { userName: 'eve' })).rejects.toMatchObject(gone);
    await expect(
      patch(theirs, 'User', ada.id, [{ op: 'replace', path: 'active', value: false }]),
    ).rejects.toMatchObject(gone);
    await expect(patch(theirs, 'Group', team.id, [{ op: 'remove', path: 'members' }])).rejects.toMatchObject(gone);
    await expect(deleteResource(theirs, 'User', ada.id)).rejects.toMatchObject(gone);
    await expect(eraseResource(theirs, 'User', ada.id)).rejects.toMatchObject(gone);
    await expect(addRecord(theirs, ada.id, 'Audit')).rejects.toMatchObject(gone);
    expect(await listRecords(theirs, ada.id)).toEqual([]);
    expect(await maySignIn(theirs, 'ada')).toMatchObject({ allowed: false });
    const own = await createResource(theirs, 'Group', { displayName: 'Own' });
    const add = [{ op: 'add', path: 'members', value: [{ value: ada.id }] }];
    await expect(patch(theirs, 'Group', own.id, add)).rejects.toMatchObject({ status: 400 });
    for (const text of [
      'userName eq "ada"',
      'title co "ount"',
      `id eq "${ada.id}"`,
      `groups.value eq "${team.id}"`,
      'userName pr',
      'not (title eq "x")',
    ]) {
      const page = await listResources(theirs, 'User', { filter: parseFilter(text), startIndex: 1, count: 10 });
      expect(page, text).toEqual({ totalResults: 0, resources: [] });
    }
    expect(await listResources(theirs, 'User', { startIndex: 1, count: 10 })).toEqual({
      totalResults: 0,
      resources: [],
    });
    const filter = parseFilter(`members.value eq "${ada.id}"`);
    expect((await listResources(theirs, 'Group', { filter, startIndex: 1, count: 10 })).totalResults).toBe(0);
    const same = await createResource(theirs, 'User', { userName: 'ada' });
    expect(await shown(theirs, same)).not.toHaveProperty('groups');
    expect(await readResource(mine, 'User', ada.id)).toMatchObject(ada);
    expect(await feedOf(mine)).toEqual(before);
  });

  it('shows, restores and purges nothing of the recycle bin of another tenant', async () => {
    const storage = await open();
    const mine = await openTenant(storage, directoryProfile);
    const theirs = await openTenant(storage, directoryProfile);
    const ada = await createResource(mine, 'User', { userPrincipalName: 'ada@x.example' });
    await deleteResource(mine, 'User', ada.id);
    await expect(restoreResource(theirs, 'User', ada.id)).rejects.toMatchObject({ status: 404 });
    await expect(purgeResource(theirs, 'User', ada.id)).rejects.toMatchObject({ status: 404 });
    expect((await restoreResource(mine, 'User', ada.id)).id).toBe(ada.id);
  });
});
