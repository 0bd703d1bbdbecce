import { urns } from '../message.ts';
import type { Suite } from '../requirement.ts';
import { valueAt } from '../value-at.ts';
import { listed } from './listed.ts';

/** What an endpoint says of itself (RFC 7644 §4). */
export const discovery: Suite = {
  title: 'What the endpoint says of itself',
  requirements: [
    {
      id: 'discovery-config',
      title: 'ServiceProviderConfig says what the endpoint can do',
      source: 'RFC 7643 §5, RFC 7644 §4',
      hurts: ['any', 'authentik'],
      advice:
        'Answer GET /ServiceProviderConfig with patch, bulk, filter, sort, etag and changePassword, each with a boolean "supported".',
      async act(trial) {
        const answer = await trial.get('/ServiceProviderConfig');
        if (!trial.status(answer, 200)) return;
        for (const name of ['patch', 'bulk', 'filter', 'sort', 'etag', 'changePassword']) {
          const says = typeof valueAt(answer.json, `${name}.supported`) === 'boolean';
          trial.expect(says, `ServiceProviderConfig has no boolean at ${name}.supported`);
        }
      },
    },
    {
      id: 'discovery-patch',
      title: 'PATCH and filters are supported',
      source: 'RFC 7644 §3.5.2; requests of Entra ID and Okta',
      hurts: ['entra', 'oktaCatalogue'],
      advice:
        'Support PATCH and filters with eq, and say so in ServiceProviderConfig: without them nobody is found, changed or disabled.',
      async act(trial) {
        const answer = await trial.get('/ServiceProviderConfig');
        if (answer.status !== 200) trial.skip('There is no ServiceProviderConfig.');
        for (const name of ['patch', 'filter']) trial.value(answer, `${name}.supported`, true);
      },
    },
    {
      id: 'discovery-types',
      title: 'ResourceTypes lists the users with their endpoint and schema',
      source: 'RFC 7643 §6',
      hurts: ['any', 'oktaCatalogue'],
      advice: 'List every resource type at /ResourceTypes in a ListResponse, with name, endpoint and schema.',
      async act(trial) {
        const answer = await trial.get('/ResourceTypes');
        if (!trial.status(answer, 200)) return;
        const user = listed(answer).find((type) => valueAt(type, 'schema') === urns.user);
        if (!trial.expect(user !== undefined, `no resource type has the schema ${urns.user}`)) return;
        const endpoint = String(valueAt(user, 'endpoint'));
        trial.expect(/\/Users$/.test(endpoint), `the endpoint of users is ${endpoint}, wanted /Users`);
      },
    },
    {
      id: 'discovery-schemas',
      title: 'Schemas describes the users',
      source: 'RFC 7643 §7',
      hurts: ['any', 'entra', 'oktaCatalogue'],
      advice: 'List every schema at /Schemas, with its attributes and their type, mutability, returned and uniqueness.',
      async act(trial) {
        const answer = await trial.get('/Schemas');
        if (!trial.status(answer, 200)) return;
        const user = listed(answer).find((schema) => valueAt(schema, 'id') === urns.user);
        if (!trial.expect(user !== undefined, `/Schemas has no schema ${urns.user}`)) return;
        const names = valueAt(user, 'attributes[*].name');
        trial.expect(Array.isArray(names) && names.includes('userName'), 'the schema of users has no userName');
      },
    },
    {
      id: 'discovery-one-schema',
      title: 'A schema is read by its URN',
      source: 'RFC 7644 §4',
      hurts: ['any'],
      advice: 'Answer GET /Schemas/{urn} with that schema alone.',
      level: 'should',
      async act(trial) {
        const answer = await trial.get(`/Schemas/${urns.user}`);
        if (trial.status(answer, 200)) trial.value(answer, 'id', urns.user);
      },
    },
    {
      id: 'discovery-filter',
      title: 'A filter on discovery is refused with 403',
      source: 'RFC 7644 §4',
      hurts: ['any'],
      advice: 'Answer 403 where /Schemas, /ResourceTypes or /ServiceProviderConfig is asked with a filter.',
      level: 'should',
      async act(trial) {
        trial.status(await trial.get('/Schemas?filter=id%20eq%20%22x%22'), 403);
      },
    },
  ],
};
