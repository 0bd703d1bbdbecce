import type { Administrator } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { findNamed, openPeople } from '../people.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The id of the one whom requests were about: a user by user name, a group by display name, as they are now; an id is taken as it
 * is, for the resource may be gone and its requests still there.
 * @throws Refused `unknown`
 */
export async function objectOf(administrator: Administrator, tenant: string, who: string): Promise<string> {
  if (uuid.test(who)) return who.toLowerCase();
  const context = await openPeople(administrator, tenant);
  for (const kind of ['User', 'Group'] as const) {
    const found = context.profile.types.has(kind)
      ? await findNamed(context, kind, who).catch(unlessUnknown)
      : undefined;
    if (found !== undefined) return found.id;
  }
  throw new Refused(
    'unknown',
    `${tenant} has no user and no group ${who.slice(0, 100)}.`,
    'Give a user name, the name of a group, or the id of either: requests keep ids only, also of who is gone.',
  );
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof Refused && error.code === 'unknown') return undefined;
  throw error;
}
