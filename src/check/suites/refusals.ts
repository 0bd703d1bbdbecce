import { filtered, patch } from '../message.ts';
import { okta, type Suite } from '../requirement.ts';

const errorBody =
  'Answer with {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404","detail":"…"}: clients show the detail to administrators.';

/** How an endpoint says no (RFC 7644 §3.12). */
export const refusals: Suite = {
  title: 'How it refuses',
  requirements: [
    {
      id: 'refusal-no-credential',
      title: 'Without a credential everything is refused with 401',
      source: 'RFC 7644 §2, §3.12',
      hurts: ['any', ...okta],
      advice: 'Answer 401 with a SCIM error where the Authorization header is missing.',
      async act(trial) {
        trial.refused(await trial.get('/Users?count=1', { authorization: null }), [401]);
      },
    },
    {
      id: 'refusal-wrong-credential',
      title: 'A wrong credential is refused with 401',
      source: 'RFC 7644 §2; Test Connection of Entra ID and Okta',
      hurts: ['any', 'entra', ...okta],
      advice: 'Answer 401, not 403 or 200: clients tell by it that the secret is wrong.',
      async act(trial) {
        const wrong = { authorization: 'Bearer this-is-not-the-token' };
        trial.refused(await trial.get('/Users?count=1', wrong), [401]);
      },
    },
    {
      id: 'refusal-challenge',
      title: '401 names the scheme in WWW-Authenticate',
      source: 'RFC 9110 §11.6.1, RFC 7644 §2',
      hurts: ['any'],
      advice: 'Send WWW-Authenticate: Bearer (or Basic) with every 401.',
      level: 'should',
      async act(trial) {
        const answer = await trial.get('/Users?count=1', { authorization: null });
        if (answer.status !== 401) trial.skip('It does not answer 401.');
        trial.expect(answer.headers.has('www-authenticate'), '401 came without WWW-Authenticate');
      },
    },
    {
      id: 'refusal-unknown-user',
      title: 'A user who is not there is 404 with a SCIM error',
      source: 'RFC 7644 §3.12',
      hurts: ['any', 'entra', ...okta],
      advice: errorBody,
      async act(trial) {
        trial.refused(await trial.get('/Users/00000000-0000-4000-8000-000000000000'), [404]);
      },
    },
    {
      id: 'refusal-status-text',
      title: 'The status in an error is a string',
      source: 'RFC 7644 §3.12',
      hurts: ['any', 'entra'],
      advice: 'Write "status": "404", not "status": 404.',
      async act(trial) {
        const answer = await trial.get('/Users/00000000-0000-4000-8000-000000000000');
        trial.value(answer, 'status', String(answer.status));
      },
    },
    {
      id: 'refusal-media-type',
      title: 'Answers are application/scim+json',
      source: 'RFC 7644 §3.1, §8.1',
      hurts: ['any'],
      advice: 'Send Content-Type: application/scim+json with answers and with errors.',
      level: 'should',
      async act(trial) {
        const answers = [
          await trial.get('/Users?count=1'),
          await trial.get('/Users/00000000-0000-4000-8000-000000000000'),
        ];
        for (const { asked, status, headers } of answers) {
          const type = headers.get('content-type') ?? 'nothing';
          trial.expect(/^application\/scim\+json/i.test(type), `${asked} (${status}) has Content-Type ${type}`);
        }
      },
    },
    {
      id: 'refusal-unknown-endpoint',
      title: 'An endpoint that does not exist is 404',
      source: 'RFC 7644 §3.12; Okta’s specification test',
      hurts: [...okta],
      advice: 'Answer 404 for paths that mean nothing.',
      async act(trial) {
        trial.status(await trial.get('/ThisIsNoEndpoint'), 404);
      },
    },
    {
      id: 'refusal-broken-json',
      title: 'A body that is no JSON is 400',
      source: 'RFC 7644 §3.12 (invalidSyntax)',
      hurts: ['any'],
      advice: 'Answer 400 with scimType invalidSyntax; 500 makes clients try the same again for days.',
      async act(trial) {
        trial.refused(await trial.send('POST', '/Users', '{"schemas": ['), [400]);
      },
    },
    {
      id: 'refusal-no-user-name',
      title: 'A user without userName is 400',
      source: 'RFC 7643 §4.1.1 (required)',
      hurts: ['any'],
      advice: 'Answer 400 with scimType invalidValue where a required attribute is missing.',
      async act(trial) {
        const { userName: _, ...nameless } = trial.userBody();
        trial.refused(await trial.send('POST', '/Users', nameless), [400]);
      },
    },
    {
      id: 'refusal-bad-filter',
      title: 'A filter that cannot be read is 400 invalidFilter',
      source: 'RFC 7644 §3.4.2.2, §3.12',
      hurts: ['any'],
      advice: 'Refuse the filter; whoever gets everybody in answer to a broken filter matches the wrong account.',
      needs: 'filter',
      async act(trial) {
        trial.refused(await trial.get(filtered('/Users', 'userName eq')), [400], 'invalidFilter');
      },
    },
    {
      id: 'refusal-bad-path',
      title: 'A PATCH of an attribute path that cannot be read is 400, and nothing is done',
      source: 'RFC 7644 §3.5.2 (invalidPath)',
      hurts: ['any'],
      advice: 'Answer 400 with scimType invalidPath instead of ignoring the operation.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user();
        const body = patch({ op: 'replace', path: 'emails[type eq', value: 'x' });
        trial.refused(await trial.send('PATCH', user.path, body), [400]);
      },
    },
    {
      id: 'refusal-bad-op',
      title: 'An operation that does not exist is 400',
      source: 'RFC 7644 §3.5.2',
      hurts: ['any'],
      advice: 'Answer 400 with scimType invalidSyntax for an "op" that is not add, replace or remove.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user();
        const body = patch({ op: 'increment', path: 'title', value: 'x' });
        trial.refused(await trial.send('PATCH', user.path, body), [400]);
      },
    },
    {
      id: 'refusal-read-only',
      title: 'A PATCH of id is 400',
      source: 'RFC 7644 §3.5.2 (mutability)',
      hurts: ['any'],
      advice: 'Answer 400 with scimType mutability where an operation names a readOnly attribute.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user();
        trial.refused(await trial.send('PATCH', user.path, patch({ op: 'replace', path: 'id', value: 'x' })), [400]);
      },
    },
    {
      id: 'refusal-remove-nothing',
      title: 'remove without a path is 400 noTarget',
      source: 'RFC 7644 §3.5.2.2',
      hurts: ['any'],
      advice: 'Answer 400 with scimType noTarget; a remove without a path must not empty anything.',
      needs: 'patch',
      async act(trial) {
        const user = await trial.user();
        trial.refused(await trial.send('PATCH', user.path, patch({ op: 'remove' })), [400], 'noTarget');
      },
    },
    {
      id: 'refusal-change-nobody',
      title: 'Changing or deleting somebody who is not there is 404',
      source: 'RFC 7644 §3.5, §3.6',
      hurts: ['any', 'entra'],
      advice: 'Answer 404, by which clients learn that the account is gone and make it anew.',
      async act(trial) {
        const path = '/Users/00000000-0000-4000-8000-000000000000';
        trial.refused(await trial.send('PUT', path, trial.userBody()), [404]);
        trial.refused(await trial.send('DELETE', path), [404]);
      },
    },
  ],
};
