import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';

const { counts } = words.provisioning.progress;
const names = [
  'created',
  'matched',
  'updated',
  'disabled',
  'restored',
  'deleted',
  'skipped',
  'failed',
  'membersAdded',
  'membersRemoved',
  'warnings',
] as const;

const useStyles = makeStyles({
  tally: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0 },
  cell: { display: 'flex', flexDirection: 'column-reverse', minWidth: '72px' },
  count: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  label: { color: tokens.colorNeutralForeground2 },
});

interface TallyProps {
  readonly tally: Readonly<Record<string, number>>;
  /** When everything is 0. */
  readonly none: string;
}

/** What cycles did, by outcome; what is 0 is left out. */
export function Tally({ tally, none }: TallyProps) {
  const styles = useStyles();
  const shown = names.filter((name) => (tally[name] ?? 0) > 0);
  if (shown.length === 0) return <Text>{none}</Text>;
  return (
    <dl className={styles.tally}>
      {shown.map((name) => (
        <div key={name} className={styles.cell}>
          <dt className={styles.label}>
            <Text size={200}>{counts[name]}</Text>
          </dt>
          <dd className={mergeClasses(styles.count, name === 'failed' && styles.bad)}>
            {(tally[name] ?? 0).toLocaleString(language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
