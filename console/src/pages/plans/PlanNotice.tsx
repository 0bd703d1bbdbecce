import { Button } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { type Plan, sumOf } from './plan-state.ts';

const text = words.plans;

/** Where a plan stands, and that nothing has been written while that is so. */
export function PlanNotice({ plan }: { readonly plan: Plan }) {
  const { state, steps, guard, reason } = plan;
  const { done = 0, total = null } = plan.progress ?? {};
  const share = total === null ? undefined : done / Math.max(1, total);
  switch (state) {
    case 'simulating':
      return <Progress label={text.computing} share={share} note={text.looked(done, total)} />;
    case 'applying':
      return <Progress label={text.applying} share={share} note={text.applied(done, total)} />;
    case 'ready':
      if (steps === 0) return <Say intent="success" title={text.nothingTitle} text={text.nothing} />;
      if (guard?.passed === false)
        return <Say intent="warning" title={text.heldTitle} text={`${text.readyTitle}. ${text.held(guard.line)}`} />;
      return <Say intent="info" title={text.readyTitle} text={text.ready(steps)} />;
    case 'approved':
      return <Say intent="info" title={text.approvedTitle} text={text.approved(actorText(plan.approver ?? ''))} />;
    case 'applied':
      return <AppliedNotice plan={plan} />;
    case 'stopped':
      return <Say intent="warning" title={text.stoppedTitle} text={reason ?? ''} />;
    case 'outdated':
      return <Say intent="warning" title={text.outdatedTitle} text={`${reason ?? ''} ${text.outdatedText}`} />;
    case 'discarded':
      return <Say intent="info" title={text.discardedTitle} text={text.discardedText} />;
    case 'failed':
      return <Say intent="error" title={text.failedTitle} text={reason ?? ''} />;
  }
}

interface SayProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
}

function Say({ intent, title, text: said }: SayProps) {
  return (
    <Notice intent={intent} title={title}>
      {said}
    </Notice>
  );
}

function AppliedNotice({ plan }: { readonly plan: Plan }) {
  const [, setState] = useQueryPart('state');
  const refused = sumOf(plan, 'refused');
  const failed = sumOf(plan, 'failed');
  if (refused + failed === 0) return <Notice intent="success" title={text.appliedTitle} />;
  return (
    <Notice
      intent="warning"
      title={text.appliedPart(refused, failed)}
      action={
        <>
          {refused === 0 ? null : <Button onClick={() => setState('refused')}>{text.showRefused}</Button>}
          {failed === 0 ? null : <Button onClick={() => setState('failed')}>{text.showFailed}</Button>}
        </>
      }
    >
      {text.appliedPartText}
    </Notice>
  );
}
