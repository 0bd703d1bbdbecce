import { ArrowSyncRegular, BeakerSettingsRegular, CheckmarkCircleRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { type Plan, refreshedByPlans } from './plan-state.ts';
import { useSimulate } from './use-simulate.ts';

const text = words.plans;

interface PlanCommandsProps {
  readonly application: Application;
  readonly plan: Plan;
}

/** What may be done with a plan as it stands. */
export function PlanCommands({ application, plan }: PlanCommandsProps) {
  const may = useMay();
  const [asked, setAsked] = useState<'approve' | 'discard' | undefined>(undefined);
  const simulate = useSimulate(application);
  const apply = useApply(application, plan);
  const { state } = plan;
  const waits = state === 'approved' || state === 'stopped';
  const isOver = state === 'applied' || state === 'discarded';
  const params = { application: String(application.application), plan: plan.plan };
  return (
    <>
      <CommandBar>
        {waits ? (
          <Command
            label={state === 'stopped' ? text.goOn : text.apply}
            icon={<ArrowSyncRegular />}
            disabled={apply.busy || !may('applyPlan')}
            onClick={() => void apply.run()}
          />
        ) : (
          <Command
            label={plan.draft ? text.approveDraft : text.approve}
            icon={<CheckmarkCircleRegular />}
            disabled={state !== 'ready' || plan.steps === 0 || !may('approvePlan')}
            onClick={() => setAsked('approve')}
          />
        )}
        <Command
          label={text.discard}
          icon={<DeleteRegular />}
          disabled={isOver || !may('discardPlan')}
          onClick={() => setAsked('discard')}
        />
        <Command
          label={text.simulateAgain}
          icon={<BeakerSettingsRegular />}
          disabled={simulate.disabled || state === 'simulating' || state === 'applying'}
          onClick={() => void simulate.run()}
        />
      </CommandBar>
      <ProblemNotice problem={simulate.problem ?? apply.problem} />
      {asked === 'approve' ? (
        <ApproveDialog application={application} plan={plan} onClose={() => setAsked(undefined)} />
      ) : null}
      <AskAct
        open={asked === 'discard'}
        title={text.discardTitle(plan.plan)}
        confirm={text.discard}
        danger
        act="discardPlan"
        call={{ params }}
        done={text.discarded}
        refreshes={refreshedByPlans}
        onClose={() => setAsked(undefined)}
      >
        {text.discardText}
      </AskAct>
    </>
  );
}

function useApply(application: Application, { plan }: Plan) {
  const act = useAct('applyPlan', { refreshes: refreshedByPlans });
  const say = useToast();
  return {
    busy: act.busy,
    problem: act.problem,
    run: async () => {
      const begun = await act.run({ params: { application: String(application.application), plan } });
      if (begun !== undefined) say('success', text.applyBegun);
    },
  };
}
