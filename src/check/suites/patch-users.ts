import { isJsonObject, type Json } from '#scim/json.ts';
import { patch, urns } from '../message.ts';
import { okta, type Requirement, type Suite } from '../requirement.ts';
import { valueAt } from '../value-at.ts';

/** Operations on a user, and what a fresh read shows afterwards. */
function changes(
  id: string,
  title: string,
  operations: readonly object[],
  shows: Readonly<Record<string, Json | undefined>>,
  rest: Pick<Requirement, 'hurts' | 'advice'> & Partial<Requirement>,
): Requirement {
  return {
    id: `patch-${id}`,
    title,
    source: 'RFC 7644 §3.5.2',
    needs: 'patch',
    async act(trial) {
      const user = await trial.user({ title: 'Tester' });
      if (!trial.status(await trial.send('PATCH', user.path, patch(...operations)), 200, 204)) return;
      const read = await trial.get(user.path);
      for (const [path, wanted] of Object.entries(shows)) trial.value(read, path, wanted);
    },
    ...rest,
  };
}

/** PATCH of users (RFC 7644 §3.5.2). */
export const patchUsers: Suite = {
  title: 'PATCH of users',
  requirements: [
    changes(
      'replace',
      'replace with a path changes that attribute alone',
      [{ op: 'replace', path: 'title', value: 'Director' }],
      { title: 'Director', displayName: 'Check Person' },
      { hurts: ['any', 'entra'], advice: 'Change the attribute that the path names, and nothing else.' },
    ),
    changes(
      'no-path',
      'replace without a path changes what the value names',
      [{ op: 'replace', value: { title: 'Director', active: false } }],
      { title: 'Director', active: false, displayName: 'Check Person' },
      {
        hurts: ['any', 'oktaCatalogue', 'entra'],
        advice:
          'Without a path the value is a part of the user: take each of its attributes, leave the others as they are.',
      },
    ),
    changes(
      'add',
      'add gives an attribute a value',
      [{ op: 'add', path: 'nickName', value: 'Checky' }],
      { nickName: 'Checky', title: 'Tester' },
      { hurts: ['any', 'entra'], advice: 'Add sets a single value and adds to a list.' },
    ),
    changes(
      'remove',
      'remove takes the value away',
      [{ op: 'remove', path: 'title' }],
      { title: undefined, displayName: 'Check Person' },
      { hurts: ['any', 'entra'], advice: 'Remove what the path names.' },
    ),
    changes(
      'sub-attribute',
      'A sub-attribute is changed and its neighbours stay',
      [{ op: 'replace', path: 'name.familyName', value: 'Other' }],
      { 'name.familyName': 'Other', 'name.givenName': 'Check' },
      { hurts: ['any', 'entra'], advice: 'Read name.familyName as a path, not as a key of that name.' },
    ),
    changes(
      'complex',
      'A part of a complex attribute leaves the rest as it is',
      [{ op: 'replace', path: 'name', value: { familyName: 'Other' } }],
      { 'name.familyName': 'Other', 'name.givenName': 'Check' },
      {
        hurts: ['any', 'entra'],
        advice: 'Sub-attributes that the value does not name stay (RFC 7644 §3.5.2.3).',
        source: 'RFC 7644 §3.5.2.3',
      },
    ),
    changes(
      'value-path',
      'A value path changes the one element that it names',
      [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'changed@example.com' }],
      { 'emails[type=work].value': 'changed@example.com' },
      { hurts: ['any', 'entra'], advice: 'Read attribute[…].sub in PATCH paths.' },
    ),
    changes(
      'value-path-remove',
      'A value path removes the one element that it names',
      [
        { op: 'add', path: 'phoneNumbers', value: [{ type: 'mobile', value: '+1 201 555 0101' }] },
        { op: 'add', path: 'phoneNumbers', value: [{ type: 'work', value: '+1 201 555 0102' }] },
        { op: 'remove', path: 'phoneNumbers[type eq "mobile"]' },
      ],
      { 'phoneNumbers[*].type': ['work'] },
      { hurts: ['any', 'entra'], advice: 'Remove the elements for which the filter holds, and keep the others.' },
    ),
    {
      id: 'patch-primary',
      title: 'A new primary value takes the mark from the old one',
      source: 'RFC 7643 §2.4, RFC 7644 §3.5.2',
      hurts: ['any'],
      advice: 'At most one value is primary: set the others to false.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user();
        const home = { type: 'home', value: `home-${user.name}`, primary: true };
        const answer = await trial.send('PATCH', user.path, patch({ op: 'add', path: 'emails', value: [home] }));
        if (!trial.status(answer, 200, 204)) return;
        const read = await trial.get(user.path);
        trial.value(read, 'emails[type=home].primary', true);
        trial.expect(valueAt(read.json, 'emails[type=work].primary') !== true, 'two e-mails are primary');
      },
    },
    changes(
      'extension',
      'A path with the URN changes the extension',
      [{ op: 'add', path: `${urns.enterprise}:department`, value: 'Sales' }],
      { [`['${urns.enterprise}'].department`]: 'Sales' },
      {
        hurts: ['any', 'entra'],
        advice: 'Read urn:…:enterprise:2.0:User:department in PATCH paths: the last colon parts URN and attribute.',
        needs: 'enterprise',
      },
    ),
    {
      id: 'patch-atomic',
      title: 'When one operation fails nothing is changed',
      source: 'RFC 7644 §3.5.2 (SHALL)',
      hurts: ['any', 'entra', 'oktaCatalogue'],
      advice: 'Apply all operations to a copy and store it only when all of them went well.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user({ title: 'Tester' });
        const operations = [
          { op: 'replace', path: 'title', value: 'Half done' },
          { op: 'replace', path: 'emails[type eq', value: 'x' },
        ];
        const answer = await trial.send('PATCH', user.path, patch(...operations));
        trial.expect(answer.status >= 400, `${answer.asked} was answered ${answer.status}, wanted an error`);
        trial.value(await trial.get(user.path), 'title', 'Tester');
      },
    },
    {
      id: 'patch-no-change',
      title: 'A PATCH that changes nothing leaves lastModified as it is',
      source: 'RFC 7644 §3.5.2.1 (SHALL NOT)',
      hurts: ['any'],
      advice: 'Compare before you write: a change that is none must not wake whoever watches for changes.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user({ title: 'Tester' });
        const before = valueAt((await trial.get(user.path)).json, 'meta');
        const answer = await trial.send('PATCH', user.path, patch({ op: 'replace', path: 'title', value: 'Tester' }));
        if (!trial.status(answer, 200, 204) || !isJsonObject(before)) return;
        const read = await trial.get(user.path);
        trial.value(read, 'meta.lastModified', before.lastModified);
        if (before.version !== undefined) trial.value(read, 'meta.version', before.version);
      },
    },
    {
      id: 'patch-disabled',
      title: 'A disabled user is still read and found',
      source: 'deactivation by Entra ID and Okta',
      hurts: ['entra', ...okta],
      advice: 'Disabling is not deleting: keep the user in GET and in filters, with active false.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user();
        const body = patch({ op: 'replace', path: 'active', value: false });
        if (!trial.status(await trial.send('PATCH', user.path, body), 200, 204)) return;
        trial.value(await trial.get(user.path), 'active', false);
        trial.lists(await trial.get(`/Users?filter=${encodeURIComponent(`userName eq "${user.name}"`)}`), user);
      },
    },
    {
      id: 'patch-taken',
      title: 'A rename to a userName that is taken is 409, and nothing is changed',
      source: 'RFC 7644 §3.12 (uniqueness)',
      hurts: ['any', 'entra'],
      advice: 'Check uniqueness in PATCH as in creates.',
      needs: 'patch',
      async act(trial) {
        const [first, second] = [await trial.user(), await trial.user()];
        const body = patch({ op: 'replace', path: 'userName', value: first.name });
        trial.refused(await trial.send('PATCH', second.path, body), [409]);
        trial.value(await trial.get(second.path), 'userName', second.name);
      },
    },
  ],
};
