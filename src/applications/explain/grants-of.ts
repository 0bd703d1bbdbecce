import type { Grant } from '#engine/model/subject.ts';
import { assignmentsOfThese } from '#engine/queries/grants.ts';
import { identitiesOf, idsOf } from '#engine/queries/identities.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { entitles } from '../enterprise/settings.ts';
import type { ExplainedGrant, NamedObject } from './explained.ts';

/** Most groups that are named. */
const mostGroups = 50;

/** Names of objects by number; what was purged is missing. At most 500. */
export async function namesOf(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  tenant: number,
  sources: readonly number[],
): Promise<ReadonlyMap<number, NamedObject>> {
  if (sources.length === 0) return new Map();
  const [names, ids] = await Promise.all([
    storage.read(identitiesOf(tenant, sources)),
    storage.read(idsOf(tenant, sources)),
  ]);
  const idOf = new Map(ids.map(({ source, id }) => [source, id]));
  return new Map(names.map(({ source, identity }) => [source, { objectId: idOf.get(source) ?? null, name: identity }]));
}

/** Assignments with the names of roles and groups; `standing`: with who made them and when, as long as they stand. */
export async function grantsOf(
  deps: ApplicationDeps,
  { tenant, application }: NamedApplication,
  source: number,
  grants: readonly Grant[],
): Promise<readonly ExplainedGrant[]> {
  const groups = [...new Set(grants.map(({ group }) => group))].filter((group) => group !== 0).slice(0, mostGroups);
  const [names, rows] = await Promise.all([
    namesOf(deps, tenant.tenant, groups),
    deps.storage.read(assignmentsOfThese(tenant.tenant, application.application, [source, ...groups])),
  ]);
  return grants
    .filter(({ group }) => group === 0 || groups.includes(group))
    .map(({ role, group }) => {
      const row = rows.find((each) => each.principal === (group === 0 ? source : group) && each.role === role);
      const named = application.settings.roles.find(({ value }) => value === role);
      return {
        role: named?.displayName ?? role,
        entitles: entitles(application.settings, role),
        group: group === 0 ? null : (names.get(group) ?? { objectId: null, name: 'a group that was purged since' }),
        since: row === undefined ? null : new Date(row.at).toISOString(),
        by: row?.actor ?? null,
      };
    });
}
