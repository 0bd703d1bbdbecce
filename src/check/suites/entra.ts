import { filtered, patch, urns } from '../message.ts';
import type { Requirement, Suite } from '../requirement.ts';
import type { Made, Trial } from '../trial.ts';

const legacyGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** A user as Entra ID makes one: the extension's URN without its block, meta, empty roles. */
function newUser(trial: Trial): Promise<Made> {
  return trial.user({ schemas: [urns.user, urns.enterprise], meta: { resourceType: 'User' }, roles: [] });
}

const source = 'requests of Entra ID';
const hurts = ['entra'] as const;

function changes(
  id: string,
  title: string,
  advice: string,
  act: (trial: Trial, user: Made) => Promise<void>,
): Requirement {
  const withUser = async (trial: Trial) => act(trial, await newUser(trial));
  return { id: `entra-${id}`, title, source, hurts, advice, needs: 'patch', act: withUser };
}

/** The requests of Entra ID's provisioning service: capitals, booleans as text, one operation an attribute. */
export const entra: Suite = {
  title: 'Microsoft Entra ID',
  requirements: [
    {
      id: 'entra-test-connection',
      title: 'Test Connection: nobody of that name is 200 and an empty list',
      source,
      hurts,
      advice: 'Answer 200 with totalResults 0; 404 fails the connection test.',
      async act(trial) {
        const answer = await trial.get(filtered('/Users', `userName eq "${trial.newName()}"`));
        trial.lists(answer);
      },
    },
    {
      id: 'entra-create',
      title: 'A user comes with the URN of the enterprise extension and without its block',
      source,
      hurts,
      advice: 'Take URNs in schemas for which the body has nothing, and roles: [].',
      async act(trial) {
        const schemas = [urns.user, urns.enterprise];
        const body = trial.userBody({ schemas, meta: { resourceType: 'User' }, roles: [] });
        trial.status(await trial.send('POST', '/Users', body), 201);
      },
    },
    changes(
      'disable',
      '"Replace" of active with "False" disables',
      'Take operations in capitals, and "True" and "False" as booleans.',
      async (trial, user) => {
        const body = patch({ op: 'Replace', path: 'active', value: 'False' });
        if (!trial.status(await trial.send('PATCH', user.path, body), 200, 204)) return;
        trial.value(await trial.get(user.path), 'active', false);
        const back = patch({ op: 'Replace', path: 'active', value: 'True' });
        if (trial.status(await trial.send('PATCH', user.path, back), 200, 204))
          trial.value(await trial.get(user.path), 'active', true);
      },
    ),
    changes(
      'update',
      'One operation an attribute, each with its path',
      'Take "Add" and "Replace" with paths of any depth in one request.',
      async (trial, user) => {
        const body = patch(
          { op: 'Replace', path: 'displayName', value: 'Renamed Person' },
          { op: 'Replace', path: 'name.familyName', value: 'Renamed' },
          { op: 'Replace', path: 'emails[type eq "work"].value', value: 'renamed@example.com' },
          { op: 'Add', path: 'title', value: 'Seller' },
        );
        if (!trial.status(await trial.send('PATCH', user.path, body), 200, 204)) return;
        const read = await trial.get(user.path);
        trial.value(read, 'displayName', 'Renamed Person');
        trial.value(read, 'name.familyName', 'Renamed');
        trial.value(read, 'emails[type=work].value', 'renamed@example.com');
        trial.value(read, 'title', 'Seller');
      },
    ),
    changes(
      'add-element',
      '"Add" on a value path that matches nothing makes the element',
      'Make the element that the filter describes, with type from the filter.',
      async (trial, user) => {
        const body = patch({ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 201 555 0103' });
        if (!trial.status(await trial.send('PATCH', user.path, body), 200, 204)) return;
        const read = await trial.get(user.path);
        trial.value(read, 'phoneNumbers[0].type', 'mobile');
        trial.value(read, 'phoneNumbers[0].value', '+1 201 555 0103');
      },
    ),
    {
      ...changes(
        'manager',
        'A manager comes as a bare id',
        'Take "value": "{id}" for manager as {"value": "{id}"}.',
        async (trial, user) => {
          const boss = await trial.user();
          const body = patch({ op: 'Add', path: `${urns.enterprise}:manager`, value: boss.id });
          if (!trial.status(await trial.send('PATCH', user.path, body), 200, 204)) return;
          trial.value(await trial.get(user.path), `['${urns.enterprise}'].manager.value`, boss.id);
        },
      ),
      needs: 'enterprise',
    },
    {
      ...changes(
        'keys',
        'With its compliance flag, paths come as keys of one value',
        'Read keys like name.givenName and urn:…:User:department in a value without path as paths, not as attributes of that name.',
        async (trial, user) => {
          const value = { 'name.givenName': 'Kkom', [`${urns.enterprise}:employeeNumber`]: 'Aklq' };
          const answer = await trial.send('PATCH', user.path, patch({ op: 'replace', value }));
          if (!trial.status(answer, 200, 204)) return;
          const read = await trial.get(user.path);
          trial.value(read, 'name.givenName', 'Kkom');
          trial.value(read, `['${urns.enterprise}'].employeeNumber`, 'Aklq');
        },
      ),
      needs: 'enterprise',
    },
    {
      id: 'entra-group-create',
      title: 'A group comes without members, with a schema of its own and an externalId',
      source,
      hurts,
      advice: 'Take unknown URNs in schemas of groups, and keep externalId.',
      needs: 'groups',
      async act(trial) {
        const body = { schemas: [urns.group, legacyGroup], externalId: trial.newName(), displayName: trial.newName() };
        const answer = await trial.send('POST', '/Groups', { ...body, meta: { resourceType: 'Group' } });
        if (!trial.status(answer, 201)) return;
        trial.value(answer, 'displayName', body.displayName);
        trial.value(answer, 'externalId', body.externalId);
      },
    },
    {
      id: 'entra-group-members',
      title: 'Members are added and removed by a list of values; only those who are listed go',
      source,
      hurts,
      advice: 'Read "Remove" of path members with a value as: only these. Who empties the group locks everybody out.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group();
        const value = (user: Made) => [{ $ref: null, value: user.id }];
        for (const user of [ada, bob]) {
          const add = patch({ op: 'Add', path: 'members', value: value(user) });
          if (!trial.status(await trial.send('PATCH', group.path, add), 200, 204)) return;
        }
        const remove = patch({ op: 'Remove', path: 'members', value: value(ada) });
        if (!trial.status(await trial.send('PATCH', group.path, remove), 200, 204)) return;
        const members = await trial.members(group);
        trial.expect(members.join() === bob.id, `the members are ${members.join(', ')}, wanted ${bob.id}`);
      },
    },
    {
      id: 'entra-group-member-filter',
      title: 'Whether somebody is a member is asked by a filter',
      source,
      hurts,
      advice: 'Answer filter=id eq "…" and members eq "…" on /Groups.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group([ada]);
        const asks = (user: Made) =>
          filtered('/Groups', `id eq "${group.id}" and members eq "${user.id}"`, '&attributes=id');
        trial.lists(await trial.get(asks(ada)), group);
        trial.lists(await trial.get(asks(bob)));
      },
    },
  ],
};
