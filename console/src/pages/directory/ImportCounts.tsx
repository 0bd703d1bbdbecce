import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';

const text = words.directory.import;

const useStyles = makeStyles({ frame: { overflowX: 'auto' }, table: { minWidth: '560px', maxWidth: '900px' } });

type Counted = Pick<ReplyOf<'importDirectory'>, 'users' | 'groups' | 'managers' | 'memberships'>;
const columns = ['created', 'updated', 'unchanged', 'disabled', 'deleted', 'kept'] as const;

/** How many users and groups an import creates, changes and takes away. */
export function ImportCounts({ counts, label }: { readonly counts: Counted; readonly label: string }) {
  const styles = useStyles();
  const groups: Partial<Record<(typeof columns)[number], number>> = counts.groups;
  const shown = (number: number | undefined) =>
    number === undefined ? words.shared.none : number.toLocaleString(language);
  const also = [
    ...(counts.managers > 0 ? [text.managers(counts.managers)] : []),
    ...(counts.memberships > 0 ? [text.memberships(counts.memberships)] : []),
  ];
  return (
    <div className={styles.frame}>
      <Table size="small" aria-label={label} className={styles.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell aria-label={label} />
            {columns.map((column) => (
              <TableHeaderCell key={column}>{text.counts[column]}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          <TableRow>
            <TableHeaderCell>{text.counts.users}</TableHeaderCell>
            {columns.map((column) => (
              <TableCell key={column}>{shown(counts.users[column])}</TableCell>
            ))}
          </TableRow>
          <TableRow>
            <TableHeaderCell>{text.counts.groups}</TableHeaderCell>
            {columns.map((column) => (
              <TableCell key={column}>{shown(groups[column])}</TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
      {also.length === 0 ? null : <Text>{text.also(also.join(', '))}</Text>}
    </div>
  );
}
