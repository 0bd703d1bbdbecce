import { makeStyles, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Term } from './Term.tsx';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', flexShrink: 0 },
  header: { hyphens: 'auto', overflowWrap: 'anywhere', verticalAlign: 'bottom' },
});

interface PlainTableProps {
  readonly label: string;
  readonly headers: readonly string[];
  /** Of each column, where they are not to be alike: `27%`, `72px`. */
  readonly widths?: readonly (string | undefined)[];
  /** Below it the table scrolls sideways within its frame. */
  readonly minWidth?: string;
  readonly maxWidth?: string;
  readonly size?: 'small' | 'medium';
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table that stands on the page with all its rows; what may be long is a VirtualTable. */
export function PlainTable({ label, headers, widths = [], size = 'small', children, ...limits }: PlainTableProps) {
  const { minWidth = 0, maxWidth = '100%' } = limits;
  const styles = useStyles();
  return (
    <div className={styles.frame} style={{ maxWidth }}>
      <Table size={size} aria-label={label} style={{ minWidth }}>
        <TableHeader>
          <TableRow>
            {headers.map((header, index) => (
              <TableHeaderCell key={header} className={styles.header} style={{ width: widths[index] }}>
                {header}
                <Term of={header} />
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>{children}</TableBody>
      </Table>
    </div>
  );
}
