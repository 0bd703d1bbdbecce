import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { Link } from '../../components/Link.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import type { Plan } from './plan-state.ts';

const text = words.plans;

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground2 } });

interface PlanHistoryProps {
  readonly application: Application;
  readonly plan: Plan;
}

/** Who made it, who approved it, and where the log tells what it did. */
export function PlanHistory({ application, plan }: PlanHistoryProps) {
  const styles = useStyles();
  const { started, actor, approved, approver, cycle } = plan;
  const params = { application: String(application.application) };
  return (
    <Text size={200} className={styles.line}>
      {text.madeBy(timeText(started), actorText(actor))}
      {plan.draft ? ` ${text.fromDraft}` : ''}
      {approved === null || approver === null ? '' : ` ${text.approvedBy(timeText(approved), actorText(approver))}`}{' '}
      {cycle === null ? null : (
        <Link to="/applications/$application/logs" params={params} search={{ cycle: String(cycle) }}>
          {text.log}
        </Link>
      )}
    </Text>
  );
}
