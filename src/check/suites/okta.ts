import { filtered, patch, urns } from '../message.ts';
import { type Client, okta, type Requirement, type Suite } from '../requirement.ts';
import type { Made, Trial } from '../trial.ts';

const headers = {
  'user-agent': 'Okta SCIM Client 1.0.0',
  accept: 'application/scim+json',
  'accept-charset': 'utf-8',
  'content-type': 'application/scim+json; charset=utf-8',
};

/** What Okta sends on assignment: groups although it is readOnly, and a password although its sync is off. */
const extras = { locale: 'en-US', groups: [], password: '1mz050nq-Check' };

const source = 'requests of Okta';

function withUser(
  id: string,
  hurts: readonly Client[],
  title: string,
  advice: string,
  act: (trial: Trial, user: Made) => Promise<void>,
): Requirement {
  return {
    id: `okta-${id}`,
    title,
    source,
    hurts,
    advice,
    act: async (trial) => act(trial, await trial.user(extras, headers)),
  };
}

/** The requests of Okta: its catalogue's applications change by PATCH without path, those of the wizard by whole PUTs. */
export const oktaRequests: Suite = {
  title: 'Okta',
  requirements: [
    {
      id: 'okta-test-credentials',
      title: 'Test API Credentials: a page of two users',
      source,
      hurts: okta,
      advice: 'Answer GET /Users?startIndex=1&count=2 with 200 and a ListResponse.',
      async act(trial) {
        trial.status(await trial.get('/Users?startIndex=1&count=2', headers), 200);
      },
    },
    {
      id: 'okta-assign',
      title: 'An assigned user comes with a password and with groups: []',
      source,
      hurts: okta,
      advice:
        'Ignore groups, take or ignore password, and answer 201 with the whole user: an empty body fails the assignment.',
      async act(trial) {
        const name = trial.newName();
        trial.lists(await trial.get(filtered('/Users', `userName eq "${name}"`, '&startIndex=1&count=100'), headers));
        const answer = await trial.send('POST', '/Users', trial.userBody({ userName: name, ...extras }), headers);
        if (!trial.status(answer, 201)) return;
        trial.value(answer, 'userName', name);
        trial.expect(!answer.text.includes(extras.password), 'the answer shows the password');
      },
    },
    {
      ...withUser(
        'deactivate',
        ['oktaCatalogue'],
        'Deactivation is a PATCH without path',
        'Take {"op":"replace","value":{"active":false}}.',
        async (trial, user) => {
          for (const active of [false, true]) {
            const answer = await trial.send('PATCH', user.path, patch({ op: 'replace', value: { active } }), headers);
            if (!trial.status(answer, 200, 204)) return;
            trial.value(await trial.get(user.path, headers), 'active', active);
          }
        },
      ),
      needs: 'patch',
    },
    {
      ...withUser(
        'password',
        ['oktaCatalogue'],
        'A password comes by PATCH and is never shown',
        'Take {"op":"replace","value":{"password":"…"}}, and leave it out of the answer.',
        async (trial, user) => {
          const password = 'N3w-s3cret-Check';
          const answer = await trial.send('PATCH', user.path, patch({ op: 'replace', value: { password } }), headers);
          trial.status(answer, 200, 204);
          trial.expect(!answer.text.includes(password), 'the answer shows the password');
        },
      ),
      needs: 'patch',
    },
    withUser(
      'push',
      okta,
      'A profile push puts back what was read',
      'Take PUT with id, meta, groups and everything else that was shown.',
      async (trial, user) => {
        const read = await trial.shown(user, headers);
        const answer = await trial.send('PUT', user.path, { ...read, displayName: 'Pushed', active: false }, headers);
        if (!trial.status(answer, 200)) return;
        trial.value(answer, 'displayName', 'Pushed');
        trial.value(answer, 'active', false);
      },
    ),
    {
      id: 'okta-group-push',
      title: 'Group push: created empty, filled, exchanged and renamed',
      source,
      hurts: ['oktaCatalogue'],
      advice: 'Take a remove by filter and an add by list in one request, and ignore the id in the value of a rename.',
      needs: 'groups',
      async act(trial) {
        const [ada, bob] = [await trial.user(), await trial.user()];
        const group = await trial.group();
        const change = async (...operations: readonly object[]) =>
          trial.status(await trial.send('PATCH', group.path, patch(...operations), headers), 200, 204);
        const listed = (user: Made) => [{ value: user.id, display: user.name }];
        if (!(await change({ op: 'add', path: 'members', value: listed(ada) }))) return;
        const exchange = [
          { op: 'remove', path: `members[value eq "${ada.id}"]` },
          { op: 'add', path: 'members', value: listed(bob) },
        ];
        if (!(await change(...exchange))) return;
        const members = await trial.members(group);
        trial.expect(members.join() === bob.id, `the members are ${members.join(', ')}, wanted ${bob.id}`);
        if (await change({ op: 'replace', value: { id: group.id, displayName: `${group.name} b` } }))
          trial.value(await trial.get(group.path, headers), 'displayName', `${group.name} b`);
      },
    },
    {
      id: 'okta-group-put',
      title: 'Groups of the wizard’s applications are put whole',
      source,
      hurts: ['oktaWizard'],
      advice: 'Take PUT /Groups/{id} with the whole list of members, each with value and display.',
      needs: 'groups',
      async act(trial) {
        const user = await trial.user();
        const group = await trial.group();
        const members = [{ value: user.id, display: user.name }];
        const body = { schemas: [urns.group], id: group.id, displayName: group.name, members };
        if (!trial.status(await trial.send('PUT', group.path, body, headers), 200)) return;
        const found = await trial.members(group);
        trial.expect(found.join() === user.id, `the members are ${found.join(', ')}, wanted ${user.id}`);
      },
    },
  ],
};
