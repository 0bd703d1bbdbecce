import { Button, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { nextAttempt } from './next-attempt.ts';
import { useRetry } from './use-retry.ts';

export type FailureGroup = ReplyOf<'listFailures'>['groups'][number];

const text = words.failures;

const useStyles = makeStyles({
  // However many reasons there are, the list below stays in sight.
  frame: { maxHeight: '40vh', overflowY: 'auto' },
  cell: { paddingTop: '8px', paddingBottom: '8px', verticalAlign: 'top' },
  title: { justifyContent: 'start', minWidth: 0, padding: 0, textAlign: 'start' },
  more: { color: tokens.colorNeutralForeground2 },
});

interface FailureGroupsProps {
  readonly application: string;
  readonly groups: readonly FailureGroup[];
  readonly onShow: (code: string) => void;
}

/** Why objects failed: what each reason means, what happens by itself, and how many there are. */
export function FailureGroups({ application, groups, onShow }: FailureGroupsProps) {
  const styles = useStyles();
  const retry = useRetry(application);
  return (
    <>
      <ProblemNotice problem={retry.problem} />
      <div className={styles.frame}>
        <PlainTable
          label={text.groups}
          headers={text.groupColumns}
          widths={['38%', '30%', '72px', '184px', '112px']}
          minWidth="820px"
        >
          {groups.map((group) => (
            <TableRow key={group.code}>
              <TableCell className={styles.cell}>
                <Button
                  appearance="transparent"
                  className={styles.title}
                  title={text.show(group.title)}
                  onClick={() => onShow(group.code)}
                >
                  {group.title}
                </Button>
                <Text as="p" block size={200} className={styles.more}>
                  {group.reason} {group.advice}
                </Text>
              </TableCell>
              <TableCell className={styles.cell}>
                <Text size={200}>{text.by(group.object, group.job)}</Text>
              </TableCell>
              <TableCell className={styles.cell}>{group.count.toLocaleString(language)}</TableCell>
              <TableCell className={styles.cell}>{nextAttempt(group.next)}</TableCell>
              <TableCell className={styles.cell}>
                <Button
                  size="small"
                  aria-label={text.retryTheseLabel(group.title)}
                  disabledFocusable={retry.disabled}
                  onClick={() => void retry.run({ code: group.code })}
                >
                  {text.retryThese}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      </div>
    </>
  );
}
