import { urns } from '../message.ts';
import { okta, type Suite } from '../requirement.ts';
import { valueAt } from '../value-at.ts';

/** Creating, reading and deleting users (RFC 7644 §3.3, §3.4.1, §3.6). */
export const create: Suite = {
  title: 'Users: created, read, deleted',
  requirements: [
    {
      id: 'create-whole',
      title: 'A created user is answered 201 with the whole user',
      source: 'RFC 7644 §3.3',
      hurts: ['any', 'entra', ...okta, 'onelogin', 'google'],
      advice:
        'Answer 201 with the user as it stands now, with its id as a string: clients keep the id from this answer.',
      async act(trial) {
        const body = trial.userBody();
        const answer = await trial.send('POST', '/Users', body);
        if (!trial.status(answer, 201)) return;
        const id = valueAt(answer.json, 'id');
        trial.expect(typeof id === 'string' && id !== '', `the id is ${JSON.stringify(id)}, wanted a string`);
        for (const path of ['userName', 'name.givenName', 'name.familyName', 'active'])
          trial.value(answer, path, valueAt(body, path));
      },
    },
    {
      id: 'create-meta',
      title: 'A resource shows its type and times in meta',
      source: 'RFC 7643 §3.1',
      hurts: ['any'],
      advice: 'Give meta with resourceType, created, lastModified and location.',
      async act(trial) {
        const { answer } = await trial.user();
        trial.value(answer, 'meta.resourceType', 'User');
        for (const path of ['meta.created', 'meta.lastModified']) {
          const time = valueAt(answer.json, path);
          trial.expect(
            !Number.isNaN(Date.parse(String(time))),
            `${path} is ${JSON.stringify(time)}, wanted a dateTime`,
          );
        }
      },
    },
    {
      id: 'create-location',
      title: 'The answer to a create has a Location header that is meta.location',
      source: 'RFC 7644 §3.3 (SHALL)',
      hurts: ['any'],
      advice: 'Send a Location header with 201, the same as meta.location.',
      async act(trial) {
        const { answer } = await trial.user();
        const location = answer.headers.get('location');
        trial.expect(location !== undefined, '201 came without a Location header');
        if (location !== undefined) trial.value(answer, 'meta.location', location);
      },
    },
    {
      id: 'create-duplicate',
      title: 'A userName that is taken is refused with 409 uniqueness',
      source: 'RFC 7644 §3.3, §3.12',
      hurts: ['any', 'entra', ...okta, 'onelogin'],
      advice: 'Answer 409 with scimType uniqueness; a second account of one name cannot be told from the first.',
      async act(trial) {
        const user = await trial.user();
        trial.refused(await trial.send('POST', '/Users', trial.userBody({ userName: user.name })), [409], 'uniqueness');
      },
    },
    {
      id: 'create-duplicate-case',
      title: 'A userName that differs in letter case only is taken',
      source: 'RFC 7643 §4.1.1 (caseExact false)',
      hurts: ['any', ...okta],
      advice: 'Compare userName without regard to letter case, in uniqueness too.',
      async act(trial) {
        const user = await trial.user();
        const again = trial.userBody({ userName: user.name.toUpperCase() });
        trial.refused(await trial.send('POST', '/Users', again), [409]);
      },
    },
    {
      id: 'create-external-id',
      title: 'externalId is kept and shown',
      source: 'RFC 7643 §3.1',
      hurts: ['any', 'entra', ...okta],
      advice: 'Store externalId: clients find their own people by it after a rename.',
      async act(trial) {
        const user = await trial.user({ externalId: `kept-${trial.newName()}` });
        const sent = valueAt(user.answer.json, 'externalId');
        trial.expect(String(sent).startsWith('kept-'), `externalId is ${JSON.stringify(sent)} after the create`);
        trial.value(await trial.get(user.path), 'externalId', sent);
      },
    },
    {
      id: 'create-read-only',
      title: 'id, meta and groups are ignored where a client sends them',
      source: 'RFC 7644 §3.3; Okta sends groups, Entra ID meta',
      hurts: ['any', 'entra', ...okta],
      advice: 'Ignore readOnly attributes in POST and PUT; do not refuse them and do not take them.',
      async act(trial) {
        const body = trial.userBody({ id: 'chosen-by-the-client', meta: { resourceType: 'User' }, groups: [] });
        const answer = await trial.send('POST', '/Users', body);
        if (!trial.status(answer, 201)) return;
        trial.expect(valueAt(answer.json, 'id') !== 'chosen-by-the-client', 'the id is the one that the client sent');
      },
    },
    {
      id: 'create-no-value',
      title: 'null and empty lists are no value',
      source: 'RFC 7643 §2.5; OneLogin sends null and ""',
      hurts: ['any', 'onelogin'],
      advice: 'Take null and [] as if the attribute were not there.',
      async act(trial) {
        const body = trial.userBody({ nickName: null, phoneNumbers: [], title: '' });
        const answer = await trial.send('POST', '/Users', body);
        if (!trial.status(answer, 201)) return;
        trial.value(answer, 'nickName', undefined);
        trial.value(answer, 'phoneNumbers', undefined);
      },
    },
    {
      id: 'create-enterprise',
      title: 'The enterprise extension is kept and shown',
      source: 'RFC 7643 §4.3',
      hurts: ['any', 'entra', 'oktaCatalogue'],
      advice: `Store what stands under ${urns.enterprise}.`,
      needs: 'enterprise',
      async act(trial) {
        const extension = { employeeNumber: '4711', department: 'Tests' };
        const user = await trial.user({ schemas: [urns.user, urns.enterprise], [urns.enterprise]: extension });
        const read = await trial.get(user.path);
        for (const [name, value] of Object.entries(extension))
          trial.value(read, `['${urns.enterprise}'].${name}`, value);
      },
    },
    {
      id: 'create-unicode',
      title: 'Names in any script come back as they were sent',
      source: 'RFC 7643 §2.3.1 (UTF-8)',
      hurts: ['any'],
      advice: 'Read and write bodies as UTF-8, with 👩 and ł and 漢 in them.',
      async act(trial) {
        const displayName = 'Žofie Łącka 漢字 👩‍💻';
        const user = await trial.user({ displayName });
        trial.value(await trial.get(user.path), 'displayName', displayName);
      },
    },
    {
      id: 'create-password',
      title: 'A password is never shown',
      source: 'RFC 7643 §4.1.1 (returned never)',
      hurts: ['any', ...okta],
      advice: 'Leave password out of every answer, that to the create included.',
      async act(trial) {
        const password = 'Ch3ck-9f2c-Only!';
        const answer = await trial.send('POST', '/Users', trial.userBody({ password }));
        if (answer.status > 299) trial.skip(`A user with a password was refused with ${answer.status}.`);
        const read = await trial.get(`/Users/${encodeURIComponent(String(valueAt(answer.json, 'id')))}`);
        for (const { asked, text } of [answer, read])
          trial.expect(!text.includes(password) && !/"password"/i.test(text), `${asked} shows the password`);
      },
    },
    {
      id: 'read-attributes',
      title: 'attributes and excludedAttributes choose what is shown',
      source: 'RFC 7644 §3.4.2.5',
      hurts: ['any', 'entra'],
      advice: 'Show only what attributes names (and id); show all but what excludedAttributes names.',
      async act(trial) {
        const user = await trial.user();
        const only = await trial.get(`${user.path}?attributes=userName`);
        trial.value(only, 'userName', user.name);
        trial.value(only, 'id', user.id);
        trial.value(only, 'displayName', undefined);
        const without = await trial.get(`${user.path}?excludedAttributes=displayName,emails`);
        trial.value(without, 'displayName', undefined);
        trial.value(without, 'userName', user.name);
      },
    },
    {
      id: 'read-urn-attributes',
      title: 'attributes takes names with their schema URN',
      source: 'RFC 7644 §3.10',
      hurts: ['any'],
      advice: 'Take urn:…:User:userName in attributes, and sub-attributes like name.givenName.',
      async act(trial) {
        const user = await trial.user();
        const answer = await trial.get(`${user.path}?attributes=${urns.user}:userName,name.givenName`);
        if (!trial.status(answer, 200)) return;
        trial.value(answer, 'userName', user.name);
        trial.value(answer, 'name.givenName', 'Check');
        trial.value(answer, 'name.familyName', undefined);
      },
    },
    {
      id: 'delete',
      title: 'A deleted user is gone: 204, then 404, and nobody is found',
      source: 'RFC 7644 §3.6',
      hurts: ['any', 'entra', 'onelogin', 'google', 'jumpcloud'],
      advice:
        'Answer DELETE with 204 and no body; afterwards GET and a second DELETE are 404 and filters do not find the user.',
      async act(trial) {
        const user = await trial.user();
        const answer = await trial.send('DELETE', user.path);
        if (!trial.status(answer, 204)) return;
        trial.expect(answer.text === '', 'DELETE was answered with a body');
        trial.refused(await trial.get(user.path), [404]);
        trial.lists(await trial.get(`/Users?filter=${encodeURIComponent(`userName eq "${user.name}"`)}`));
        trial.refused(await trial.send('DELETE', user.path), [404]);
      },
    },
    {
      id: 'delete-new-id',
      title: 'Who is created again gets another id',
      source: 'RFC 7643 §3.1 (never reassigned)',
      hurts: ['any'],
      advice: 'Never use an id twice, and never make it from userName or externalId.',
      async act(trial) {
        const body = trial.userBody();
        const first = await trial.send('POST', '/Users', body);
        const id = valueAt(first.json, 'id');
        if (typeof id !== 'string') trial.skip('No user could be created.');
        if ((await trial.send('DELETE', `/Users/${encodeURIComponent(String(id))}`)).status !== 204)
          trial.skip('The user could not be deleted.');
        const second = await trial.send('POST', '/Users', body);
        if (!trial.status(second, 201)) return;
        trial.expect(valueAt(second.json, 'id') !== id, `the id ${String(id)} was given a second time`);
      },
    },
  ],
};
