import { patch, urns } from '../message.ts';
import type { Suite } from '../requirement.ts';

/** What OneLogin, Google Workspace and others send that nobody else does. */
export const others: Suite = {
  title: 'OneLogin, Google Workspace, authentik and others',
  requirements: [
    {
      id: 'onelogin-query',
      title: 'A query may end with & and have + for blanks',
      source: 'requests of OneLogin',
      hurts: ['onelogin'],
      advice: 'Ignore an empty parameter at the end of the query, and a missing User-Agent.',
      async act(trial) {
        const user = await trial.user();
        const path = `/Users?filter=userName+eq+${encodeURIComponent(`"${user.name}"`)}&`;
        trial.lists(await trial.get(path, { 'user-agent': null, accept: 'application/json' }), user);
      },
    },
    {
      id: 'onelogin-schemas',
      title: 'schemas may name legacy URNs',
      source: 'default template of OneLogin',
      hurts: ['onelogin'],
      advice: 'Take urn:scim:schemas:core:2.0 as the core schema, and ignore URNs that mean nothing.',
      async act(trial) {
        const schemas = ['urn:scim:schemas:core:2.0', 'urn:scim:schemas:extension:enterprise:2.0'];
        trial.status(await trial.send('POST', '/Users', trial.userBody({ schemas })), 201);
      },
    },
    {
      id: 'onelogin-members',
      title: 'A PATCH of members comes without schemas, its remove with a list of values',
      source: 'requests of OneLogin',
      hurts: ['onelogin', 'authentik'],
      advice: 'Take a PATCH without schemas, and remove only the members that the value lists.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group([ada, bob]);
        const body = { Operations: [{ op: 'remove', path: 'members', value: [{ value: ada.id }] }] };
        if (!trial.status(await trial.send('PATCH', group.path, body), 200, 204)) return;
        const members = await trial.members(group);
        trial.expect(members.join() === bob.id, `the members are ${members.join(', ')}, wanted ${bob.id}`);
      },
    },
    {
      id: 'google-create',
      title: 'A user comes as application/json, with a SCIM 1.0 URN beside the right one',
      source: 'requests of Google Workspace',
      hurts: ['google', 'onelogin'],
      advice: 'Take Content-Type application/json, and ignore urn:scim:schemas:core:1.0 in schemas.',
      async act(trial) {
        const body = trial.userBody({ schemas: ['urn:scim:schemas:core:1.0', urns.user] });
        const headers = { 'user-agent': 'Google-Auto-Provisioning', 'content-type': 'application/json' };
        trial.status(await trial.send('POST', '/Users', body, headers), 201);
      },
    },
    {
      id: 'google-suspend',
      title: 'Somebody suspended is put with active false, found with startIndex, and deleted',
      source: 'requests of Google Workspace',
      hurts: ['google'],
      advice: 'Keep the disabled user until DELETE comes, days later.',
      async act(trial) {
        const headers = { 'content-type': 'application/json' };
        const user = await trial.user({}, headers);
        const suspended = trial.userBody({ userName: user.name, active: false });
        if (!trial.status(await trial.send('PUT', user.path, suspended, headers), 200)) return;
        const query = `/Users?filter=${encodeURIComponent(`userName eq "${user.name}"`)}&startIndex=1`;
        trial.lists(await trial.get(query), user);
        trial.status(await trial.send('DELETE', user.path), 204);
      },
    },
    {
      id: 'jumpcloud-test',
      title: 'Its connection test makes a user and a group, changes both and deletes them',
      source: 'documented behaviour of JumpCloud',
      hurts: ['jumpcloud'],
      advice: 'Every step of it must succeed, or the connection is not activated.',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const changed = trial.userBody({ userName: user.name, displayName: 'Changed' });
        trial.status(await trial.send('PUT', user.path, changed), 200);
        const group = await trial.group();
        const add = patch({ op: 'add', path: 'members', value: [{ value: user.id }] });
        trial.status(await trial.send('PATCH', group.path, add), 200, 204);
        trial.status(await trial.send('DELETE', group.path), 204);
        trial.status(await trial.send('DELETE', user.path), 204);
      },
    },
    {
      id: 'authentik-group',
      title: 'A group is replaced by a PATCH without path, then filled member by member',
      source: 'requests of authentik',
      hurts: ['authentik'],
      advice: 'Take the whole group as the value of a replace without path, its id included.',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const group = await trial.group();
        const value = {
          id: group.id,
          schemas: [urns.group],
          displayName: `${group.name} b`,
          externalId: trial.newName(),
        };
        if (!trial.status(await trial.send('PATCH', group.path, patch({ op: 'replace', value })), 200, 204)) return;
        trial.value(await trial.get(group.path), 'displayName', `${group.name} b`);
        const add = patch({ op: 'add', path: 'members', value: [{ value: user.id }] });
        trial.status(await trial.send('PATCH', group.path, add), 200, 204);
        const members = await trial.members(group);
        trial.expect(members.join() === user.id, `the members are ${members.join(', ')}, wanted ${user.id}`);
      },
    },
    {
      id: 'salesforce-remove',
      title: 'A remove whose value holds members in members never empties the group',
      source: 'requests of Salesforce',
      hurts: ['salesforce'],
      advice: 'Remove only those that the value names, or refuse it; never take it for "remove all".',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group([ada, bob]);
        const body = patch({ op: 'remove', path: 'members', value: { members: [{ value: ada.id }] } });
        if (!trial.status(await trial.send('PATCH', group.path, body), 200, 204, 400)) return;
        const members = await trial.members(group);
        trial.expect(members.includes(bob.id), `${members.length} members are left, and who was not named is gone`);
      },
    },
    {
      id: 'members-in-value',
      title: 'Members in the value of an add without path are added to those that are there',
      source: 'requests of WSO2 and Databricks',
      hurts: ['any'],
      advice: 'add keeps what is there, with a path and without.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group([ada]);
        const body = patch({ op: 'add', value: { members: [{ value: bob.id }] } });
        if (!trial.status(await trial.send('PATCH', group.path, body), 200, 204)) return;
        const members = await trial.members(group);
        trial.expect(members.length === 2, `${members.length} members, wanted 2`);
      },
    },
  ],
};
