import { isCauseOf, sayCause } from '#engine/explain/say-cause.ts';
import type { LoggedEntry } from '#engine/log/list-entries.ts';
import { cycleByNumber } from '#engine/queries/cycles.ts';
import { changeByNumber } from '#engine/queries/told-changes.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { configurationsOf } from './configurations.ts';
import type { ExplainedCause } from './explained.ts';
import type { ExplainedObject } from './find-explained.ts';
import { namesOf } from './grants-of.ts';

/**
 * Why an object was decided about: the change in the directory that asked for it, else the configuration that was new then, else
 * what the cycle was for. `earlier`: the decision before. Null: none of it is kept.
 */
export async function causeOf(
  deps: ApplicationDeps,
  { tenant, application }: NamedApplication,
  object: Pick<ExplainedObject, 'n' | 'displayName'>,
  entry: LoggedEntry,
  earlier: LoggedEntry | undefined,
): Promise<ExplainedCause | null> {
  const { storage } = deps;
  const number = entry.body.ground?.change;
  const [change] = number === undefined ? [] : await storage.read(changeByNumber(tenant.tenant, number));
  if (change !== undefined && isCauseOf(change, object.n, entry.at)) {
    const told = [change.n, ...(change.member === undefined ? [] : [change.member])];
    const names = await namesOf(deps, tenant.tenant, told);
    const nameOf = (n: number): string =>
      n === object.n ? object.displayName : (names.get(n)?.name ?? 'somebody who was purged since');
    const called = { name: object.displayName, application: application.name, nameOf };
    const text = sayCause(change, object.n, called);
    return { text, at: new Date(change.at).toISOString(), by: change.actor ?? null };
  }
  if (earlier === undefined || earlier.configuration === entry.configuration)
    return cycleOf(deps, tenant.tenant, entry);
  const which = { version: entry.configuration };
  const [version] = await storage.read(configurationsOf(tenant.tenant, application.application, which));
  if (version === undefined) return cycleOf(deps, tenant.tenant, entry);
  const note = version.note === null || version.note === '' ? '' : `: ${version.note}`;
  return { text: `Version ${version.version} of the configuration was saved${note}.`, at: version.at, by: version.by };
}

const cycles: Readonly<Record<string, string>> = {
  initial: 'A full cycle looked at everybody.',
  'on-demand': 'It was provisioned on demand.',
  apply: 'An approved plan was applied.',
};

async function cycleOf(
  { storage }: ApplicationDeps,
  tenant: number,
  entry: LoggedEntry,
): Promise<ExplainedCause | null> {
  const [cycle] = await storage.read(cycleByNumber(tenant, entry.job, entry.cycle));
  const text = cycle === undefined ? undefined : cycles[cycle.kind];
  if (cycle === undefined || text === undefined) return null;
  return { text, at: new Date(cycle.started).toISOString(), by: cycle.actor };
}
