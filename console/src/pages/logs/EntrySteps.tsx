import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Term } from '../../components/Term.tsx';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import type { Entry } from './EntryDetail.tsx';
import { statusTone } from './log-status.ts';

const { entry: text, statuses } = words.logs;

const useStyles = makeStyles({
  steps: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  step: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    gap: '2px 8px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { color: tokens.colorNeutralForeground3 },
  details: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    '& > div': { display: 'flex', flexWrap: 'wrap', gap: '0 8px' },
    '& dd': { margin: 0, color: tokens.colorNeutralForeground1 },
  },
  text: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What was done with the object, step by step. */
export function EntrySteps({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {entry.body.steps.map(({ name, status, text: said, details }, index) => (
        <li key={name} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <Text weight="semibold">{wordOf(text.stepNames, name)}</Text>
          <StatusBadge tone={statusTone(status)}>{wordOf(statuses, status)}</StatusBadge>
          <Text className={styles.text}>{said}</Text>
          {Object.keys(details).length === 0 ? null : (
            <details className={styles.text}>
              <summary>{words.logs.stepDetails}</summary>
              <dl className={styles.details}>
                {Object.entries(details).map(([detail, value]) => (
                  <div key={detail}>
                    <dt>
                      {detail}
                      <Term of={detail} />
                    </dt>
                    <dd>{String(value)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
