import { urns } from '../message.ts';
import type { Suite } from '../requirement.ts';
import { valueAt } from '../value-at.ts';

/** ETags (RFC 7644 §3.14) and bulk requests (§3.7), where the endpoint says that it has them. */
export const versions: Suite = {
  title: 'ETags and bulk requests',
  requirements: [
    {
      id: 'etag-shown',
      title: 'The ETag header is meta.version',
      source: 'RFC 7644 §3.14',
      hurts: ['any'],
      advice: 'Send the same text as ETag and as meta.version.',
      needs: 'etag',
      async act(trial) {
        const user = await trial.user();
        const read = await trial.get(user.path);
        const etag = read.headers.get('etag');
        if (trial.expect(etag !== undefined, `${read.asked} has no ETag`)) trial.value(read, 'meta.version', etag);
      },
    },
    {
      id: 'etag-not-modified',
      title: 'If-None-Match with the present version is 304',
      source: 'RFC 7644 §3.14',
      hurts: ['any'],
      advice: 'Answer 304 without a body where nothing has changed.',
      needs: 'etag',
      async act(trial) {
        const user = await trial.user();
        const etag = (await trial.get(user.path)).headers.get('etag');
        if (etag === undefined) trial.skip('It sends no ETag.');
        else trial.status(await trial.get(user.path, { 'if-none-match': etag }), 304);
      },
    },
    {
      id: 'etag-stale',
      title: 'If-Match with another version is 412, and nothing is changed',
      source: 'RFC 7644 §3.14',
      hurts: ['any'],
      advice: 'Check If-Match in PUT, PATCH and DELETE before anything is written.',
      needs: 'etag',
      async act(trial) {
        const user = await trial.user({ title: 'Tester' });
        const body = trial.userBody({ userName: user.name, title: 'Overwritten' });
        trial.status(await trial.send('PUT', user.path, body, { 'if-match': 'W/"rollcall-stale"' }), 412);
        trial.value(await trial.get(user.path), 'title', 'Tester');
      },
    },
    {
      id: 'bulk-references',
      title: 'A bulk request makes a user and a group that names it by bulkId',
      source: 'RFC 7644 §3.7.2',
      hurts: ['any'],
      advice: 'Replace bulkId:… by the id of what the request made, wherever a reference stands.',
      needs: 'bulk',
      async act(trial) {
        const displayName = `Bulk ${trial.newName()}`;
        const members = [{ value: 'bulkId:one' }];
        const answer = await trial.send('POST', '/Bulk', {
          schemas: [urns.bulk],
          Operations: [
            { method: 'POST', path: '/Users', bulkId: 'one', data: trial.userBody() },
            { method: 'POST', path: '/Groups', bulkId: 'two', data: { schemas: [urns.group], displayName, members } },
          ],
        });
        if (!trial.status(answer, 200)) return;
        for (const place of [0, 1]) {
          trial.value(answer, `Operations[${place}].status`, '201');
          trial.adopt(String(valueAt(answer.json, `Operations[${place}].location`)));
        }
      },
    },
    {
      id: 'bulk-too-many',
      title: 'More operations than maxOperations are 413',
      source: 'RFC 7644 §3.7.4',
      hurts: ['any'],
      advice: 'Refuse the whole request with 413 before anything of it is done.',
      needs: 'bulk',
      async act(trial) {
        const most = valueAt((await trial.get('/ServiceProviderConfig')).json, 'bulk.maxOperations');
        if (typeof most !== 'number' || most > 5_000) trial.skip('maxOperations is not given, or very large.');
        const one = { method: 'DELETE', path: '/Users/00000000-0000-4000-8000-000000000000' };
        const Operations = Array.from({ length: Number(most) + 1 }, () => one);
        trial.status(await trial.send('POST', '/Bulk', { schemas: [urns.bulk], Operations }), 413);
      },
    },
  ],
};
