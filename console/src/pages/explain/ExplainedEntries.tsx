import { makeStyles, Text } from '@fluentui/react-components';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { Link } from '../../components/Link.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { valueText } from '../applications/mapping-draft.ts';
import { Exchanges } from '../logs/EntryTroubleshooting.tsx';
import type { Explained } from './ExplainedObject.tsx';

const text = words.explain;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  line: { overflowWrap: 'anywhere' },
});

/** What was last done, with what was sent and answered, and the entries around that time. */
export function ExplainedEntries({ explained: { entry, entries } }: { readonly explained: Explained }) {
  const styles = useStyles();
  return (
    <>
      <Section title={text.sections.entry}>
        {entry === null ? (
          <Text>{text.noEntry}</Text>
        ) : (
          <>
            <Text className={styles.line}>
              <Link to="/logs/$entry" params={{ entry: entry.entry }}>
                {text.entryOf(timeText(entry.at))}
              </Link>{' '}
              {entry.message}
            </Text>
            {entry.modified.length === 0 ? null : (
              <ChangesTable
                label={words.logs.entry.modified}
                changes={entry.modified.map(({ path, before, after }) => ({
                  path,
                  before: valueText(before),
                  after: valueText(after),
                }))}
              />
            )}
            <div>
              <Exchanges exchanges={entry.exchanges} />
            </div>
          </>
        )}
      </Section>
      {entries.length === 0 ? null : (
        <Section title={text.sections.entries}>
          <ul className={styles.list}>
            {entries.map((each) => (
              <li key={each.entry} className={styles.line}>
                <Link to="/logs/$entry" params={{ entry: each.entry }}>
                  {timeText(each.at)}
                </Link>{' '}
                {each.message}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
