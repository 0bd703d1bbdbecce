import { readSubjects } from '#engine/cycle/load-subjects.ts';
import type { DecideContext } from '#engine/decide/context.ts';
import { explainScope } from '#engine/decide/scope/explain-scope.ts';
import { sayGround } from '#engine/explain/say-ground.ts';
import { isSettled, sayMembership } from '#engine/explain/say-membership.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Subject } from '#engine/model/subject.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { membershipsWithin } from '#engine/queries/told-memberships.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { decideContextOf } from '../jobs/decide-context-of.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import type { NamedObject } from './explained.ts';
import { findExplained } from './find-explained.ts';
import { grantsOf, namesOf } from './grants-of.ts';

export interface MembersQuery {
  /** objectId or name of a group. */
  readonly object: string;
  /** Where the page before ended. */
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

export interface ExplainedMember {
  readonly member: NamedObject;
  /** We have written it there. */
  readonly written: boolean;
  /** The directory has it. */
  readonly wanted: boolean;
  /** It is in the application as the directory has it. */
  readonly settled: boolean;
  /** Why it is not as it should be; empty when it is. */
  readonly why: string;
}

/** Who is a member of a group in an application, who is missing and why; in the order of the directory. @throws Refused */
export async function explainMembers(
  administrator: Administrator,
  name: string,
  { object, after = 0, limit = 50 }: MembersQuery,
): Promise<{ readonly members: readonly ExplainedMember[]; readonly next: number | null }> {
  const { deps } = administrator;
  const { storage } = deps;
  const named = await namedApplication(deps, name);
  const group = await findExplained(administrator, named, object, 'Group');
  const { tenant } = named.tenant;
  const { job, configuration } = await readJob(deps, tenant, named.application);
  if (!configuration.objects.Group.enabled)
    throw new Refused(
      'conflict',
      `Groups are not provisioned to ${named.application.name}.`,
      'Switch the mapping of groups on, if the application has groups.',
    );
  const states = await storage.read(membershipsWithin(tenant, job.job, group.n, { after, limit }));
  const numbers = states.map(({ member }) => member);
  const names = await namesOf(deps, tenant, numbers);
  const without = states.filter((state) => state.inDirectory && state.memberTarget === undefined);
  const grounds = await groundsOf(
    deps,
    named,
    configuration,
    without.map(({ member }) => member),
    names,
  );
  const members = states.map((state) => {
    const member = names.get(state.member) ?? { objectId: null, name: 'somebody who was purged' };
    const called = { group: group.displayName, member: member.name, application: named.application.name };
    const said = sayMembership(state, called, deps.clock.now());
    const ground = grounds.get(state.member);
    const why = ground === undefined || state.groupTarget === undefined ? said : ground;
    return { member, written: state.written, wanted: state.inDirectory, settled: isSettled(state), why };
  });
  return { members, next: states.length < limit ? null : (states.at(-1)?.member ?? null) };
}

/** Why these members have no account, in plain words. */
async function groundsOf(
  deps: ApplicationDeps,
  named: NamedApplication,
  configuration: Configuration,
  members: readonly number[],
  names: ReadonlyMap<number, NamedObject>,
): Promise<ReadonlyMap<number, string>> {
  if (members.length === 0) return new Map();
  const { tenant, application } = named;
  const decide = decideContextOf(deps, named, configuration, 0);
  const from = {
    storage: deps.storage,
    tenant: tenant.tenant,
    job: application.application,
    application: application.application,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
  } as const;
  const subjects = await readSubjects(from, theseObjects(tenant.tenant, members));
  const said = subjects.map(async (subject): Promise<readonly [number, string]> => {
    const name = names.get(subject.source)?.name ?? 'it';
    return [subject.source, await groundOf(deps, named, decide, subject, name)];
  });
  return new Map(await Promise.all(said));
}

async function groundOf(
  deps: ApplicationDeps,
  named: NamedApplication,
  decide: DecideContext,
  subject: Subject,
  name: string,
): Promise<string> {
  const { name: application } = named.application;
  const scope = explainScope(decide.compiled, subject, decide.entitles);
  if (scope.inScope) return `${name} has no account in ${application} yet.`;
  const grants = await grantsOf(deps, named, subject.source, subject.grants ?? []);
  const called = grants.map(({ role, entitles, group }) => ({ role, entitles, group: group?.name }));
  const because = sayGround({ name, application, type: subject.type, scope, grants: called });
  return `${name} has no account in ${application} because ${because}.`;
}
