import { type Configuration, type Leaving, usualLeaving } from '#engine/model/configuration.ts';
import type { TargetCapabilities } from '#engine/model/target.ts';
import type { Administrator } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { Refused } from '../refused.ts';
import { readEdited } from './read-job.ts';
import { saveConfiguration } from './save-configuration.ts';

/** What becomes of accounts, as administrators set it; what is left out stays as it is. */
export interface LeavingInput {
  /** Of who leaves the scope: `keep` is what Entra calls SkipOutOfScopeDeletions. */
  readonly outOfScope?: 'disable' | 'delete' | 'keep' | undefined;
  readonly deleteFound?: boolean | undefined;
  readonly groupMembers?: Leaving['groupMembers'] | undefined;
  /** Accounts that are found: linked and kept in step, or reported until they are adopted. */
  readonly onMatch?: 'link' | 'report' | undefined;
}

export interface LeavingView {
  readonly outOfScope: 'disable' | 'delete' | 'keep';
  readonly deleteFound: boolean;
  readonly groupMembers: Leaving['groupMembers'];
  readonly onMatch: 'link' | 'report';
  /** Why accounts cannot be deleted at once; null: they can. */
  readonly deleteLocked: string | null;
  /** The application has groups that stay when they leave. */
  readonly groupsStay: boolean;
}

export function viewLeaving(configuration: Configuration, capabilities: TargetCapabilities): LeavingView {
  const { leaving = usualLeaving, skipOutOfScopeDeletions, onMatch = 'link' } = configuration;
  return {
    outOfScope: skipOutOfScopeDeletions ? 'keep' : leaving.action,
    deleteFound: leaving.deleteMatched,
    groupMembers: leaving.groupMembers,
    onMatch,
    deleteLocked: lockOf(configuration, capabilities),
    groupsStay: capabilities.groups === 'update-only' && configuration.objects.Group.enabled,
  };
}

/** What becomes of accounts, as the current configuration or the draft has it. @throws Refused `unknown` */
export async function leavingOf(
  administrator: Pick<Administrator, 'deps' | 'draft'>,
  name: string,
): Promise<LeavingView> {
  const { tenant, application, entry } = await namedApplication(administrator.deps, name);
  const { configuration } = await readEdited(administrator, tenant.tenant, application);
  return viewLeaving(configuration, capabilitiesOf(application, entry));
}

/**
 * Sets what becomes of accounts whose object left, and of accounts that are found, in the draft where that is edited; the next cycle
 * looks at everybody. @throws Refused
 */
export async function setLeaving(
  administrator: Administrator,
  name: string,
  input: LeavingInput,
): Promise<LeavingView> {
  const { deps } = administrator;
  const { tenant, application, entry } = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  const capabilities = capabilitiesOf(application, entry);
  const lock = lockOf(configuration, capabilities);
  if (input.outOfScope === 'delete' && lock !== null) {
    throw new Refused(
      'conflict',
      `Accounts at ${application.name} cannot be deleted at once: ${lock}`,
      'Choose another.',
      {
        field: 'leaving.outOfScope',
      },
    );
  }
  const next = leavingAfter(configuration, input);
  const changed =
    JSON.stringify(viewLeaving(next, capabilities)) !== JSON.stringify(viewLeaving(configuration, capabilities));
  if (changed) await saveConfiguration(administrator, job, next, 'leaving');
  return viewLeaving(next, capabilities);
}

function leavingAfter(configuration: Configuration, input: LeavingInput): Configuration {
  const before = configuration.leaving ?? usualLeaving;
  const { outOfScope } = input;
  const keeps = outOfScope === undefined ? configuration.skipOutOfScopeDeletions : outOfScope === 'keep';
  const action = outOfScope === undefined || outOfScope === 'keep' ? before.action : outOfScope;
  return {
    ...configuration,
    skipOutOfScopeDeletions: keeps,
    onMatch: input.onMatch ?? configuration.onMatch ?? 'link',
    leaving: {
      action,
      deleteMatched: input.deleteFound ?? before.deleteMatched,
      groupMembers: input.groupMembers ?? before.groupMembers,
    },
  };
}

/** Why accounts cannot be deleted at once; null: they can. */
export function lockOf({ objects }: Configuration, { deleteUser }: TargetCapabilities): string | null {
  if (deleteUser === 'deactivate') return 'the application keeps accounts, and a delete only deactivates them.';
  if (!objects.User.actions.delete) return 'deleting is switched off in the mapping of users.';
  return null;
}
