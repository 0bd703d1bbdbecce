import { z } from 'zod';
import {
  detail,
  directoryGroup,
  directoryUser,
  importInput,
  importReport,
  memberView,
  namedGroup,
  objectQuery,
  plannedChange,
  provisioning,
} from './directory-views.ts';
import { endpoint, flag, list, whole } from './endpoint.ts';

const userPath = z.object({ user: z.string().describe('objectId or userPrincipalName') });
const groupPath = z.object({ group: z.string().describe('objectId or displayName') });
const memberPath = z.object({
  group: z.string(),
  member: z.string().describe('objectId, userPrincipalName or displayName'),
});

const inBin = z.object({ deleted: flag.optional() });

const people = ['global-administrator'] as const;
const readers = [...people, 'application-administrator', 'cloud-application-administrator', 'global-reader'] as const;
/** Who assigns must find whom to assign. */
const seekers = [...readers, 'application-owner'] as const;

/** The organisation's directory. */
export const directory = {
  importDirectory: endpoint('POST /directory/imports', {
    name: 'importDirectory',
    roles: people,
    summary: 'Stages, checks and applies files of people and groups',
    body: importInput,
    reply: importReport,
  }),
  previewImport: endpoint('POST /directory/imports/preview', {
    name: 'previewImport',
    roles: people,
    summary: 'Says what importing files would create, change, disable and delete; changes nothing',
    body: importInput,
    reply: importReport.extend({
      /** At most 200 of each kind; the counts are of all. */
      changes: list(plannedChange),
      total: z.number(),
      seen: z.string().describe('To be given to the import, so that it does what was seen'),
    }),
  }),
  getImport: endpoint('GET /directory/imports/current', {
    name: 'getImport',
    roles: readers,
    summary: 'How far the import is that runs now',
    reply: z.object({ running: z.boolean(), applied: z.number(), total: z.number() }),
  }),
  listDirectoryUsers: endpoint('GET /directory/users', {
    name: 'listDirectoryUsers',
    roles: seekers,
    summary: 'Users of the directory',
    narrowed: true,
    query: objectQuery.extend({ enabled: flag.optional() }),
    /** `cut`: who contains the text of the search was not looked for to the end in time. */
    reply: z.object({ total: z.number(), users: list(directoryUser), cut: z.boolean() }),
  }),
  listDirectoryGroups: endpoint('GET /directory/groups', {
    name: 'listDirectoryGroups',
    roles: seekers,
    summary: 'Groups of the directory',
    narrowed: true,
    query: objectQuery,
    reply: z.object({ total: z.number(), groups: list(directoryGroup), cut: z.boolean() }),
  }),
  getDirectoryUser: endpoint('GET /directory/users/:user', {
    name: 'getDirectoryUser',
    roles: readers,
    summary: 'Every attribute of one user, its manager and reports, and the groups it is in',
    params: userPath,
    query: inBin,
    reply: z.object({
      user: directoryUser,
      ...detail,
      groups: list(namedGroup),
      groupsAround: list(namedGroup),
      manager: directoryUser.nullable(),
      reports: z.object({ total: z.number(), users: list(directoryUser) }),
    }),
  }),
  getUserProvisioning: endpoint('GET /directory/users/:user/provisioning', {
    name: 'getUserProvisioning',
    roles: readers,
    summary: 'Where a user is provisioned and in what state',
    params: userPath,
    query: inBin,
    reply: z.object({ applications: list(provisioning) }),
  }),
  getGroupProvisioning: endpoint('GET /directory/groups/:group/provisioning', {
    name: 'getGroupProvisioning',
    roles: readers,
    summary: 'Where a group is assigned or provisioned and in what state',
    params: groupPath,
    reply: z.object({ applications: list(provisioning) }),
  }),
  actOnDirectoryUsers: endpoint('POST /directory/users/act', {
    name: 'actOnDirectoryUsers',
    roles: people,
    summary: 'Enables, disables or deletes many users',
    body: z.object({
      users: z.array(z.string()).min(1).max(500),
      act: z.enum(['enable', 'disable', 'delete']),
    }),
    reply: z.object({
      done: z.number(),
      refused: list(z.object({ user: z.string(), message: z.string() })),
    }),
  }),
  listDirectoryMembers: endpoint('GET /directory/groups/:group/members', {
    name: 'listDirectoryMembers',
    roles: readers,
    summary: 'Direct members of a group',
    params: groupPath,
    query: z.object({ startIndex: whole.optional(), count: whole.max(1000).optional() }),
    reply: z.object({
      total: z.number(),
      members: list(memberView),
    }),
  }),
  getDirectoryGroup: endpoint('GET /directory/groups/:group', {
    name: 'getDirectoryGroup',
    roles: readers,
    summary: 'One group and its direct members',
    params: groupPath,
    query: inBin.extend({ members: flag.optional().describe('false leaves them out') }),
    reply: z.object({
      group: directoryGroup,
      ...detail,
      memberOf: list(namedGroup),
      members: list(
        z.object({
          objectId: z.string(),
          name: z.string(),
          userPrincipalName: z.string().nullable(),
          type: z.string(),
        }),
      ),
    }),
  }),
  setDirectoryUser: endpoint('PATCH /directory/users/:user', {
    name: 'setDirectoryUser',
    roles: people,
    concurrency: 'version',
    summary: 'Changes attributes of a user; null clears one',
    params: userPath,
    body: z.object({ attributes: z.record(z.string(), z.unknown()) }),
    reply: directoryUser,
  }),
  setDirectoryGroup: endpoint('PATCH /directory/groups/:group', {
    name: 'setDirectoryGroup',
    roles: people,
    concurrency: 'version',
    summary: 'Renames or describes a group',
    params: groupPath,
    body: z.object({ attributes: z.record(z.string(), z.unknown()) }),
    reply: directoryGroup,
  }),
  addDirectoryUser: endpoint('POST /directory/users', {
    name: 'addDirectoryUser',
    roles: people,
    summary: 'Adds a user to the directory',
    body: z.object({ attributes: z.record(z.string(), z.unknown()) }),
    reply: directoryUser,
  }),
  addDirectoryGroup: endpoint('POST /directory/groups', {
    name: 'addDirectoryGroup',
    roles: people,
    summary: 'Adds a group to the directory',
    body: z.object({ attributes: z.record(z.string(), z.unknown()) }),
    reply: directoryGroup,
  }),
  deleteDirectoryUser: endpoint('DELETE /directory/users/:user', {
    name: 'deleteDirectoryUser',
    roles: people,
    summary: 'Puts a user in the recycle bin, from where 30 days allow a restore',
    params: userPath,
    reply: directoryUser,
  }),
  deleteDirectoryGroup: endpoint('DELETE /directory/groups/:group', {
    name: 'deleteDirectoryGroup',
    roles: people,
    summary: 'Puts a group in the recycle bin',
    params: groupPath,
    reply: directoryGroup,
  }),
  restoreDirectoryUser: endpoint('POST /directory/users/:user/restore', {
    name: 'restoreDirectoryUser',
    roles: people,
    summary: 'Takes a user back from the recycle bin',
    params: userPath,
    reply: directoryUser,
  }),
  restoreDirectoryGroup: endpoint('POST /directory/groups/:group/restore', {
    name: 'restoreDirectoryGroup',
    roles: people,
    summary: 'Takes a group back from the recycle bin',
    params: groupPath,
    reply: directoryGroup,
  }),
  purgeDirectoryUser: endpoint('POST /directory/users/:user/purge', {
    name: 'purgeDirectoryUser',
    roles: people,
    summary: 'Deletes a user of the recycle bin for good',
    params: userPath,
    reply: z.object({ purged: z.string() }),
  }),
  purgeDirectoryGroup: endpoint('POST /directory/groups/:group/purge', {
    name: 'purgeDirectoryGroup',
    roles: people,
    summary: 'Deletes a group of the recycle bin for good',
    params: groupPath,
    reply: z.object({ purged: z.string() }),
  }),
  addDirectoryMember: endpoint('PUT /directory/groups/:group/members/:member', {
    name: 'addDirectoryMember',
    roles: people,
    summary: 'Adds a direct member to a group',
    params: memberPath,
    reply: z.object({ group: z.string(), member: z.string(), changed: z.boolean() }),
  }),
  removeDirectoryMember: endpoint('DELETE /directory/groups/:group/members/:member', {
    name: 'removeDirectoryMember',
    roles: people,
    summary: 'Removes a direct member from a group',
    params: memberPath,
    reply: z.object({ group: z.string(), member: z.string(), changed: z.boolean() }),
  }),
};
