import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import { readResource } from '#resources/read-resource.ts';
import { replaceResource } from '#resources/replace-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { feedOf, openTenant, patch, shown } from '../support/resource-context.ts';
import { eachStore } from '../support/stores.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

eachStore((_name, open) => {
  it('creates a user that reads as it was sent, with id and meta', async () => {
    const context = await openTenant(await open(), generic);
    const created = await createResource(context, 'User', {
      userName: 'ada@x.example',
      name: { givenName: 'Ada', familyName: 'Lovelace' },
      emails: [{ value: 'ada@x.example', type: 'work', primary: true }],
      password: 'secret',
      [enterprise]: { department: 'R&D' },
    });
    const read = await readResource(context, 'User', created.id);
    expect(read).toMatchObject(created);
    expect(read.doc).not.toContain('secret');
    expect(await shown(context, read)).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
      id: created.id,
      userName: 'ada@x.example',
      name: { givenName: 'Ada', familyName: 'Lovelace' },
      active: true,
      emails: [{ value: 'ada@x.example', type: 'work', primary: true }],
      [enterprise]: { department: 'R&D' },
      meta: {
        resourceType: 'User',
        created: new Date(created.created).toISOString(),
        lastModified: new Date(created.modified).toISOString(),
        location: `https://x.example/scim/v2/Users/${created.id}`,
        version: 'W/"1"',
      },
    });
  });

  it('refuses a user name that is taken, in any letter case, and takes it again once it is free', async () => {
    const context = await openTenant(await open(), generic);
    const ada = await createResource(context, 'User', { userName: 'Ada@x.example' });
    await expect(createResource(context, 'User', { userName: 'aDA@X.example' })).rejects.toMatchObject({
      status: 409,
      scimType: 'uniqueness',
    });
    const bob = await createResource(context, 'User', { userName: 'bob' });
    const rename = [{ op: 'replace', path: 'userName', value: 'ADA@x.example' }];
    await expect(patch(context, 'User', bob.id, rename)).rejects.toMatchObject({ status: 409, scimType: 'uniqueness' });
    await deleteResource(context, 'User', ada.id);
    expect((await patch(context, 'User', bob.id, rename)).version).toBe(2);
    await createResource(context, 'User', { userName: 'bob' });
  });

  it('patches, and tells the feed which attributes changed', async () => {
    const context = await openTenant(await open(), generic);
    const user = await createResource(context, 'User', { userName: 'ada', title: 'Countess' });
    const after = await patch(context, 'User', user.id, [
      { op: 'Replace', path: 'title', value: 'Analyst' },
      { op: 'add', path: 'emails[type eq "work"].value', value: 'ada@x.example' },
    ]);
    expect(after.version).toBe(2);
    expect(after.modified).toBeGreaterThan(user.modified);
    const found = await listResources(context, 'User', {
      filter: parseFilter('emails.value eq "ADA@x.example" and title sw "ana"'),
      startIndex: 1,
      count: 10,
    });
    expect([after]).toMatchObject(found.resources);
    const entries = await feedOf(context);
    expect(entries.map(({ kind, version }) => [kind, version])).toEqual([
      ['created', 1],
      ['updated', 2],
    ]);
    expect(entries[1]?.paths?.split(' ').toSorted()).toEqual(['emails', 'title']);
  });

  it('writes no row, no version and no feed entry for a PATCH or PUT that changes nothing', async () => {
    const context = await openTenant(await open(), generic);
    const input = { userName: 'ada', emails: [{ value: 'a@x.example', type: 'work' }], active: true };
    const user = await createResource(context, 'User', input);
    const same = await patch(context, 'User', user.id, [{ op: 'replace', path: 'userName', value: 'ada' }]);
    expect(same).toMatchObject(user);
    expect(await replaceResource(context, 'User', user.id, input)).toMatchObject(user);
    expect(await readResource(context, 'User', user.id)).toMatchObject(user);
    expect(await feedOf(context)).toHaveLength(1);
  });

  it('replaces: what is left out goes and is not found any more; the active flag stays', async () => {
    const context = await openTenant(await open(), generic);
    const user = await createResource(context, 'User', { userName: 'ada', title: 'Countess', active: false });
    const after = await replaceResource(context, 'User', user.id, { userName: 'lovelace' });
    expect(await shown(context, after)).not.toHaveProperty('title');
    expect(await shown(context, after)).toMatchObject({ userName: 'lovelace', active: false });
    const search = (text: string) =>
      listResources(context, 'User', { filter: parseFilter(text), startIndex: 1, count: 10 });
    expect((await search('title pr')).totalResults).toBe(0);
    expect((await search('userName eq "ada"')).totalResults).toBe(0);
    expect((await search('userName eq "LOVELACE"')).totalResults).toBe(1);
  });

  it('deletes for good, and answers 404 afterwards', async () => {
    const context = await openTenant(await open(), generic);
    const user = await createResource(context, 'User', { userName: 'ada' });
    await deleteResource(context, 'User', user.id);
    const gone = { status: 404, message: `There is no resource with the id ${user.id}.` };
    await expect(readResource(context, 'User', user.id)).rejects.toMatchObject(gone);
    await expect(deleteResource(context, 'User', user.id)).rejects.toMatchObject(gone);
    await expect(patch(context, 'User', user.id, [])).rejects.toMatchObject(gone);
    expect((await listResources(context, 'User', { startIndex: 1, count: 10 })).totalResults).toBe(0);
    expect((await feedOf(context)).map(({ kind }) => kind)).toEqual(['created', 'purged']);
  });

  it('answers a resource of another type with 404', async () => {
    const context = await openTenant(await open(), generic);
    const user = await createResource(context, 'User', { userName: 'ada' });
    await expect(readResource(context, 'Group', user.id)).rejects.toMatchObject({ status: 404 });
  });

  it('pages in the order of creation, from 1, and is empty beyond the end', async () => {
    const context = await openTenant(await open(), generic);
    const users = [];
    for (let i = 0; i < 7; i += 1) users.push(await createResource(context, 'User', { userName: `u${i}`, title: 'x' }));
    for (const filter of [undefined, parseFilter('title eq "X"'), parseFilter('title co "x"')]) {
      const page = (startIndex: number, count: number) =>
        listResources(context, 'User', { startIndex, count, ...(filter === undefined ? {} : { filter }) });
      expect(await page(1, 3)).toMatchObject({ totalResults: 7, resources: users.slice(0, 3) });
      expect(await page(4, 3)).toMatchObject({ totalResults: 7, resources: users.slice(3, 6) });
      expect(await page(7, 3)).toMatchObject({ totalResults: 7, resources: users.slice(6) });
      expect(await page(8, 3)).toMatchObject({ totalResults: 7, resources: [] });
      expect(await page(-5, 100)).toMatchObject({ totalResults: 7, resources: users });
      expect(await page(1, 0)).toMatchObject({ totalResults: 7, resources: [] });
    }
  });

  it('finds each once, whether few or many have a value, and however often they have it', async () => {
    const context = await openTenant(await open(), generic);
    const emails = ['work', 'home', 'other'].map((type) => ({ value: 'all@x.example', type }));
    const filters = ['emails.value eq "all@x.example"', 'emails[type eq "home" and value eq "all@x.example"]'];
    for (let had = 1; had <= 23; had += 1) {
      await createResource(context, 'User', { userName: `u${had}`, emails });
      if (had !== 1 && had !== 7 && had < 20) continue;
      for (const filter of filters.map((text) => parseFilter(text))) {
        const { totalResults, resources } = await listResources(context, 'User', { startIndex: 2, count: 100, filter });
        expect([totalResults, new Set(resources.map(({ id }) => id)).size]).toEqual([had, had - 1]);
      }
    }
  });

  it('loses none of fifty PATCHes that arrive at once', async () => {
    const context = await openTenant(await open(), generic);
    const user = await createResource(context, 'User', { userName: 'ada' });
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        patch(context, 'User', user.id, [{ op: 'add', path: 'emails', value: [{ value: `e${i}@x.example` }] }]),
      ),
    );
    const after = await readResource(context, 'User', user.id);
    expect(after.version).toBe(51);
    expect((await shown(context, after)).emails).toHaveLength(50);
    expect(context.queue.size).toBe(0);
  });

  it('holds If-Match against the version, in every form a client sends it', async () => {
    const context = await openTenant(await open(), generic);
    const user = await createResource(context, 'User', { userName: 'ada' });
    const title = (value: string) => [{ op: 'replace', path: 'title', value }];
    await patch(context, 'User', user.id, title('a'), 'W/"1"');
    await expect(patch(context, 'User', user.id, title('b'), 'W/"1"')).rejects.toMatchObject({ status: 412 });
    await patch(context, 'User', user.id, title('c'), '"7", "2"');
    await patch(context, 'User', user.id, title('d'), '*');
    const stale = { status: 412 };
    await expect(deleteResource(context, 'User', user.id, { ifMatch: '"3"' })).rejects.toMatchObject(stale);
    for (const ifNoneMatch of ['*', 'W/"9", W/"4"'])
      await expect(deleteResource(context, 'User', user.id, { ifNoneMatch })).rejects.toMatchObject(stale);
    await expect(
      replaceResource(context, 'User', user.id, { userName: 'ada' }, { ifNoneMatch: '*' }),
    ).rejects.toMatchObject(stale);
    await deleteResource(context, 'User', user.id, { ifMatch: '4', ifNoneMatch: '"3"' });
  });

  it('refuses text that not every store can keep', async () => {
    const context = await openTenant(await open(), generic);
    for (const userName of ['a\u0000b', 'a\ud83db']) {
      await expect(createResource(context, 'User', { userName })).rejects.toMatchObject({
        status: 400,
        scimType: 'invalidValue',
      });
    }
    expect(await feedOf(context)).toEqual([]);
  });

  it('keeps and finds a value of five thousand characters, and two that begin alike', async () => {
    const context = await openTenant(await open(), generic);
    const long = 'ä'.repeat(5000);
    const a = await createResource(context, 'User', { userName: `${long}a`, title: `${long}a` });
    const b = await createResource(context, 'User', { userName: `${long}b`, title: `${long}b` });
    const search = async (text: string) =>
      (await listResources(context, 'User', { filter: parseFilter(text), startIndex: 1, count: 10 })).resources;
    expect(await search(`userName eq "${long}A"`)).toMatchObject([a]);
    expect(await search(`title eq "${long}b"`)).toMatchObject([b]);
    expect(await search(`title sw "${'ä'.repeat(300)}"`)).toMatchObject([a, b]);
    expect(await search(`title ew "äb"`)).toMatchObject([b]);
    const short = await createResource(context, 'User', { userName: 's', title: 'ä'.repeat(200) });
    expect(await search(`title eq "${'ä'.repeat(200)}"`)).toMatchObject([short]);
    expect(await search(`title gt "${'ä'.repeat(200)}"`)).toEqual([a, b]);
    expect(await search(`title ne "${long}a"`)).toEqual([b, short]);
  });
});
