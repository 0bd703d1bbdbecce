import { notUnderWay, underWay, unlinkWrites } from '#engine/queries/change-links.ts';
import { setPush } from '#engine/queries/group-push.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { findLinkOrObject } from '../links/find-link.ts';
import { Refused } from '../refused.ts';
import { assignmentChange } from './assignments.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { notPushed, reasonOf } from './push-group.ts';
import { capabilitiesOf } from './wire.ts';

/**
 * Pushes a group no longer, in one act with its link. `leave`: the group in the application stays as it is; `delete`: it is deleted
 * there, if Rollcall made or adopted it. An assignment stays, and its people keep their accounts. @throws Refused
 */
export async function unlinkPushedGroup(
  administrator: Administrator,
  name: string,
  { group, target }: { readonly group: string; readonly target: 'leave' | 'delete' },
): Promise<{ readonly name: string; readonly target: 'leave' | 'delete' }> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application } = named.application;
  const principal = await findPrincipal(await openDirectory(administrator), group, 'Group');
  const who = calledName(principal);
  const reason = await reasonOf(deps, named, principal);
  if (reason === undefined) throw notPushed(named, who);
  const { link } = await findLinkOrObject(administrator, name, principal.id);
  if (target === 'delete') await mustBeDeletable(deps, named, who, link.origin);
  const seen =
    link.target === undefined
      ? [notUnderWay(tenant, application, link.source)]
      : unlinkWrites(tenant, application, {
          source: link.source,
          type: link.type,
          id: link.id,
          target: link.target,
          revision: link.revision,
        });
  // What else would take it in must not push it again.
  const said = reason.by === 'name' ? undefined : ({ state: 'ended', named: false } as const);
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...(target === 'leave' ? seen : []),
      setPush(tenant, application, principal.n, said, { at: deps.clock.now(), actor }),
      audited(administrator, tenant, 'push.unlink', named.application.name, { name: who, ...reason }, { target }),
    ],
    changes: [assignmentChange(principal, application, 'unassigned')],
    actor,
  });
  if (!committed.done) throw refusalOf(committed.refusal, who);
  deps.engine.wakeJob(tenant, application);
  return { name: who, target };
}

function refusalOf(refusal: string, who: string): Refused {
  if (refusal === underWay)
    return new Refused(
      'not-now',
      `The group ${who} is being made at this moment: nobody knows yet what stands there.`,
      'Nothing was changed. Try again when the cycle is over, or push it now and then unlink it.',
    );
  return new Refused('changed', `The group ${who} was changed meanwhile.`, 'Look at it as it is now.');
}

async function mustBeDeletable(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  who: string,
  origin: string | undefined,
): Promise<void> {
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const refuse = (message: string, advice: string) => new Refused('conflict', message, advice);
  if (capabilitiesOf(application, entry).groups !== 'full')
    throw refuse(`${application.name} lets nobody delete a group from outside.`, 'Leave it there.');
  if (!configuration.objects.Group.actions.delete || configuration.skipOutOfScopeDeletions)
    throw refuse(`Deleting groups is switched off for ${application.name}.`, 'Leave it there, or switch it on first.');
  if (origin === 'matched')
    throw refuse(
      `The group ${who} was found there, not made by Rollcall.`,
      'Adopt it under Accounts first, or leave it.',
    );
}
