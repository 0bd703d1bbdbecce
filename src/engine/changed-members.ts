import type { Query, Storage } from '#storage/port.ts';
import { type MembershipState, missingMembers, superfluousMembers } from './queries/members.ts';
import { endOfMemberSlice, endOfWrittenSlice } from './queries/numbers.ts';
import { slicesOf } from './slices.ts';

/** Members compared at once. */
const slice = 1000;

/**
 * Members whose membership of a group in the application differs from the directory's: those that are to come and those that are to
 * go, each side up to `most` and what is left of a thousand that were compared with it.
 */
export async function changedMembers(
  storage: Storage,
  place: { readonly tenant: number; readonly job: number; readonly group: number },
  most: number,
): Promise<readonly number[]> {
  const { tenant, job, group } = place;
  const missing = await gather(storage, most, {
    endOf: (after) => endOfMemberSlice(tenant, group, after, slice),
    inSlice: (after, upTo) => missingMembers(tenant, job, group, after, upTo),
  });
  const superfluous = await gather(storage, most, {
    endOf: (after) => endOfWrittenSlice(tenant, job, group, after, slice),
    inSlice: (after, upTo) => superfluousMembers(tenant, job, group, after, upTo),
  });
  return [...missing, ...superfluous];
}

interface Slices {
  readonly endOf: (after: number) => Query<number>;
  readonly inSlice: (after: number, upTo: number) => Query<MembershipState>;
}

async function gather(storage: Storage, most: number, { endOf, inSlice }: Slices): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const { after, upTo } of slicesOf((query) => storage.read(query), endOf)) {
    found.push(...(await storage.read(inSlice(after, upTo))).map(({ member }) => member));
    if (found.length >= most) break;
  }
  return found;
}
