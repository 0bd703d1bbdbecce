import { makeStyles, TableCell, TableRow } from '@fluentui/react-components';
import { words } from '../words.ts';
import { PlainTable } from './PlainTable.tsx';

const { changes: text } = words.shared;

const useStyles = makeStyles({ cell: { overflowWrap: 'anywhere', paddingTop: '4px', paddingBottom: '4px' } });

interface Change {
  /** What was changed. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What was changed, before and after. */
export function ChangesTable({ label, changes }: { readonly label: string; readonly changes: readonly Change[] }) {
  const styles = useStyles();
  return (
    <PlainTable label={label} headers={[text.property, text.before, text.after]}>
      {changes.map(({ path, before, after }) => (
        <TableRow key={path}>
          <TableCell className={styles.cell}>{path}</TableCell>
          <TableCell className={styles.cell}>{before}</TableCell>
          <TableCell className={styles.cell}>{after}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
