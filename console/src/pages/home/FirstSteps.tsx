import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

const { home } = words;

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: '880px',
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '72px 1fr',
    columnGap: '12px',
    alignItems: 'start',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lead: { color: tokens.colorNeutralForeground2, display: 'block' },
});

interface FirstStepsProps {
  readonly directory: boolean;
  readonly application: ReplyOf<'listApplications'>['applications'][number] | undefined;
  readonly provisioning: boolean;
  readonly secondFactor: boolean;
}

/** What to do first, ticked by what is true; gone once all of it is. */
export function FirstSteps({ directory, application, provisioning, secondFactor }: FirstStepsProps) {
  const styles = useStyles();
  const { steps } = home;
  const all = [
    { done: directory, to: '/directory/import', title: steps.directory, lead: steps.directoryLead },
    { done: application !== undefined, to: '/gallery', title: steps.application, lead: steps.applicationLead },
    {
      done: provisioning,
      to: application === undefined ? '' : `/applications/${application.application}`,
      title: steps.provisioning,
      lead: steps.provisioningLead,
    },
    { done: secondFactor, to: '/account', title: steps.secondFactor, lead: steps.secondFactorLead },
  ];
  const next = all.findIndex(({ done }) => !done);
  if (next === -1) return null;
  return (
    <Section title={home.nextTitle}>
      <ol className={styles.list}>
        {all.map(({ done, to, title, lead }, index) => (
          <li key={title} className={styles.step}>
            <StatusBadge tone={done ? 'good' : index === next ? 'info' : 'neutral'}>
              {done ? home.done : index === next ? home.next : home.later}
            </StatusBadge>
            <div>
              {done || to === '' ? <Text>{title}</Text> : <Link to={to}>{title}</Link>}
              <Text size={200} className={styles.lead}>
                {lead}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
