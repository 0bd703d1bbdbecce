import type { SaidPush } from '#engine/queries/group-push.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import type { GroupPush } from '../enterprise/decode-pushed-group.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { saidPushes } from '../enterprise/said-pushes.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import type { Difference } from '../form/differences.ts';
import { Refused } from '../refused.ts';
import type { PushedGroup } from './file-schema.ts';

/** What is said of pushing one group otherwise than before; undefined: nothing. */
export interface PushChange {
  readonly group: StoredResource;
  readonly before: SaidPush | undefined;
  readonly after: SaidPush | undefined;
}

export interface PushChanges {
  readonly changes: readonly PushChange[];
  /** What is wrong with an entry of the list, by its index. */
  readonly problems: readonly { readonly index: number; readonly message: string }[];
}

/**
 * What of the groups that are pushed by name, rest or are not to be pushed is otherwise than a file lists it.
 *
 * @param wanted undefined: the file says nothing of it
 * @throws Refused for an application that has no groups
 */
export async function pushChanges(
  administrator: Administrator,
  named: NamedApplication,
  wanted: readonly PushedGroup[] | undefined,
): Promise<PushChanges> {
  if (wanted === undefined) return { changes: [], problems: [] };
  const { application, entry } = named;
  if (wanted.length > 0 && capabilitiesOf(application, entry).groups === 'none') {
    const advice = 'Assign the group instead: its members get accounts.';
    throw new Refused('conflict', `${application.name} has no groups.`, advice, { field: 'pushedGroups' });
  }
  const now = new Map((await pushesOf(administrator, named)).map((each) => [each.group.n, each] as const));
  const changes = new Map<number, PushChange>();
  const seen = new Set<number>();
  const problems: { index: number; message: string }[] = [];
  const directory = await openDirectory(administrator);
  for (const [index, each] of wanted.entries()) {
    try {
      const group = await findPrincipal(directory, each.group, 'Group');
      if (seen.has(group.n)) problems.push({ index, message: `${each.group} is listed twice.` });
      seen.add(group.n);
      const before = now.get(group.n)?.said;
      const after = { state: each.state, named: each.named ?? each.state !== 'ended' };
      if (pushText(before) !== pushText(after)) changes.set(group.n, { group, before, after });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push({ index, message: `${error.message} ${error.advice ?? ''}`.trim() });
    }
  }
  for (const { group, said } of now.values()) {
    if (!seen.has(group.n)) changes.set(group.n, { group, before: said, after: undefined });
  }
  return { changes: [...changes.values()], problems };
}

/** All that was said of pushing single groups; of an application that is not added yet nothing was. */
export async function pushesOf(
  { deps }: Pick<Administrator, 'deps'>,
  { tenant, application }: NamedApplication,
): Promise<readonly GroupPush[]> {
  return deps.storage.read(saidPushes(tenant.tenant, application.application));
}

/** How the differences of a file show it. */
export function pushDifference(name: string, { group, before, after }: PushChange): Difference {
  return { path: `${name} › pushedGroups › ${calledName(group)}`, before: pushText(before), after: pushText(after) };
}

function pushText(said: SaidPush | undefined): string | null {
  if (said === undefined) return null;
  return said.state === 'inactive' && !said.named ? 'inactive, not by name' : said.state;
}
