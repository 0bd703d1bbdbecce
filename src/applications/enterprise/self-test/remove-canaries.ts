import { removeCanary } from '#connectors/scim/self-test/remove-canary.ts';
import type { Canary } from '#connectors/scim/self-test/self-test.ts';
import type { ApplicationDeps } from '../../deps.ts';
import { organisationOf } from '../../directory/open-directory.ts';
import { type NamedApplication, namedApplication } from '../named-application.ts';
import { missingFields } from '../settings.ts';
import { endSelfTests, selectSelfTests, updateCanaries } from './rows.ts';

/** A test that says nothing for so long is taken for one whose process is gone, in milliseconds. */
export const longestTest = 5 * 60_000;

/** Ends the tests that a process before this one began; only where no other can be at work. */
export async function endInterrupted(deps: ApplicationDeps): Promise<void> {
  const { tenant } = await organisationOf(deps);
  await deps.storage.commit({ tenant, writes: [endSelfTests(tenant, deps.clock.now())] });
}

/**
 * Removes what self-tests left behind in any application: a step failed, or the process died. What cannot be removed stays
 * noted and is tried again. Never rejects for what an application does.
 */
export async function removeLeftCanaries(deps: ApplicationDeps): Promise<void> {
  const { tenant } = await organisationOf(deps);
  for (const test of await deps.storage.read(selectSelfTests(tenant))) {
    const runs = test.ended === undefined && deps.clock.now() - test.started < longestTest;
    if (test.canaries.length === 0 || runs) continue;
    const named = await namedApplication(deps, String(test.application));
    await removeThem(deps, named, test.canaries);
  }
}

/** Removes the canaries of one application. @returns those that are still there */
export async function removeThem(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  canaries: readonly Canary[],
): Promise<readonly Canary[]> {
  if (missingFields(application.settings, entry).length > 0) return canaries;
  const { target } = deps.targets.open(tenant.tenant, application, entry);
  const left: Canary[] = [];
  try {
    for (const canary of canaries) {
      const removed = await removeCanary(target, canary);
      if (!removed.ok) left.push(canary);
    }
  } finally {
    await target.close();
  }
  const writes = [updateCanaries(tenant.tenant, application.application, left)];
  await deps.storage.commit({ tenant: tenant.tenant, writes });
  return left;
}
