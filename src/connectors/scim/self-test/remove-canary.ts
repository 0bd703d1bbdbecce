import type { Exchange, Target, TargetResult } from '#engine/model/target.ts';
import type { Canary } from './self-test.ts';

/**
 * Removes what a self-test made, also when it never learnt its id: then it is looked for by its name, which nobody else has. A
 * canary that is not there counts as removed.
 */
export async function removeCanary(target: Target, canary: Canary): Promise<TargetResult<null>> {
  if (canary.id !== undefined) return target.delete(canary.type, canary.id);
  const found = await target.find(canary.type, canary.path, canary.name);
  if (!found.ok) return found;
  const exchanges: Exchange[] = [...found.exchanges];
  for (const { id } of found.value) {
    const deleted = await target.delete(canary.type, id);
    exchanges.push(...deleted.exchanges);
    if (!deleted.ok) return { ...deleted, exchanges };
  }
  return { ok: true, value: null, exchanges };
}
