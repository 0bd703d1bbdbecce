import type { Configuration } from '#engine/model/configuration.ts';
import type { Write } from '#storage/port.ts';
import type { StoredApplication } from './decode-application.ts';

/**
 * The rows that make assignments wait, for the commit that enables *Create Users* of an application in Okta's vocabulary: who was
 * assigned before and has no account gets none until somebody clicks *Provision User*. Nobody waits in Entra's vocabulary.
 */
export function holdAssigned(
  tenant: number,
  { application, settings }: Pick<StoredApplication, 'application' | 'settings'>,
  before: Configuration,
  next: Configuration,
): readonly Write[] {
  if (settings.vocabulary !== 'okta' || createsUsers(before) || !createsUsers(next)) return [];
  return [
    {
      sql: `update assignment set waits = 1 where tenant = ? and application = ? and waits = 0 and not exists (select 1 from link l
            where l.tenant = assignment.tenant and l.job = assignment.application and l.source = assignment.principal and l.target is not null)`,
      parameters: [tenant, application],
    },
  ];
}

function createsUsers({ objects }: Configuration): boolean {
  return objects.User.enabled && objects.User.actions.create;
}
