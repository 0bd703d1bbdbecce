import { sampleUser } from '../people.ts';
import { decodeId } from './decode-answer.ts';
import { drive, type Endpoint } from './drive.ts';

/** Creates sample users and gives their ids, in their order. */
export async function seedUsers(endpoint: Endpoint, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  await drive({
    endpoint,
    connections: 32,
    requests: count,
    status: 201,
    next: (index) => ({ method: 'POST', path: '/Users', body: JSON.stringify(sampleUser('seed', index)) }),
    onAnswer: (answer, index) => {
      ids[index] = decodeId(answer);
    },
  });
  return ids;
}

/** Members that one request adds: 5,000 are a quarter of a megabyte. */
const perRequest = 5_000;

/** Creates a group with these members and gives its id. `status`: what the server answers a PATCH of a group with. */
export async function seedGroup(
  endpoint: Endpoint,
  displayName: string,
  members: readonly string[],
  status = 204,
): Promise<string> {
  let id = '';
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  await drive({
    endpoint,
    connections: 1,
    requests: 1,
    status: 201,
    next: () => ({ method: 'POST', path: '/Groups', body: JSON.stringify({ schemas, displayName }) }),
    onAnswer: (answer) => {
      id = decodeId(answer);
    },
  });
  await drive({
    endpoint,
    connections: 1,
    requests: Math.ceil(members.length / perRequest),
    status,
    next: (index) => ({
      method: 'PATCH',
      path: `/Groups/${id}`,
      body: memberPatch('add', members.slice(index * perRequest, (index + 1) * perRequest)),
    }),
  });
  return id;
}

/** A PATCH that adds or removes members. */
export function memberPatch(op: 'add' | 'remove', members: readonly string[]): string {
  const operation =
    op === 'add' || members.length !== 1
      ? { op, path: 'members', value: members.map((value) => ({ value })) }
      : { op, path: `members[value eq "${members[0]}"]` };
  return JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] });
}
