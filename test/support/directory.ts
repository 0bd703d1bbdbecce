import { randomBytes, randomUUID } from 'node:crypto';
import type { Random } from '#deps.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import { createTenant } from '#resources/tenants/create-tenant.ts';
import type { Storage } from '#storage/port.ts';
import { createTestClock } from './service-provider.ts';

const random: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
  entry: () => randomUUID(),
  fraction: () => 0.5,
};

/** An organisation's empty directory in a fresh store. */
export async function openDirectory(storage: Storage): Promise<ResourceContext> {
  const clock = createTestClock();
  const made = await createTenant(
    { storage, clock },
    { name: 'organisation', kind: 'organisation', profile: directoryProfile },
  );
  if (!made.ok) throw new Error(made.problem);
  return {
    storage,
    clock,
    random,
    tenant: made.tenant,
    profile: compileProfile(directoryProfile),
    actor: 'test',
    queue: new ObjectQueue(),
  };
}
