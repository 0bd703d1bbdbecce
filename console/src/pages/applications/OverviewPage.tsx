import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import type { Topic } from '../../components/HelpBlade.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import { GalleryUpdateNotice } from '../versions/GalleryUpdateNotice.tsx';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { stateOf } from './application-state.ts';
import { JobNotices } from './JobNotices.tsx';
import { guideName, isOwn } from './own-application.ts';

const text = words.enterprise.overview;

const useStyles = makeStyles({
  steps: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', maxWidth: '860px' },
  step: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    gap: '2px 8px',
    alignItems: 'center',
    padding: '12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 560px)': { gridTemplateColumns: '32px minmax(0, 1fr)' },
  },
  next: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: '5px',
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  detail: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
  nextDetail: { color: tokens.colorNeutralForeground1 },
  help: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: '2px 16px' },
  action: { '@media (max-width: 560px)': { gridColumn: 2 } },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Overview of an application: what is known of it, and the six steps of the guides. */
export function OverviewPage() {
  return (
    <ApplicationFrame lead={text.lead}>
      {(application) => (
        <>
          <GalleryUpdateNotice application={application} place="overview" />
          <Essentials application={application} />
          <Steps application={application} />
        </>
      )}
    </ApplicationFrame>
  );
}

function Essentials({ application }: { readonly application: Application }) {
  const params = { application: String(application.application) };
  const job = useEndpoint('getJob', { params }, { refresh: 5_000 });
  const state = job.data?.state ?? application.status;
  const { tone, label } = stateOf(state);
  const linked = job.data?.linked;
  return (
    <section aria-label={text.essentials}>
      <Facts
        facts={[
          { label: text.number, value: String(application.application) },
          { label: text.entry, value: isOwn(application) ? text.noEntry : application.galleryName },
          {
            label: text.status,
            value: (
              <StatusBadge tone={tone} means={meaningOf('application', state)}>
                {label}
              </StatusBadge>
            ),
          },
          {
            label: text.accounts,
            value: linked === undefined ? words.shared.none : text.accountsText(linked.User, linked.Group),
          },
        ]}
      />
    </section>
  );
}

/** All steps are done: it runs, or this is in its way. */
function AllDone({ application }: { readonly application: Application }) {
  const params = { application: String(application.application) };
  const { data: job } = useEndpoint('getJob', { params }, { refresh: 5_000 });
  if (job === undefined) return null;
  if (job.state === 'on' || job.state === 'running') return <Notice intent="success">{text.allDone}</Notice>;
  return <JobNotices application={application} job={job} />;
}

function Steps({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('getOverview', { params }, { refresh: 5_000 });
  if (data === undefined) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  const done = data.steps.filter((step) => step.done).length;
  const steps = application.vocabulary === 'okta' ? inOktasOrder(data.steps) : data.steps;
  const next = steps.find((step) => !step.done);
  return (
    <>
      {next === undefined ? <AllDone application={application} /> : <Text>{text.progress(done)}</Text>}
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const isNext = step === next;
          return (
            <li
              key={step.step}
              className={mergeClasses(styles.step, isNext && styles.next)}
              {...(isNext ? { 'aria-current': 'step' } : {})}
            >
              {step.done ? (
                <CheckmarkCircleFilled aria-hidden fontSize={24} className={styles.done} />
              ) : (
                <CircleRegular aria-hidden fontSize={24} className={styles.open} />
              )}
              <Text as="h2" weight="semibold">
                {text.step(index + 1)}. {titleOf(step.step, application)}
                <span className={styles.hidden}>{step.done ? text.done : text.open}</span>
              </Text>
              <span className={styles.action}>
                <StepLink step={step.step} application={application} />
              </span>
              <Text size={200} className={mergeClasses(styles.detail, isNext && styles.nextDetail)}>
                {step.detail}
              </Text>
              <Help topics={helpOf(step.step)} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Okta enables first and assigns then: who was assigned before would wait. */
function inOktasOrder<Step extends { readonly step: number }>(steps: readonly Step[]): readonly Step[] {
  const place = (step: Step) => (step.step === 4 ? 5.5 : step.step);
  return steps.toSorted((one, other) => place(one) - place(other));
}

/** What the guides tell to read at a step. */
function helpOf(step: number): readonly Topic[] {
  if (step === 1) return ['cycles', 'scope', 'mapping'];
  if (step === 4) return ['scope', 'filters'];
  return step === 6 ? ['logs', 'quarantine'] : [];
}

function Help({ topics }: { readonly topics: readonly Topic[] }) {
  const styles = useStyles();
  if (topics.length === 0) return null;
  return (
    <Text size={200} className={styles.help}>
      {topics.map((topic) => (
        <LearnMore key={topic} topic={topic} />
      ))}
    </Text>
  );
}

function titleOf(step: number, application: Application): string {
  const name = guideName(application);
  if (application.vocabulary === 'okta') return oktaTitle(step, name);
  const { steps } = text;
  const added = isOwn(application) ? text.ownStep(name) : steps[3](name);
  const titles = [steps[1], steps[2](name), added, steps[4], steps[5](name), steps[6]];
  return titles[step - 1] ?? '';
}

function oktaTitle(step: number, name: string): string {
  const { steps } = words.okta.general;
  return [steps[1], steps[2](name), steps[3](name), steps[4], steps[5], steps[6]][step - 1] ?? '';
}

function StepLink({ step, application }: { readonly step: number; readonly application: Application }) {
  const params = { application: String(application.application) };
  const key = { key: application.gallery };
  switch (step) {
    case 1:
      return <Link to="/directory/users">{text.actions[1]}</Link>;
    case 2:
      return (
        <Link to="/gallery/$key" params={key}>
          {text.actions[2]}
        </Link>
      );
    case 3:
      return isOwn(application) ? null : (
        <Link to="/gallery/$key" params={key}>
          {text.actions[3]}
        </Link>
      );
    case 4:
      return (
        <Link to="/applications/$application/users" params={params}>
          {text.actions[4]}
        </Link>
      );
    case 5:
      return (
        <Link to="/applications/$application/provisioning" params={params}>
          {text.actions[5]}
        </Link>
      );
    default:
      return (
        <Link to="/applications/$application/progress" params={params}>
          {text.actions[6]}
        </Link>
      );
  }
}
