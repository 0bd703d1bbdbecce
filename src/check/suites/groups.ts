import { filtered, patch } from '../message.ts';
import { okta, type Requirement, type Suite } from '../requirement.ts';
import type { Made } from '../trial.ts';
import { valueAt } from '../value-at.ts';

interface Company {
  readonly ada: Made;
  readonly bob: Made;
  readonly cyd: Made;
}

/** Operations on a group of ada and bob, and who is in it afterwards. */
function membership(
  id: string,
  title: string,
  operations: (people: Company) => readonly object[],
  remain: (people: Company) => readonly Made[],
  rest: Pick<Requirement, 'hurts' | 'advice'> & Partial<Requirement>,
): Requirement {
  return {
    id: `group-${id}`,
    title,
    source: 'RFC 7644 §3.5.2',
    needs: 'groups',
    async act(trial) {
      const people = { ada: await trial.user(), bob: await trial.user(), cyd: await trial.user() };
      const group = await trial.group([people.ada, people.bob]);
      for (const operation of operations(people)) {
        const body = Array.isArray(operation) ? patch(...operation) : patch(operation);
        if (!trial.status(await trial.send('PATCH', group.path, body), 200, 204)) return;
      }
      const found = [...(await trial.members(group))].sort();
      const wanted = remain(people).map((user) => user.id);
      trial.expect(
        found.join() === [...wanted].sort().join(),
        `${found.length} members (${found.join(', ')}), wanted ${wanted.length} (${wanted.join(', ')})`,
      );
    },
    ...rest,
  };
}

