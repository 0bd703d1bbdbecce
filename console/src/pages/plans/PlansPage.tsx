import { Button, TableCell, TableRow, Text } from '@fluentui/react-components';
import { BeakerSettingsRegular } from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { actorText } from '../../components/actor-text.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { Pending } from '../../components/Pending.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { wordOf } from '../applications/application-state.ts';
import { DraftBanner } from '../versions/DraftBanner.tsx';
import { isUnderWay, type Plan, planTone } from './plan-state.ts';
import { useSimulate } from './use-simulate.ts';

const text = words.plans;

/** Simulated cycles of an application, newest first. */
export function PlansPage() {
  return (
    <ApplicationFrame
      page={text.menu}
      lead={
        <>
          {text.lead} <LearnMore topic="plans" />
        </>
      }
      commands={(application) => <PlansCommands application={application} />}
    >
      {(application) => (
        <>
          <DraftBanner application={application} />
          <Plans application={application} />
        </>
      )}
    </ApplicationFrame>
  );
}

function PlansCommands({ application }: { readonly application: Application }) {
  const simulate = useSimulate(application);
  return (
    <>
      <CommandBar>
        <Command
          label={text.simulate}
          icon={<BeakerSettingsRegular />}
          disabled={simulate.disabled}
          onClick={() => void simulate.run()}
        />
      </CommandBar>
      <ProblemNotice problem={simulate.problem} />
    </>
  );
}

function Plans({ application }: { readonly application: Application }) {
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint(
    'listPlans',
    { params },
    { refresh: (reply) => (reply?.plans.some(isUnderWay) === true ? 1_000 : 10_000) },
  );
  if (data === undefined) return <Pending problem={error} onRetry={() => void refetch()} />;
  if (data.plans.length === 0) return <NoPlans application={application} />;
  const { columns } = text;
  return (
    <PlainTable
      label={text.menu}
      size="medium"
      minWidth="720px"
      headers={[columns.plan, columns.state, columns.steps, columns.guard, columns.made, columns.by]}
    >
      {data.plans.map((plan) => (
        <PlanLine key={plan.plan} application={application} plan={plan} />
      ))}
    </PlainTable>
  );
}

function PlanLine({ application, plan }: { readonly application: Application; readonly plan: Plan }) {
  const { guard, state } = plan;
  const params = { application: String(application.application), plan: String(plan.plan) };
  return (
    <TableRow>
      <TableCell>
        <Link to="/applications/$application/plans/$plan" params={params}>
          {text.title(plan.plan)}
        </Link>
      </TableCell>
      <TableCell>
        <StatusBadge tone={planTone(state)} means={meaningOf('plan', state)}>
          {wordOf(text.states, state)}
        </StatusBadge>
      </TableCell>
      <TableCell>{state === 'simulating' ? '' : plan.steps.toLocaleString(language)}</TableCell>
      <TableCell>{guard === null ? '' : guard.passed ? text.guardPassed : text.guardHeld}</TableCell>
      <TableCell>{timeText(plan.started)}</TableCell>
      <TableCell>{actorText(plan.actor)}</TableCell>
    </TableRow>
  );
}

function NoPlans({ application }: { readonly application: Application }) {
  const simulate = useSimulate(application);
  return (
    <EmptyState title={text.noneTitle} icon={<BeakerSettingsRegular aria-hidden fontSize={48} />}>
      <Text>{text.none}</Text>
      <Button appearance="primary" disabledFocusable={simulate.disabled} onClick={() => void simulate.run()}>
        {text.simulate}
      </Button>
    </EmptyState>
  );
}
