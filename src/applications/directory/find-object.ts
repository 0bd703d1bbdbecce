import type { ResourceContext } from '#resources/context.ts';
import { listResources } from '#resources/list-resources.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { Refused } from '../refused.ts';
import { calledName, callingAttribute, type ObjectKind } from './called-name.ts';
import { nearNames } from './near-names.ts';
import { binnedById, recycleBin } from './recycle-bin.ts';

export { calledName, type ObjectKind };

/** What people call objects of each kind. */
const wordOf = { User: 'user', Group: 'group' } as const;

/** A user by objectId or userPrincipalName, a group by objectId or displayName. @throws Refused `unknown`, `conflict` */
export async function findObject(context: ResourceContext, kind: ObjectKind, who: string): Promise<StoredResource> {
  const found = await living(context, kind, who);
  if (found !== undefined) return found;
  const binned = await inRecycleBin(context, kind, who);
  const close = binned.length > 0 ? '' : await nearNames(context, [kind], who);
  const [advice, command] =
    binned.length > 0
      ? [
          'It lies in the recycle bin and can be restored from there.',
          `It lies in the recycle bin: rollcall directory restore ${who}${kind === 'Group' ? ' --group' : ''}`,
        ]
      : [
          `${close}${kind === 'Group' ? 'All groups' : 'All users'} shows those there are.`,
          `${close}rollcall directory list${kind === 'Group' ? ' --groups' : ''} shows those there are.`,
        ];
  throw new Refused('unknown', `The directory has no ${wordOf[kind]} ${who}.`, advice, { command });
}

/** A user or group by what one calls it; one that is neither, or both, is refused. @throws Refused */
export async function findPrincipal(
  context: ResourceContext,
  who: string,
  kind: ObjectKind | undefined,
): Promise<StoredResource> {
  if (kind !== undefined) return findObject(context, kind, who);
  const user = await living(context, 'User', who);
  const group = await living(context, 'Group', who);
  if (user !== undefined && group !== undefined) {
    throw new Refused('conflict', `${who} is a user and a group.`, 'Say which, by its Object ID.', {
      command: 'Say --user or --group.',
    });
  }
  const found = user ?? group;
  if (found !== undefined) return found;
  const close = await nearNames(context, ['User', 'Group'], who);
  throw new Refused(
    'unknown',
    `The directory has no user or group ${who}.`,
    `${close}All users and All groups show those there are.`,
    { command: `${close}rollcall directory list shows its people, with --groups its groups.` },
  );
}

/** An object of the recycle bin. @throws Refused `unknown`, and `conflict` where several had that name */
export async function findDeleted(context: ResourceContext, kind: ObjectKind, who: string): Promise<StoredResource> {
  const found = await inRecycleBin(context, kind, who);
  const [first] = found;
  if (first === undefined) {
    throw new Refused(
      'unknown',
      `The recycle bin has no ${wordOf[kind]} ${who}.`,
      'It was restored or removed meanwhile: the recycle bin shows what it has.',
      { command: `rollcall directory list --deleted${kind === 'Group' ? ' --groups' : ''} shows what it has.` },
    );
  }
  if (found.length === 1) return first;
  const ids = found.map(({ id }) => id).join(', ');
  throw new Refused(
    'conflict',
    `${found.length} deleted ${wordOf[kind]}s were called ${who}.`,
    `Name one by its id: ${ids}`,
  );
}

async function living(context: ResourceContext, kind: ObjectKind, who: string): Promise<StoredResource | undefined> {
  const wanted = JSON.stringify(who);
  const filter = parseFilter(`${callingAttribute[kind]} eq ${wanted} or id eq ${wanted}`);
  const { resources, totalResults } = await listResources(context, kind, { filter, startIndex: 1, count: 2 });
  if (totalResults < 2) return resources[0];
  const byId = resources.find(({ id }) => id === who);
  if (byId !== undefined) return byId;
  const ids = resources.map(({ id }) => id).join(', ');
  throw new Refused('conflict', `${totalResults} ${wordOf[kind]}s are called ${who}.`, `Name one by its id: ${ids}`);
}

async function inRecycleBin(context: ResourceContext, kind: ObjectKind, who: string): Promise<StoredResource[]> {
  const byId = await binnedById(context, kind, who);
  if (byId !== undefined) return [byId];
  const name = who.toLowerCase();
  const bin = await recycleBin(context, kind);
  return bin.filter((each) => calledName(each).toLowerCase() === name);
}
