import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { language } from '../../words/language.ts';
import { wordOf } from '../applications/application-state.ts';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0 },
  cell: { display: 'flex', flexDirection: 'column-reverse', minWidth: '72px' },
  count: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  label: { color: tokens.colorNeutralForeground2 },
});

interface StatusCountsProps {
  readonly counts: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Counts by status or action, the most frequent first. */
export function StatusCounts({ counts, names }: StatusCountsProps) {
  const styles = useStyles();
  return (
    <dl className={styles.counts}>
      {Object.entries(counts)
        .sort(([, one], [, other]) => other - one)
        .map(([key, count]) => (
          <div key={key} className={styles.cell}>
            <dt className={styles.label}>
              <Text size={200}>{wordOf(names, key)}</Text>
            </dt>
            <dd className={styles.count}>{count.toLocaleString(language)}</dd>
          </div>
        ))}
    </dl>
  );
}
