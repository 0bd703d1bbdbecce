import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { type Plan, refreshedByPlans } from './plan-state.ts';

const text = words.plans;

interface ApproveDialogProps {
  readonly application: Application;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Asks before a plan is approved and applied; what the guard would hold needs a tick of its own. */
export function ApproveDialog({ application, plan, onClose }: ApproveDialogProps) {
  const say = useToast();
  const [override, setOverride] = useState(false);
  const approve = useAct('approvePlan', { refreshes: refreshedByPlans });
  const apply = useAct('applyPlan', { refreshes: refreshedByPlans });
  const { guard, steps, adopts } = plan;
  const held = guard !== null && !guard.passed;
  const params = { application: String(application.application), plan: plan.plan };
  const confirm = async () => {
    const approved = await approve.run({ params, body: { override } });
    if (approved === undefined) return;
    if (plan.draft) {
      say('success', text.approvedDraft);
      return onClose();
    }
    const begun = await apply.run({ params });
    if (begun === undefined) return;
    say('success', text.applyBegun);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={plan.draft ? text.approveDraftTitle(plan.plan) : text.approveTitle(plan.plan)}
      confirm={plan.draft ? text.approveDraft : text.approve}
      danger={held}
      busy={approve.busy || apply.busy}
      problem={approve.problem ?? apply.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text as="p">{text.approveText(steps, application.name)}</Text>
      {adopts === 0 ? null : <Text as="p">{text.adopts(adopts)}</Text>}
      {held ? (
        <>
          <Notice intent="warning" title={text.heldTitle}>
            {guard.line}
          </Notice>
          <Checkbox
            label={text.override}
            checked={override}
            onChange={(_, data) => setOverride(data.checked === true)}
          />
        </>
      ) : null}
    </ConfirmDialog>
  );
}
