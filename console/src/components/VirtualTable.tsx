import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { words } from '../words.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import type { RowSource } from './row-source.ts';
import { type Selection, SelectionBox } from './SelectionBox.tsx';
import { Term } from './Term.tsx';
import { moveTo } from './table-keys.ts';
import { useNarrow, useWide } from './use-media.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Share of the width, as in CSS grid: `2fr`, `120px`. Default `1fr`. */
  readonly width?: string;
  readonly cell: (row: Row) => ReactNode;
  /** False: left out in narrow windows. */
  readonly narrow?: boolean;
  /** Left out in all but wide windows: what few look for. */
  readonly wide?: true;
}

export interface VirtualTableProps<Row> {
  /** What the rows are: read by screen readers. */
  readonly label: string;
  readonly rows: RowSource<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Enter, or a click beside the links of a row. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: Selection;
  /** In place of rows when there are none. */
  readonly empty: ReactNode;
  /** Height of a row in pixels; cells are one line. */
  readonly rowHeight?: number;
}

const useStyles = makeStyles({
  frame: { flexGrow: 1, minHeight: '240px', display: 'flex', flexDirection: 'column', minWidth: 0 },
  scroller: { flexGrow: 1, flexBasis: 0, overflow: 'auto', minHeight: 0, position: 'relative' },
  grid: { display: 'block', minWidth: 'min-content', borderCollapse: 'collapse' },
  block: { display: 'block', position: 'sticky', top: 0, zIndex: 1 },
  tick: { padding: 0 },
  head: {
    display: 'grid',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  headCell: {
    padding: '8px 12px',
    fontWeight: 600,
    fontSize: tokens.fontSizeBase200,
    alignSelf: 'end',
    hyphens: 'auto',
    overflow: 'hidden',
    overflowWrap: 'break-word',
    textAlign: 'start',
  },
  body: { display: 'block', position: 'relative' },
  row: {
    display: 'grid',
    alignItems: 'center',
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  opens: { cursor: 'pointer' },
  selected: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  cell: {
    padding: '0 12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
  },
  foot: { padding: '6px 12px', color: tokens.colorNeutralForeground2 },
  waiting: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '12px', padding: '6px 12px' },
});

/** A table whose rows are walked through with arrow keys is a grid (WAI-ARIA). */
const grid = { role: 'grid' } as const;

/** A table of any length: only the rows in the window exist. Arrow keys, Page Up/Down, Home and End walk through it. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, columns, rowKey, onOpen, selection, empty, rowHeight = 36 } = props;
  const styles = useStyles();
  const narrow = useNarrow();
  const wide = useWide();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const total = rows.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const upTo = (items.at(-1)?.index ?? 0) + 1;
  const { want } = rows;
  useEffect(() => want(first, upTo), [want, first, upTo]);
  // The row that a key leads to exists only once the table has scrolled there.
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + 2}"]`);
    if (row === null || row === undefined) return;
    wanted.current = undefined;
    row.focus();
  });

  if (rows.problem !== undefined) {
    return <ProblemNotice problem={rows.problem} title={words.shared.loadFailed} onRetry={rows.retry} />;
  }
  if (rows.total === undefined) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
  if (total === 0) {
    if (rows.note === undefined) return empty;
    if (rows.goOn !== undefined) return <Waiting note={rows.note} goOn={rows.goOn} />;
    // Nothing yet, and the search goes on.
    return <Spinner label={rows.note} labelPosition="after" size="small" />;
  }

  const shown = columns.filter((column) => (!narrow || column.narrow !== false) && (wide || column.wide !== true));
  const template = [
    ...(selection === undefined ? [] : ['40px']),
    ...shown.map(({ width = '1fr' }) => (width.endsWith('fr') ? `minmax(${narrow ? 96 : 120}px, ${width})` : width)),
  ].join(' ');
  const focusRow = (index: number) => {
    setActive(index);
    wanted.current = index;
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent, index: number, row: Row | undefined) => {
    if (event.target !== event.currentTarget) return;
    const next = moveTo(event.key, index, total, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    if (next !== undefined) {
      event.preventDefault();
      focusRow(next);
    } else if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) {
      event.preventDefault();
      onOpen(row);
    } else if (event.key === ' ' && row !== undefined && selection !== undefined) {
      event.preventDefault();
      selection.toggle(rowKey(row));
    }
  };
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        <table {...grid} aria-label={label} aria-rowcount={total + 1} className={styles.grid}>
          <thead className={styles.block}>
            <tr aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
              {selection === undefined ? null : <th aria-label={words.shared.selectRow} />}
              {shown.map(({ key, header }) => (
                <th key={key} scope="col" className={styles.headCell}>
                  {header}
                  <Term of={header} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rows.row(index);
              const selected = row !== undefined && selection?.has(rowKey(row)) === true;
              return (
                <tr
                  key={index}
                  aria-rowindex={index + 2}
                  {...(selection === undefined ? {} : { 'aria-selected': selected })}
                  tabIndex={index === Math.min(active, total - 1) ? 0 : -1}
                  className={mergeClasses(
                    styles.row,
                    onOpen !== undefined && styles.opens,
                    selected && styles.selected,
                  )}
                  style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${start}px)` }}
                  onFocus={() => setActive(index)}
                  onKeyDown={(event) => onKeyDown(event, index, row)}
                  onClick={(event) => {
                    if (row !== undefined && !isControl(event.target)) onOpen?.(row);
                  }}
                >
                  {selection === undefined ? null : (
                    <td className={styles.tick}>
                      {row === undefined ? null : <SelectionBox selection={selection} rowKey={rowKey(row)} />}
                    </td>
                  )}
                  {shown.map(({ key, cell }) => (
                    <Cell key={key}>{row === undefined ? <Pending /> : cell(row)}</Cell>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Text size={200} className={styles.foot} aria-live="polite">
        {rows.note ?? words.shared.rows(total)}
      </Text>
      {rows.goOn === undefined ? null : <Waiting goOn={rows.goOn} />}
    </div>
  );
}

/** A search that found nothing for long, and goes on if it is told to. */
function Waiting({ note, goOn }: { readonly note?: string; readonly goOn: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.waiting}>
      {note === undefined ? null : <Text aria-live="polite">{note}</Text>}
      <Button onClick={goOn}>{words.shared.searchOn}</Button>
    </div>
  );
}

/** One line; a text that is cut stands there whole while somebody points at it. */
function Cell({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <td className={styles.cell} {...(typeof children === 'string' && children !== '' ? { title: children } : {})}>
      {children}
    </td>
  );
}

/** A row that is on its way. */
function Pending() {
  return (
    <Skeleton>
      <SkeletonItem size={16} />
    </Skeleton>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}
