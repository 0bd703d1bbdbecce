import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  TableCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

export type Bucket = ReplyOf<'reportLog'>['buckets'][number];

const text = words.logs.reportPage;

/** Units of the drawing: its height, and the width of one part of the period. */
export const height = 160;
export const step = 30;

const useStyles = makeStyles({
  frame: { maxWidth: '860px', flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  chart: { width: '100%', height: 'auto', display: 'block' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ends: { display: 'flex', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  key: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  table: { overflowX: 'auto' },
});

interface ChartFrameProps {
  readonly label: string;
  readonly buckets: readonly Bucket[];
  /** What the top of the drawing stands for: "12 ms". */
  readonly top: string;
  readonly legend: readonly { readonly name: string; readonly swatch: string }[];
  /** The cells of a part of the period, in the order of the legend; undefined: nothing is known of it. */
  readonly cells: (bucket: Bucket) => readonly string[] | undefined;
  /** What is drawn, `step` by `height` a part. */
  readonly children: ReactNode;
}

/** A chart over the period with its legend, and the same as a table. */
export function ChartFrame({ label, buckets, top, legend, cells, children }: ChartFrameProps) {
  const styles = useStyles();
  const first = buckets[0]?.from;
  const width = buckets.length * step;
  return (
    <div className={styles.frame}>
      <Text size={200} className={styles.quiet}>
        {text.top(top)}
      </Text>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} role="img" aria-label={label}>
        {children}
        <line x1={0} x2={width} y1={height - 1} y2={height - 1} className={styles.axis} />
      </svg>
      <div className={styles.ends}>
        <Text size={200}>{first === undefined ? '' : timeText(first)}</Text>
        <Text size={200}>{timeText(new Date().toISOString())}</Text>
      </div>
      <div className={styles.legend}>
        {legend.map(({ name, swatch }) => (
          <span key={name} className={styles.key}>
            <span aria-hidden className={swatch} />
            <Text size={200}>{name}</Text>
          </span>
        ))}
      </div>
      <Accordion collapsible>
        <AccordionItem value="table">
          <AccordionHeader size="small">{text.table}</AccordionHeader>
          <AccordionPanel className={styles.table}>
            <ChartTable label={label} headers={legend.map(({ name }) => name)} buckets={buckets} cells={cells} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

interface ChartTableProps extends Pick<ChartFrameProps, 'label' | 'buckets' | 'cells'> {
  readonly headers: readonly string[];
}

function ChartTable({ label, headers, buckets, cells }: ChartTableProps) {
  const rows = buckets.flatMap((bucket) => {
    const shown = cells(bucket);
    return shown === undefined ? [] : [{ from: bucket.from, shown }];
  });
  return (
    <PlainTable label={label} headers={[text.from, ...headers]}>
      {rows.map(({ from, shown }) => (
        <TableRow key={from}>
          <TableCell>{timeText(from)}</TableCell>
          {shown.map((cell, index) => (
            <TableCell key={headers[index]}>{cell}</TableCell>
          ))}
        </TableRow>
      ))}
    </PlainTable>
  );
}
