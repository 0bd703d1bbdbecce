import { listAudit } from '#access/audit.ts';
import { ScimError } from '#scim/error.ts';
import type { Administrator } from './deps.ts';
import { Refused } from './refused.ts';

/** An object that the caller wants to change, as it is now. */
export interface Edited {
  readonly tenant: number;
  /** As the audit names it. */
  readonly object: string;
  /** As a sentence names it. */
  readonly name: string;
  /** When it changed last, in milliseconds, where that is known. */
  readonly modified?: number;
}

/** How long after the change the clock may stand when its act is noted. */
const tolerance = 1_000;

/** Changes a resource only as the administrator saw it: what somebody else changed since is not overwritten. @throws Refused `changed` */
export async function asSeen<Result>(
  administrator: Administrator,
  edited: Edited,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ScimError && error.status === 412) throw await changedSince(administrator, edited);
    throw error;
  }
}

/** The refusal for who saw an older state: who was faster, as far as the audit tells. Imports and clients leave no name there. */
export async function changedSince({ deps }: Administrator, edited: Edited): Promise<Refused> {
  const { tenant, object, name, modified } = edited;
  const entries = await listAudit(deps.storage, tenant, { object, limit: 20 });
  const last = entries.find((entry) => entry.object === object);
  const known = last !== undefined && (modified === undefined || last.at >= modified - tolerance);
  const by = known ? ` by ${last.actor}` : ' by somebody else';
  const when = known ? last.at : modified;
  const at = when === undefined ? '' : ` at ${new Date(when).toISOString()}`;
  return new Refused(
    'changed',
    `${name} has been changed${by} since you opened it${at}.`,
    'Nothing was saved. Look at it again, then change it.',
  );
}
