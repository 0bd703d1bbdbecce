import { useNavigate } from '@tanstack/react-router';
import type { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { refreshedByPlans } from './plan-state.ts';

/** Begins a simulation, of the draft where that is meant, and goes to its plan. */
export function useSimulate(
  { application, connection }: Application,
  { draft = false }: { readonly draft?: boolean } = {},
): {
  readonly run: () => Promise<void>;
  readonly disabled: boolean;
  readonly problem: Problem | undefined;
} {
  const act = useAct('simulateJob', { refreshes: refreshedByPlans });
  const navigate = useNavigate();
  const say = useToast();
  const may = useMay();
  return {
    disabled: act.busy || connection.missing.length > 0 || !may('simulateJob'),
    problem: act.problem,
    run: async () => {
      const plan = await act.run({
        params: { application: String(application) },
        ...(draft ? { query: { draft } } : {}),
      });
      if (plan === undefined) return;
      say('success', words.plans.begun);
      const params = { application: String(application), plan: String(plan.plan) };
      await navigate({ to: '/applications/$application/plans/$plan', params });
    },
  };
}
