import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { periodOf } from '../logs/log-query.ts';
import { statusTone } from '../logs/log-status.ts';
import { StatusCounts } from '../logs/StatusCounts.tsx';

type Entry = ReplyOf<'listLog'>['entries'][number];

const { home, logs } = words;
const shown = 8;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, width: '100%', maxWidth: '880px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '110px minmax(0, 2fr) 80px minmax(0, 1fr) auto',
    gap: '2px 12px',
    alignItems: 'center',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { gridTemplateColumns: '110px minmax(0, 1fr)' },
  },
  more: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    minWidth: 0,
    '@media (max-width: 720px)': { gridColumn: 2 },
  },
  name: { overflowWrap: 'anywhere' },
  links: { display: 'flex', gap: '24px' },
});

/** What provisioning did since yesterday: how much of it went well, and the latest of it. */
export function Latest() {
  const styles = useStyles();
  const report = useEndpoint('reportLog', { query: periodOf('day') }, { keepPrevious: true });
  const log = useEndpoint('listLog', { query: { limit: shown } }, { refresh: 30_000 });
  const problem = report.error ?? log.error;
  return (
    <Section title={home.latest}>
      <ProblemNotice problem={problem} onRetry={() => void Promise.all([report.refetch(), log.refetch()])} />
      {report.data === undefined && problem === null ? (
        <Spinner label={words.shared.loading} labelPosition="after" size="small" />
      ) : null}
      {report.data?.entries === 0 ? <Text>{home.latestNone}</Text> : null}
      {report.data === undefined || report.data.entries === 0 ? null : (
        <>
          <StatusCounts counts={report.data.statuses} names={logs.statuses} />
          <ul className={styles.list}>
            {(log.data?.entries ?? []).map((entry) => (
              <Line key={entry.entry} entry={entry} />
            ))}
          </ul>
        </>
      )}
      <span className={styles.links}>
        <Link to="/logs">{home.latestAll}</Link>
        <Link to="/logs/report">{home.latestReport}</Link>
      </span>
    </Section>
  );
}

function Line({ entry: { entry, at, identity, action, status, application } }: { readonly entry: Entry }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <StatusBadge tone={statusTone(status)} means={meaningOf('log', status)}>
        {wordOf(logs.statuses, status)}
      </StatusBadge>
      <Link to="/logs/$entry" params={{ entry }} className={styles.name}>
        {identity}
      </Link>
      <Text size={200} className={styles.more}>
        {wordOf(logs.actions, action)}
      </Text>
      <Text size={200} className={styles.more}>
        {application}
      </Text>
      <Text size={200} className={styles.more}>
        {timeText(at)}
      </Text>
    </li>
  );
}
