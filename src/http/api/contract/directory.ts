import { z } from 'zod';
import { endpoint, flag, list, whole } from './endpoint.ts';

const userPath = z.object({ user: z.string().describe('objectId or userPrincipalName') });
const groupPath = z.object({ group: z.string().describe('objectId or displayName') });
const memberPath = z.object({
  group: z.string(),
  member: z.string().describe('objectId, userPrincipalName or displayName'),
});

const directoryUser = z.object({
  objectId: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string().nullable(),
  mail: z.string().nullable(),
  department: z.string().nullable(),
  accountEnabled: z.boolean(),
  deleted: z.string().nullable(),
});
const directoryGroup = z.object({
  objectId: z.string(),
  displayName: z.string(),
  members: z.number(),
  deleted: z.string().nullable(),
});

const problem = z.object({
  file: z.string(),
  line: z.number(),
  column: z.string(),
  message: z.string(),
});
const counts = z.object({ created: z.number(), updated: z.number(), unchanged: z.number() });
const importReport = z.object({
  /** What the files were taken for. */
  layout: z.string(),
  missing: z.enum(['keep', 'disable', 'delete']),
  users: counts.extend({ disabled: z.number(), deleted: z.number(), kept: z.number() }),
  groups: counts,
  /** Rows of the files that are wrong. */
  problems: list(problem),
  /** Rows that are right and that the directory refused. */
  refused: list(problem),
  ignoredColumns: list(z.string()),
  /** Why nothing was imported; null when it was. */
  refusal: z.string().nullable(),
});

const people = ['global-administrator'] as const;
const readers = [...people, 'application-administrator', 'global-reader'] as const;

/** The organisation's directory. */
export const directory = {
  importDirectory: endpoint('POST /directory/imports', {
    name: 'importDirectory',
    roles: people,
    summary: 'Stages, checks and applies files of people and groups',
    body: z.object({
      files: z
        .array(
          z.union([
            z.object({ name: z.string(), text: z.string() }),
            z.object({ name: z.string(), base64: z.base64() }),
          ]),
        )
        .min(1)
        .max(2),
      missing: z.enum(['keep', 'disable', 'delete']).optional(),
      keepGoing: z.boolean().optional(),
      yes: z.boolean().optional(),
    }),
    reply: importReport,
  }),
  getImport: endpoint('GET /directory/imports/current', {
    name: 'getImport',
    roles: readers,
    summary: 'How far the import is that runs now',
    reply: z.object({ running: z.boolean(), applied: z.number(), total: z.number() }),
  }),
  listDirectoryUsers: endpoint('GET /directory/users', {
    name: 'listDirectoryUsers',
    roles: readers,
    summary: 'Users of the directory',
    query: z.object({
      filter: z.string().optional(),
      deleted: flag.optional(),
      startIndex: whole.optional(),
      count: whole.max(1000).optional(),
    }),
    reply: z.object({ total: z.number(), users: list(directoryUser) }),
  }),
  listDirectoryGroups: endpoint('GET /directory/groups', {
    name: 'listDirectoryGroups',
    roles: readers,
    summary: 'Groups of the directory',
    query: z.object({
      filter: z.string().optional(),
      deleted: flag.optional(),
      startIndex: whole.optional(),
      count: whole.max(1000).optional(),
    }),
    reply: z.object({ total: z.number(), groups: list(directoryGroup) }),
  }),
  getDirectoryUser: endpoint('GET /directory/users/:user', {
    name: 'getDirectoryUser',
    roles: readers,
    summary: 'Every attribute of one user, the groups it is in and what it is assigned to',
    params: userPath,
    reply: z.object({
      user: directoryUser,
      attributes: z.record(z.string(), z.unknown()),
      manager: z.object({ objectId: z.string(), userPrincipalName: z.string() }).nullable(),
      groups: list(z.object({ objectId: z.string(), displayName: z.string() })),
    }),
  }),
  getDirectoryGroup: endpoint('GET /directory/groups/:group', {
    name: 'getDirectoryGroup',
    roles: readers,
    summary: 'One group and its direct members',
    params: groupPath,
    reply: z.object({
      group: directoryGroup,
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
    summary: 'Changes attributes of a user; null clears one',
    params: userPath,
    body: z.object({ attributes: z.record(z.string(), z.unknown()) }),
    reply: directoryUser,
  }),
  setDirectoryGroup: endpoint('PATCH /directory/groups/:group', {
    name: 'setDirectoryGroup',
    roles: people,
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
