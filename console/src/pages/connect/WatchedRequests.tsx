import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

const { watch: text } = words.connect;

type Watched = ReplyOf<'watchConnect'>['requests'][number];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', width: '100%' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface WatchedRequestsProps {
  readonly requests: readonly Watched[];
  /** How to have it tried again at once. */
  readonly again: string;
}

/** Requests of the identity provider in plain words; of a refused one what was wrong, and what to change there. */
export function WatchedRequests({ requests, again }: WatchedRequestsProps) {
  const styles = useStyles();
  return (
    <Section title={text.list}>
      <ol className={styles.list} aria-label={text.list}>
        {requests.map((request) => (
          <li key={request.request} className={styles.row}>
            <div className={styles.head}>
              <StatusBadge tone={request.trouble === null ? 'good' : toneOf(request.trouble)}>
                {request.trouble === null ? text.taken : text.refused}
              </StatusBadge>
              <Text weight="semibold">
                {request.trouble === null ? text.what[request.kind] : text.refusedWhat[request.kind]}
              </Text>
            </div>
            {request.trouble === null ? null : (
              <>
                <Text as="p">{[text.trouble[request.trouble], request.problem].filter(Boolean).join(' ')}</Text>
                {request.advice === null ? null : <Text as="p">{`${request.advice} ${text.again} ${again}`}</Text>}
              </>
            )}
            <Text size={200} className={styles.quiet}>
              {`${timeText(request.at)} · ${text.technical(request.method, request.path, request.status)}`}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function toneOf(trouble: NonNullable<Watched['trouble']>): 'bad' | 'warning' {
  return trouble === 'no-groups' || trouble === 'often' ? 'warning' : 'bad';
}