/** Groups and their members (RFC 7643 §4.2). */
export const groups: Suite = {
  title: 'Groups',
  requirements: [
    {
      id: 'group-create',
      title: 'A group is created with its members',
      source: 'RFC 7643 §4.2, RFC 7644 §3.3',
      hurts: ['any', ...okta, 'onelogin', 'jumpcloud', 'ping', 'authentik'],
      advice: 'Take members in POST /Groups and show them with their value.',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const group = await trial.group([user]);
        trial.status(group.answer, 201);
        trial.value(await trial.get(group.path), 'members[0].value', user.id);
      },
    },
    {
      id: 'group-find',
      title: 'A group is found by displayName, and its members are left out on demand',
      source: 'RFC 7644 §3.4.2; matching of Entra ID and Okta',
      hurts: ['any', 'entra', ...okta, 'jumpcloud'],
      advice:
        'Answer filter=displayName eq "…" on /Groups, and heed excludedAttributes=members: a large group would come whole each time.',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const group = await trial.group([user]);
        const answer = await trial.get(
          filtered('/Groups', `displayName eq "${group.name}"`, '&excludedAttributes=members'),
        );
        trial.lists(answer, group);
        trial.expect(!answer.text.includes(user.id), 'the answer shows members although they were excluded');
      },
    },
    membership(
      'add',
      'add keeps the members that are there',
      ({ cyd }) => [{ op: 'add', path: 'members', value: [{ value: cyd.id }] }],
      ({ ada, bob, cyd }) => [ada, bob, cyd],
      { hurts: ['any', 'entra', ...okta, 'onelogin', 'jumpcloud'], advice: 'Add to the list; do not replace it.' },
    ),
    membership(
      'add-twice',
      'Who is added twice is a member once, without an error',
      ({ ada }) => [{ op: 'add', path: 'members', value: [{ value: ada.id }] }],
      ({ ada, bob }) => [ada, bob],
      {
        hurts: ['any', 'entra', ...okta],
        advice: 'Ignore a member that is there already: clients repeat what they are not sure of.',
      },
    ),
    membership(
      'remove-path',
      'remove with members[value eq "…"] removes that member alone',
      ({ ada }) => [{ op: 'remove', path: `members[value eq "${ada.id}"]` }],
      ({ bob }) => [bob],
      {
        hurts: ['any', 'oktaCatalogue', 'entra'],
        advice: 'Read the filter of the path, and remove only whom it names.',
      },
    ),
    membership(
      'remove-several',
      'Several removes in one request remove the right ones',
      ({ ada, bob }) => [
        [
          { op: 'remove', path: `members[value eq "${ada.id}"]` },
          { op: 'remove', path: `members[value eq "${bob.id}"]` },
        ],
      ],
      () => [],
      { hurts: ['any', 'oktaCatalogue'], advice: 'Find each member anew for each operation; places in the list move.' },
    ),
    membership(
      'remove-absent',
      'Removing somebody who is no member is no error',
      ({ cyd }) => [{ op: 'remove', path: `members[value eq "${cyd.id}"]` }],
      ({ ada, bob }) => [ada, bob],
      { hurts: ['entra', 'oktaCatalogue'], advice: 'Answer 204: the wish is fulfilled.' },
    ),
    membership(
      'replace',
      'replace sets the members',
      ({ cyd }) => [{ op: 'replace', path: 'members', value: [{ value: cyd.id }] }],
      ({ cyd }) => [cyd],
      { hurts: ['any', 'oktaCatalogue'], advice: 'replace with path members is the whole list.' },
    ),
    membership(
      'empty',
      'replace with an empty list empties the group',
      () => [{ op: 'replace', path: 'members', value: [] }],
      () => [],
      { hurts: ['any', 'oktaCatalogue'], advice: 'An empty list is no members.' },
    ),
    {
      id: 'group-put',
      title: 'PUT sets name and members',
      source: 'RFC 7644 §3.5.1; groups of Okta’s wizard and of authentik',
      hurts: ['any', 'oktaWizard', 'jumpcloud', 'authentik'],
      advice: 'Take PUT /Groups/{id} with displayName and the whole list of members.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group([ada]);
        const body = {
          schemas: valueAt(group.answer.json, 'schemas'),
          id: group.id,
          displayName: `${group.name} b`,
          members: [{ value: bob.id }],
        };
        const answer = await trial.send('PUT', group.path, body);
        if (!trial.status(answer, 200)) return;
        trial.value(answer, 'displayName', `${group.name} b`);
        const members = await trial.members(group);
        trial.expect(members.join() === bob.id, `the members are ${members.join(', ')}, wanted ${bob.id}`);
      },
    },
    {
      id: 'group-of-user',
      title: 'A user shows the groups it is in',
      source: 'RFC 7643 §4.1.2 (groups)',
      hurts: ['any'],
      advice: 'Fill groups of a user from the memberships; it is readOnly.',
      level: 'should',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const group = await trial.group([user]);
        trial.value(await trial.get(user.path), 'groups[0].value', group.id);
      },
    },
    {
      id: 'group-leaver',
      title: 'A deleted user leaves the groups',
      source: 'RFC 7643 §4.2: a member names a resource',
      hurts: ['any', 'entra'],
      advice: 'Remove the memberships of whoever is deleted.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group([ada, bob]);
        if ((await trial.send('DELETE', ada.path)).status !== 204) trial.skip('The user could not be deleted.');
        const members = await trial.members(group);
        trial.expect(members.join() === bob.id, `the members are ${members.join(', ')}, wanted ${bob.id}`);
      },
    },
    {
      id: 'group-parallel',
      title: 'Members that are added at the same time are all there',
      source: 'requests of Entra ID',
      hurts: ['entra', 'oktaCatalogue'],
      advice: 'Change memberships one by one in the database; reading, changing and writing the whole list loses some.',
      needs: 'groups',
      async act(trial) {
        const users: Made[] = [];
        for (let count = 0; count < 5; count++) users.push(await trial.user());
        const group = await trial.group();
        const added = await Promise.all(
          users.map(({ id }) =>
            trial.send('PATCH', group.path, patch({ op: 'add', path: 'members', value: [{ value: id }] })),
          ),
        );
        for (const answer of added) trial.status(answer, 200, 204);
        const members = await trial.members(group);
        trial.expect(members.length === users.length, `${members.length} of ${users.length} members are there`);
      },
    },
    {
      id: 'group-delete',
      title: 'A deleted group is gone, and its members stay',
      source: 'RFC 7644 §3.6; group push of Okta',
      hurts: ['any', 'entra', ...okta],
      advice: 'Answer DELETE with 204; never delete the members.',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const group = await trial.group([user]);
        if (!trial.status(await trial.send('DELETE', group.path), 204)) return;
        trial.refused(await trial.get(group.path), [404]);
        trial.status(await trial.get(user.path), 200);
      },
    },
  ],
};
