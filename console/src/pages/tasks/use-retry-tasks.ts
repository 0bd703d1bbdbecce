import type { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

interface RetryTasks {
  /** Retries or provisions these tasks, by key. False: something was refused, and `problem` says why. */
  run(keys: readonly string[]): Promise<boolean>;
  readonly disabled: boolean;
  readonly problem: Problem | undefined;
}

const refreshes = ['listTasks', 'listFailures', 'listAssignments', 'getJob', 'listCycles', 'listApplications'] as const;

interface Chosen {
  readonly failed: string[];
  readonly provision: string[];
  connection: boolean;
}

/** *Retry Selected*: what failed is tried again, an application that is away is asked, people are provisioned. */
export function useRetryTasks(): RetryTasks {
  const say = useToast();
  const may = useMay();
  const retry = useAct('retryFailures', { refreshes });
  const provision = useAct('provisionAssigned', { refreshes });
  const ask = useAct('runJob', { refreshes });
  return {
    run: async (keys) => {
      for (const [application, chosen] of byApplication(keys)) {
        const params = { application };
        const { failed, provision: principals, connection } = chosen;
        if (failed.length > 0 && (await retry.run({ params, body: { keys: failed } })) === undefined) return false;
        if (principals.length > 0 && (await provision.run({ params, body: { principals } })) === undefined)
          return false;
        if (connection && (await ask.run({ params })) === undefined) return false;
      }
      say('success', words.tasks.retried(keys.length));
      return true;
    },
    disabled: retry.busy || provision.busy || ask.busy || !may('retryFailures'),
    problem: retry.problem ?? provision.problem ?? ask.problem,
  };
}

/** Keys are `kind:application:place`; behind the number of somebody to provision stands the objectId. */
function byApplication(keys: readonly string[]): ReadonlyMap<string, Chosen> {
  const groups = new Map<string, Chosen>();
  for (const key of keys) {
    const [kind, application = '', place = ''] = key.split(':');
    const chosen = groups.get(application) ?? { failed: [], provision: [], connection: false };
    if (kind === 'failed') chosen.failed.push(place);
    if (kind === 'provision') chosen.provision.push(place.slice(place.indexOf('.') + 1));
    if (kind === 'connection') chosen.connection = true;
    groups.set(application, chosen);
  }
  return groups;
}
