import type { CallOf } from '../../api/contract-types.ts';
import type { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

type Which = NonNullable<CallOf<'retryFailures'>['body']>;

interface Retry {
  /** Tries again now: all, those of a code, or chosen ones. False: it was refused, and `problem` says why. */
  run(which: Which): Promise<boolean>;
  readonly disabled: boolean;
  readonly problem: Problem | undefined;
}

/** Tries failed objects again, and says how many. */
export function useRetry(application: string): Retry {
  const say = useToast();
  const may = useMay();
  const act = useAct('retryFailures', { refreshes: ['listFailures', 'getJob', 'listCycles', 'listApplications'] });
  return {
    run: async (body) => {
      const reply = await act.run({ params: { application }, body });
      if (reply === undefined) return false;
      const { retried, when } = reply;
      const said = when === null ? words.failures.nobody : words.failures.retried(retried, words.shared.when[when]);
      say('success', said);
      return true;
    },
    disabled: act.busy || !may('retryFailures'),
    problem: act.problem,
  };
}
