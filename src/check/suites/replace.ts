import { okta, type Suite } from '../requirement.ts';

/** PUT (RFC 7644 §3.5.1). */
export const replace: Suite = {
  title: 'PUT of whole users',
  requirements: [
    {
      id: 'put-back',
      title: 'What was read can be put back, changed, with id, meta and all',
      source: 'RFC 7644 §3.5.1; profile pushes of Okta',
      hurts: ['any', ...okta, 'onelogin', 'google', 'ping'],
      advice: 'Answer 200 with the whole user; ignore id, meta and groups in it.',
      async act(trial) {
        const user = await trial.user();
        const read = await trial.shown(user);
        const answer = await trial.send('PUT', user.path, { ...read, displayName: 'Put Back' });
        if (!trial.status(answer, 200)) return;
        trial.value(answer, 'displayName', 'Put Back');
        trial.value(answer, 'id', user.id);
        trial.value(await trial.get(user.path), 'displayName', 'Put Back');
      },
    },
    {
      id: 'put-unknown',
      title: 'Attributes that it does not know are no error',
      source: 'profile pushes of Okta',
      hurts: [...okta],
      advice: 'Ignore what the schema does not have: Okta puts back everything it has read, and what was mapped.',
      async act(trial) {
        const user = await trial.user();
        const body = trial.userBody({ userName: user.name, thisIsNoAttribute: 'x', groups: [] });
        trial.status(await trial.send('PUT', user.path, body), 200);
      },
    },
    {
      id: 'put-left-out',
      title: 'What is left out is cleared',
      source: 'RFC 7644 §3.5.1',
      hurts: ['any', 'onelogin'],
      advice: 'Clear readWrite attributes that a PUT leaves out.',
      level: 'should',
      async act(trial) {
        const user = await trial.user({ title: 'Tester' });
        const answer = await trial.send('PUT', user.path, trial.userBody({ userName: user.name }));
        if (trial.status(answer, 200)) trial.value(await trial.get(user.path), 'title', undefined);
      },
    },
    {
      id: 'put-disabled',
      title: 'PUT with active false disables, and the user is still found',
      source: 'deactivation by Okta’s wizard, OneLogin, JumpCloud, Google and Ping',
      hurts: ['oktaWizard', 'onelogin', 'jumpcloud', 'google', 'ping'],
      advice: 'Keep disabled users readable and searchable: on their return they are found and enabled.',
      async act(trial) {
        const user = await trial.user();
        const body = trial.userBody({ userName: user.name, active: false });
        const answer = await trial.send('PUT', user.path, body);
        if (!trial.status(answer, 200)) return;
        trial.value(answer, 'active', false);
        trial.value(await trial.get(user.path), 'active', false);
        trial.lists(await trial.get(`/Users?filter=${encodeURIComponent(`userName eq "${user.name}"`)}`), user);
      },
    },
    {
      id: 'put-taken',
      title: 'PUT of a userName that somebody else has is 409',
      source: 'RFC 7644 §3.12 (uniqueness)',
      hurts: ['any'],
      advice: 'Check uniqueness in changes as in creates.',
      async act(trial) {
        const [first, second] = [await trial.user(), await trial.user()];
        const body = trial.userBody({ userName: first.name });
        trial.refused(await trial.send('PUT', second.path, body), [409]);
        trial.value(await trial.get(second.path), 'userName', second.name);
      },
    },
  ],
};
