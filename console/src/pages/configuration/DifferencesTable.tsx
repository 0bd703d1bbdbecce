import { makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

const text = words.configFile.differences;
/** More rows than anybody reads, and than a page shows at once without a wait. */
const most = 500;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  cell: { overflowWrap: 'anywhere', paddingTop: '4px', paddingBottom: '4px' },
});

type Differences = ReplyOf<'diffConfiguration'>;
type Kind = keyof typeof text.kinds;

const tones: Readonly<Record<Kind, Tone>> = { add: 'good', change: 'info', usual: 'neutral', remove: 'warning' };

/** What a file would change; what it takes away is marked. */
export function DifferencesTable({ differences }: { readonly differences: Differences }) {
  const styles = useStyles();
  const { changes } = differences;
  if (changes.length === 0) {
    return (
      <Notice intent="success" title={text.noneTitle}>
        {text.none}
      </Notice>
    );
  }
  const removed = new Set(differences.removed);
  const { columns } = text;
  return (
    <section className={styles.section} aria-label={text.title}>
      <Text as="h2" weight="semibold" size={400}>
        {text.title}
      </Text>
      <Text role="status">{text.some(changes.length)}</Text>
      <PlainTable
        label={text.title}
        minWidth="680px"
        widths={['140px', '40%']}
        headers={[columns.what, columns.path, columns.before, columns.after]}
      >
        {changes.slice(0, most).map((change) => {
          const kind = kindOf(change, removed);
          return (
            <TableRow key={change.path}>
              <TableCell>
                <StatusBadge tone={tones[kind]}>{text.kinds[kind]}</StatusBadge>
              </TableCell>
              <TableCell className={styles.cell}>{change.path}</TableCell>
              <TableCell className={styles.cell}>{change.before ?? text.usual}</TableCell>
              <TableCell className={styles.cell}>{change.after ?? text.usual}</TableCell>
            </TableRow>
          );
        })}
      </PlainTable>
      {changes.length <= most ? null : <Text>{text.shown(most, changes.length)}</Text>}
    </section>
  );
}

function kindOf({ path, before, after }: Differences['changes'][number], removed: ReadonlySet<string>): Kind {
  if (removed.has(path)) return 'remove';
  if (after === null) return 'usual';
  return before === null ? 'add' : 'change';
}
