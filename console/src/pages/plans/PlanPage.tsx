import { makeStyles } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Pending } from '../../components/Pending.tsx';
import { useParam } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { PlanCommands } from './PlanCommands.tsx';
import { PlanCounts } from './PlanCounts.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { PlanNotice } from './PlanNotice.tsx';
import { PlanRows } from './PlanRows.tsx';
import { isUnderWay } from './plan-state.ts';

const text = words.plans;

const useStyles = makeStyles({
  above: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 4px', flexShrink: 0 },
});

/** One plan: what a whole cycle would do, or what came of it. */
export function PlanPage() {
  const plan = useParam('plan');
  return (
    <ApplicationFrame
      page={text.title(Number(plan))}
      flush
      commands={(application) => <Commands application={application} number={plan} />}
    >
      {(application) => <PlanBody application={application} number={plan} />}
    </ApplicationFrame>
  );
}

interface PartProps {
  readonly application: Application;
  readonly number: string;
}

function usePlan({ application, number }: PartProps) {
  const params = { application: String(application.application), plan: number };
  return useEndpoint(
    'getPlan',
    { params },
    { refresh: (reply) => (reply !== undefined && isUnderWay(reply) ? 700 : 5_000) },
  );
}

function Commands(props: PartProps) {
  const { data } = usePlan(props);
  return data === undefined ? null : <PlanCommands application={props.application} plan={data} />;
}

function PlanBody(props: PartProps) {
  const styles = useStyles();
  const { data: plan, error, refetch } = usePlan(props);
  if (plan === undefined) {
    return (
      <div className={styles.above}>
        <Pending problem={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.above}>
        <PlanNotice plan={plan} />
        <PlanHistory application={props.application} plan={plan} />
        <PlanCounts plan={plan} />
      </div>
      {plan.state === 'simulating' ? null : <PlanRows plan={plan} />}
    </>
  );
}
