import { sayMembership } from '#engine/explain/say-membership.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import { membershipsAround } from '#engine/queries/told-memberships.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import type { ExplainedMembership } from './explained.ts';
import type { ExplainedObject } from './find-explained.ts';
import { namesOf } from './grants-of.ts';

/** Most groups that are looked at of one person. */
const mostGroups = 100;

/** The groups of somebody that the application has or is to have, each with whether the membership is written; none where groups are not provisioned. */
export async function membershipsOf(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  configuration: Configuration,
  object: Pick<ExplainedObject, 'n' | 'displayName'>,
): Promise<readonly ExplainedMembership[]> {
  if (!configuration.objects.Group.enabled || capabilitiesOf(application, entry).groups === 'none') return [];
  const { storage, clock } = deps;
  const all = await storage.read(membershipsAround(tenant.tenant, application.application, object.n, mostGroups));
  const states = all.filter(({ groupTarget, written }) => groupTarget !== undefined || written);
  const names = await namesOf(
    deps,
    tenant.tenant,
    states.map(({ group }) => group),
  );
  return states.map((state) => {
    const group = names.get(state.group) ?? { objectId: null, name: 'a group that was purged' };
    const called = { group: group.name, member: object.displayName, application: application.name };
    const why = sayMembership(state, called, clock.now());
    return { group, written: state.written, wanted: state.inDirectory, why };
  });
}
