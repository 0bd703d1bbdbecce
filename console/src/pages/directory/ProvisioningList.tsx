import { Card, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import type { Problem } from '../../api/problem.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { WhyLink } from '../explain/WhyLink.tsx';
import { Facts } from './Facts.tsx';

type Provisioning = ReplyOf<'getUserProvisioning'>['applications'][number];

const text = words.directory.provisioning;
const origins: ReadonlyMap<string, string> = new Map(Object.entries(text.origins));
const tones: Readonly<Record<Provisioning['state'], Tone>> = {
  provisioned: 'good',
  disabled: 'neutral',
  failed: 'bad',
  waiting: 'waiting',
  skipped: 'warning',
  'not-yet': 'waiting',
  'members-only': 'info',
};

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1040px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: 600 },
});

interface ProvisioningListProps {
  readonly kind: 'User' | 'Group';
  /** objectId of whom it is about. */
  readonly object: string;
  readonly found: {
    readonly data: { readonly applications: readonly Provisioning[] } | undefined;
    readonly error: Problem | null;
    refetch(): unknown;
  };
}

/** Where a user or group is provisioned, an application a card. */
export function ProvisioningList({ kind, object, found }: ProvisioningListProps) {
  const styles = useStyles();
  if (found.error !== null) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
  const { applications } = found.data;
  if (applications.length === 0) {
    const hint = kind === 'User' ? text.noneHint : text.noneGroupHint;
    return (
      <EmptyState title={kind === 'User' ? text.none : text.noneGroup}>
        {hint}
        <Link to="/applications">{text.openApplications}</Link>
      </EmptyState>
    );
  }
  return (
    <div className={styles.list}>
      {kind === 'Group' ? <Text size={200}>{text.directOnly}</Text> : null}
      {applications.map((each) => (
        <ApplicationCard key={each.application} object={object} provisioning={each} />
      ))}
    </div>
  );
}

function ApplicationCard({ object, provisioning }: { readonly object: string; readonly provisioning: Provisioning }) {
  const styles = useStyles();
  const { application, name, state, jobOn, assignments, account, retry, last } = provisioning;
  const assigned = assignments.map(({ role, entitles, group }) => {
    const shown = entitles ? role : text.noAccess(role);
    return group === null ? shown : text.throughGroup(shown, group);
  });
  const facts = [
    { label: text.assigned, value: assigned.length === 0 ? text.notAssigned : assigned.join('; ') },
    ...(account === null
      ? []
      : [
          { label: text.account, value: account.name ?? words.shared.none },
          { label: text.accountId, value: account.id },
          { label: text.origin, value: origins.get(account.origin) ?? account.origin },
          { label: text.written, value: timeText(account.at) },
        ]),
    ...(retry === null ? [] : [{ label: text.retry, value: text.retryText(timeText(retry.at), retry.attempts) }]),
  ];
  return (
    <Card role="region" aria-label={name} appearance="outline">
      <div className={styles.head}>
        <Link to="/applications/$application" params={{ application: String(application) }} className={styles.name}>
          {name}
        </Link>
        <StatusBadge tone={tones[state]}>{text.states[state]}</StatusBadge>
        {jobOn ? null : <StatusBadge tone="neutral">{text.jobOff}</StatusBadge>}
        <WhyLink application={application} object={object} />
      </div>
      <Facts facts={facts} />
      {last === null ? null : (
        <div>
          <Text size={200} block>
            {text.last}
          </Text>
          <Link to="/logs" search={{ entry: last.entry }}>
            {timeText(last.at)}
          </Link>{' '}
          <Text>{last.message ?? ''}</Text>
        </div>
      )}
    </Card>
  );
}
