import { filtered } from '../message.ts';
import { okta, type Suite } from '../requirement.ts';
import type { Made, Trial } from '../trial.ts';
import { valueAt } from '../value-at.ts';
import { listed } from './listed.ts';

/** Five users, and the filter that finds nobody else. */
async function five(trial: Trial): Promise<{ readonly users: readonly Made[]; readonly query: string }> {
  const users: Made[] = [];
  const title = `page ${trial.newName()}`;
  for (let count = 0; count < 5; count++) users.push(await trial.user({ title }));
  return { users, query: filtered('/Users', `title eq "${title}"`) };
}

/** Lists and their pages (RFC 7644 §3.4.2.4). */
export const paging: Suite = {
  title: 'Lists and their pages',
  requirements: [
    {
      id: 'page-integers',
      title: 'A list counts in integers and says that it is a list',
      source: 'RFC 7644 §3.4.2; Okta’s specification test',
      hurts: ['any', 'entra', ...okta],
      advice: 'Give schemas with ListResponse, and totalResults, startIndex and itemsPerPage as JSON integers.',
      async act(trial) {
        await trial.user();
        const answer = await trial.get('/Users?startIndex=1&count=2');
        if (!trial.status(answer, 200)) return;
        for (const name of ['totalResults', 'startIndex', 'itemsPerPage']) {
          const value = valueAt(answer.json, name);
          trial.expect(Number.isInteger(value), `${name} is ${JSON.stringify(value)}, wanted an integer`);
        }
        const schemas = valueAt(answer.json, 'schemas');
        trial.expect(
          Array.isArray(schemas) && schemas.includes('urn:ietf:params:scim:api:messages:2.0:ListResponse'),
          'schemas does not name ListResponse',
        );
        trial.expect(Array.isArray(valueAt(answer.json, 'Resources')), 'Resources is no array');
      },
    },
    {
      id: 'page-every-one',
      title: 'Pages of two show everybody once',
      source: 'RFC 7644 §3.4.2.4; imports of Okta',
      hurts: ['any', ...okta, 'ping', 'authentik'],
      advice:
        'Give pages as large as asked for, and keep the order between them: Okta steps by what it asked, so who is left out is never seen.',
      async act(trial) {
        const { users, query } = await five(trial);
        const seen: string[] = [];
        for (let startIndex = 1; startIndex <= users.length; startIndex += 2) {
          const answer = await trial.get(`${query}&startIndex=${startIndex}&count=2`);
          if (!trial.status(answer, 200)) return;
          trial.value(answer, 'totalResults', users.length);
          seen.push(...listed(answer).map(({ id }) => String(id)));
        }
        trial.expect(seen.length === users.length, `the pages show ${seen.length} of ${users.length} users`);
        for (const user of users) trial.expect(seen.includes(user.id), `no page shows ${user.name}`);
      },
    },
    {
      id: 'page-items',
      title: 'itemsPerPage is how many are on the page',
      source: 'RFC 7644 §3.4.2',
      hurts: ['any'],
      advice: 'itemsPerPage is the number of resources in this answer, not what was asked for.',
      async act(trial) {
        const { query } = await five(trial);
        const answer = await trial.get(`${query}&startIndex=4&count=3`);
        trial.expect(listed(answer).length === 2, `${answer.asked} shows ${listed(answer).length}, wanted 2`);
        trial.value(answer, 'itemsPerPage', 2);
      },
    },
    {
      id: 'page-none',
      title: 'count=0 shows nobody and counts all',
      source: 'RFC 7644 §3.4.2.4',
      hurts: ['any'],
      advice: 'Answer count=0 with totalResults and no resources.',
      async act(trial) {
        const { users, query } = await five(trial);
        const answer = await trial.get(`${query}&count=0`);
        trial.lists(answer);
        trial.value(answer, 'totalResults', users.length);
      },
    },
    {
      id: 'page-beyond',
      title: 'A page beyond the end is empty, not an error',
      source: 'RFC 7644 §3.4.2.4; imports of Okta',
      hurts: ['any', ...okta],
      advice: 'Answer 200 with no resources and the right totalResults.',
      async act(trial) {
        const { users, query } = await five(trial);
        const answer = await trial.get(`${query}&startIndex=100&count=2`);
        trial.lists(answer);
        trial.value(answer, 'totalResults', users.length);
      },
    },
    {
      id: 'page-below',
      title: 'startIndex below 1 is 1, and a negative count is 0',
      source: 'RFC 7644 §3.4.2.4',
      hurts: ['any'],
      advice: 'Read a startIndex below 1 as 1 and a negative count as 0.',
      async act(trial) {
        const { query } = await five(trial);
        const first = await trial.get(`${query}&startIndex=0&count=1`);
        if (trial.status(first, 200))
          trial.expect(listed(first).length === 1, `${first.asked} shows ${listed(first).length}`);
        const none = await trial.get(`${query}&count=-1`);
        if (trial.status(none, 200))
          trial.expect(listed(none).length === 0, `${none.asked} shows ${listed(none).length}`);
      },
    },
    {
      id: 'page-sorted',
      title: 'sortBy and sortOrder order the list',
      source: 'RFC 7644 §3.4.2.3',
      hurts: ['any'],
      advice: 'Sort by the attribute, caseExact false without regard to letter case; descending turns it round.',
      needs: 'sort',
      async act(trial) {
        const { query } = await five(trial);
        const upward = await trial.get(`${query}&sortBy=userName`);
        const downward = await trial.get(`${query}&sortBy=userName&sortOrder=descending`);
        if (!trial.status(upward, 200) || !trial.status(downward, 200)) return;
        const names = listed(upward).map(({ userName }) => String(userName));
        const back = listed(downward).map(({ userName }) => String(userName));
        trial.expect(names.join() === [...names].sort().join(), `sorted by userName: ${names.join(', ')}`);
        trial.expect(back.join() === [...names].reverse().join(), `descending: ${back.join(', ')}`);
      },
    },
  ],
};
