import { type Answer, isObject, reply } from '../../test/support/http-target.ts';

/** A target that has nobody and takes most: of ten users one is refused for a value, and of twenty one finds it broken. */
export function refusingSome(): Answer {
  const created = { count: 0 };
  return ({ method, json }, response) => {
    if (method === 'GET') {
      reply(response, 200, { schemas: [], totalResults: 0, itemsPerPage: 0, startIndex: 1, Resources: [] });
      return;
    }
    if (method !== 'POST') {
      response.writeHead(204).end();
      return;
    }
    const count = created.count++;
    if (count % 10 === 3)
      reply(response, 400, { status: '400', detail: 'title: is not known here', scimType: 'invalidValue' });
    else if (count % 20 === 7) reply(response, 500, { status: '500', detail: 'the database is away' });
    else reply(response, 201, { ...(isObject(json) ? json : {}), id: `account-${count}` });
  };
}
