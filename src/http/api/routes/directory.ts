import { actOnUsers } from '#applications/directory/act-on-users.ts';
import {
  addObject,
  changeMember,
  changeObject,
  deleteObject,
  purgeObject,
  restoreObject,
} from '#applications/directory/change-objects.ts';
import { importFiles, previewFiles } from '#applications/directory/import-files.ts';
import { directoryGroups, directoryUsers } from '#applications/directory/list-objects.ts';
import { provisioningOf } from '#applications/directory/provisioning.ts';
import { groupMembers, showGroup, showUser } from '#applications/directory/show-object.ts';
import { viewDirectoryGroup, viewDirectoryUser } from '#applications/directory/view-object.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

const users: readonly Route[] = [
  route(contract.listDirectoryUsers, (administrator, { query }) => directoryUsers(administrator, query)),
  route(contract.getDirectoryUser, (administrator, { params, query }) => showUser(administrator, params.user, query)),
  route(contract.getUserProvisioning, async (administrator, { params, query }) => ({
    applications: await provisioningOf(administrator, 'User', params.user, query),
  })),
  route(contract.actOnDirectoryUsers, (administrator, { body }) => actOnUsers(administrator, body.users, body.act)),
  route(contract.addDirectoryUser, async (administrator, { body }) =>
    viewDirectoryUser(await addObject(administrator, 'User', body.attributes)),
  ),
  route(contract.setDirectoryUser, async (administrator, { params, body }) =>
    viewDirectoryUser(await changeObject(administrator, 'User', params.user, body.attributes)),
  ),
  route(contract.deleteDirectoryUser, async (administrator, { params }) =>
    viewDirectoryUser(await deleteObject(administrator, 'User', params.user)),
  ),
  route(contract.restoreDirectoryUser, async (administrator, { params }) =>
    viewDirectoryUser(await restoreObject(administrator, 'User', params.user)),
  ),
  route(contract.purgeDirectoryUser, async (administrator, { params }) => ({
    purged: await purgeObject(administrator, 'User', params.user),
  })),
];

const groups: readonly Route[] = [
  route(contract.listDirectoryGroups, (administrator, { query }) => directoryGroups(administrator, query)),
  route(contract.getDirectoryGroup, (administrator, { params, query }) =>
    showGroup(administrator, params.group, query),
  ),
  route(contract.getGroupProvisioning, async (administrator, { params }) => ({
    applications: await provisioningOf(administrator, 'Group', params.group),
  })),
  route(contract.listDirectoryMembers, (administrator, { params, query }) =>
    groupMembers(administrator, params.group, query),
  ),
  route(contract.addDirectoryGroup, async (administrator, { body }) =>
    viewDirectoryGroup(await addObject(administrator, 'Group', body.attributes), 0),
  ),
  route(contract.setDirectoryGroup, async (administrator, { params, body }) => {
    const changed = await changeObject(administrator, 'Group', params.group, body.attributes);
    return (await showGroup(administrator, changed.id)).group;
  }),
  route(contract.deleteDirectoryGroup, async (administrator, { params }) =>
    viewDirectoryGroup(await deleteObject(administrator, 'Group', params.group), 0),
  ),
  route(contract.restoreDirectoryGroup, async (administrator, { params }) => {
    const restored = await restoreObject(administrator, 'Group', params.group);
    return (await showGroup(administrator, restored.id)).group;
  }),
  route(contract.purgeDirectoryGroup, async (administrator, { params }) => ({
    purged: await purgeObject(administrator, 'Group', params.group),
  })),
  route(contract.addDirectoryMember, (administrator, { params }) =>
    changeMember(administrator, params.group, params.member, 'add'),
  ),
  route(contract.removeDirectoryMember, (administrator, { params }) =>
    changeMember(administrator, params.group, params.member, 'remove'),
  ),
];

export const directory: readonly Route[] = [
  route(contract.importDirectory, (administrator, { body }) => importFiles(administrator, body)),
  route(contract.previewImport, (administrator, { body }) => previewFiles(administrator, body)),
  route(contract.getImport, ({ deps }) => deps.imports.now),
  ...users,
  ...groups,
];
