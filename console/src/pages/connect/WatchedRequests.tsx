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
}

/** Requests of the identity provider in plain words; of a refused one what was wrong, and what to change there. */
export function WatchedRequests({ requests }: WatchedRequestsProps) {
  const styles = useStyles();
  return (
    <Section title={text.list}>
      <ol className={styles.list} aria-label={text.list}>
        {requests.map((request) => (
          <li key={request.request} className={styles.row}>
            <div className={styles.head}>
              <StatusBadge tone={toneOf(request)}>{request.refusal === null ? text.taken : text.refused}</StatusBadge>
              <Text weight="semibold">
                {request.refusal === null ? text.what[request.kind] : text.refusedWhat[request.kind]}
              </Text>
            </div>
            {request.refusal === null ? null : <Why refusal={request.refusal} problem={request.problem} />}
            <Text size={200} className={styles.quiet}>
              {`${timeText(request.at)} · ${text.technical(request.method, request.path, request.status)}`}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface WhyProps {
  readonly refusal: NonNullable<Watched['refusal']>;
  readonly problem: string | null;
}

/** What was wrong, what to change there, how it is tried again, and the answer in its own words. */
function Why({ refusal: { what, there, again }, problem }: WhyProps) {
  const styles = useStyles();
  return (
    <>
      <Text as="p">{what}</Text>
      <Text as="p">{there ?? text.notYours}</Text>
      {again === null ? null : <Text as="p">{text.again(again)}</Text>}
      {problem === null ? null : (
        <Text as="p" size={200} className={styles.quiet}>
          {text.answer(problem)}
        </Text>
      )}
    </>
  );
}

function toneOf({ refusal }: Watched): 'good' | 'bad' | 'warning' {
  if (refusal === null) return 'good';
  return refusal.harmless ? 'warning' : 'bad';
}
