import { again } from '#engine/queries/change-links.ts';
import { type SaidPush, setPush } from '#engine/queries/group-push.ts';
import { putMemberships } from '#engine/queries/work.ts';
import type { Write } from '#storage/port.ts';

/**
 * What is said of pushing a group (undefined: nothing any more), with what the engine has to look at again: the group, and its memberships
 * unless they rest. `at` in ms.
 */
export function pushWrites(
  tenant: number,
  application: number,
  group: number,
  said: SaidPush | undefined,
  by: { readonly at: number; readonly actor: string },
): readonly Write[] {
  return [
    setPush(tenant, application, group, said, by),
    again(tenant, application, group),
    ...(said?.state === 'inactive' ? [] : putMemberships(tenant, application, group)),
  ];
}
