import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { wordOf } from './application-state.ts';

const text = words.provisioning;
const order = ['create', 'match', 'new', 'update', 'restore', 'disable', 'delete', 'same', 'skip', 'waits', 'conflict'];

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0 },
  count: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: 600 },
  label: { color: tokens.colorNeutralForeground2 },
  cell: { display: 'flex', flexDirection: 'column-reverse' },
});

/** How many would be created, matched, skipped. */
export function ForecastCounts({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const styles = useStyles();
  return (
    <dl className={styles.counts}>
      {order
        .filter((outcome) => (counts[outcome] ?? 0) > 0)
        .map((outcome) => (
          <div key={outcome} className={styles.cell}>
            <dt className={styles.label}>
              <Text size={200}>{wordOf(text.outcome, outcome)}</Text>
            </dt>
            <dd className={styles.count}>{(counts[outcome] ?? 0).toLocaleString(language)}</dd>
          </div>
        ))}
    </dl>
  );
}
