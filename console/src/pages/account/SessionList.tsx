import { Button, makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useNarrow } from '../../components/use-media.ts';
import { words } from '../../words.ts';

const { account: text } = words.administration;
const { sessionColumns: headers } = text;

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere', paddingTop: '6px', paddingBottom: '6px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

/** The own sessions, each with where it came from; any other than this one is signed out here. */
export function SessionList() {
  const styles = useStyles();
  const narrow = useNarrow();
  const say = useToast();
  const sessions = useEndpoint('listSessions');
  const end = useAct('endSession', { refreshes: ['listSessions'] });
  const signOut = async (session: string) => {
    if ((await end.run({ params: { session } })) !== undefined) say('success', text.sessionEnded);
  };
  const shown = [headers.browser, headers.address, ...(narrow ? [] : [headers.begun, headers.lastUsed]), headers.end];
  return (
    <>
      <ProblemNotice problem={sessions.error ?? end.problem} onRetry={() => void sessions.refetch()} />
      <PlainTable label={text.sessions} headers={shown}>
        {(sessions.data?.sessions ?? []).map(({ id, browser, address, begun, lastUsed, current }) => (
          <TableRow key={id}>
            <TableCell className={styles.cell}>
              <span className={styles.stack}>
                {browser ?? text.sessionUnknown}
                {current ? <StatusBadge tone="good">{text.sessionThis}</StatusBadge> : null}
                {narrow ? <Text size={200}>{timeText(lastUsed)}</Text> : null}
              </span>
            </TableCell>
            <TableCell className={styles.cell}>{address}</TableCell>
            {narrow ? null : (
              <>
                <TableCell className={styles.cell}>{timeText(begun)}</TableCell>
                <TableCell className={styles.cell}>{timeText(lastUsed)}</TableCell>
              </>
            )}
            <TableCell className={styles.cell}>
              {current ? null : (
                <Button size="small" disabledFocusable={end.busy} onClick={() => void signOut(id)}>
                  {text.sessionEnd}
                </Button>
              )}
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
}
