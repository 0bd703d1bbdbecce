import type { Storage } from '#storage/port.ts';
import { deleteLeavers, endedBefore } from '../queries/list-leavers.ts';

/** Leavings a commit: more would hold the writer for too long. */
const batch = 500;

/** Deletes who left before a time (ms), with all evidence; whose accounts can still be used stays until they cannot. */
export async function cutLeavers(storage: Storage, tenant: number, before: number): Promise<void> {
  for (;;) {
    const old = await storage.read(endedBefore(tenant, before, batch));
    if (old.length > 0) await storage.commit({ tenant, writes: deleteLeavers(tenant, old) });
    if (old.length < batch) return;
  }
}
