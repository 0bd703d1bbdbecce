import { sampleUser } from '../people.ts';
import { decodeId } from './decode-answer.ts';
import { drive, type Endpoint } from './drive.ts';

/**
 * Creates sample users and gives their ids, in their order; less than all of them when it takes longer than so many seconds, or when
 * a tenth of that time shows that it would take twice as long.
 */
export async function seedUsers(
  endpoint: Endpoint,
  count: number,
  seconds = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const ids: string[] = [];
  const began = performance.now();
  const hopeless = () => {
    const share = (performance.now() - began) / 1000 / seconds;
    return share > 0.1 && ids.length / share < count / 2;
  };
  await drive({
    endpoint,
    connections: 32,
    requests: count,
    seconds,
    patience: seconds * 1000,
    ended: hopeless,
    status: 201,
    next: (index) => ({ method: 'POST', path: '/Users', body: JSON.stringify(sampleUser('seed', index)) }),
    onAnswer: (answer, index) => {
      ids[index] = decodeId(answer);
    },
  });
  return ids;
}

export interface GroupSeeding {
  /** What the server answers a PATCH of a group with. */
  readonly status?: number | readonly number[];
  /** Members that one request adds: 5,000 are a quarter of a megabyte. */
  readonly perRequest?: number;
  /** Ends after so many seconds, with an error when members are missing then. */
  readonly seconds?: number;
}

/** Creates a group with these members and gives its id. @throws Error when the time is over before all of them are in it */
export async function seedGroup(
  endpoint: Endpoint,
  displayName: string,
  members: readonly string[],
  { status = 204, perRequest = 5_000, seconds = Number.POSITIVE_INFINITY }: GroupSeeding = {},
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
  const wanted = Math.ceil(members.length / perRequest);
  const { requests } = await drive({
    endpoint,
    connections: 1,
    requests: wanted,
    seconds,
    patience: seconds * 1000,
    status,
    next: (index) => ({
      method: 'PATCH',
      path: `/Groups/${id}`,
      body: memberPatch('add', members.slice(index * perRequest, (index + 1) * perRequest)),
    }),
  });
  if (requests < wanted) throw new Error(`a group had ${requests * perRequest} members after ${seconds} s`);
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
