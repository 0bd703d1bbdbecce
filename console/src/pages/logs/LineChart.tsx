import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { words } from '../../words.ts';
import { type Bucket, ChartFrame, height, step } from './ChartFrame.tsx';

const useStyles = makeStyles({
  line: { fill: 'none', strokeWidth: '2px' },
  first: { stroke: tokens.colorBrandForeground1 },
  second: { stroke: tokens.colorStatusWarningForeground3, strokeDasharray: '6 4' },
  swatch: { width: '20px', height: 0, borderTopWidth: '3px' },
  firstSwatch: { borderTopStyle: 'solid', borderTopColor: tokens.colorBrandForeground1 },
  secondSwatch: { borderTopStyle: 'dashed', borderTopColor: tokens.colorStatusWarningForeground3 },
  firstPoint: { fill: tokens.colorBrandForeground1 },
  secondPoint: { fill: tokens.colorStatusWarningForeground3 },
});

interface Series {
  readonly name: string;
  /** Null: nothing is known of this part of the period. */
  readonly of: (bucket: Bucket) => number | null;
}

interface LineChartProps {
  readonly label: string;
  readonly buckets: readonly Bucket[];
  /** One or two. */
  readonly series: readonly Series[];
  /** A value as it is read: "12 ms". */
  readonly shown: (value: number) => string;
  /** Said where nothing at all is known. */
  readonly nothing: string;
}

/** Values over time, as lines with a point a part of the period, and as a table. */
export function LineChart({ label, buckets, series, shown, nothing }: LineChartProps) {
  const styles = useStyles();
  const known = buckets.flatMap((bucket) => series.flatMap(({ of }) => of(bucket) ?? []));
  if (known.length === 0) return <Text>{nothing}</Text>;
  const most = Math.max(1, ...known);
  const looks = [
    { line: styles.first, point: styles.firstPoint, swatch: styles.firstSwatch },
    { line: styles.second, point: styles.secondPoint, swatch: styles.secondSwatch },
  ];
  const cells = (bucket: Bucket) => {
    const values = series.map(({ of }) => of(bucket));
    if (values.every((value) => value === null)) return undefined;
    return values.map((value) => (value === null ? words.shared.none : shown(value)));
  };
  return (
    <ChartFrame
      label={label}
      buckets={buckets}
      top={shown(most)}
      legend={series.map(({ name }, index) => ({ name, swatch: mergeClasses(styles.swatch, looks[index]?.swatch) }))}
      cells={cells}
    >
      {series.map(({ name, of }, index) => {
        const points = buckets.flatMap((bucket, at) => {
          const value = of(bucket);
          const y = height - 5 - ((value ?? 0) / most) * (height - 12);
          return value === null ? [] : [{ from: bucket.from, x: at * step + step / 2, y }];
        });
        return (
          <g key={name}>
            <polyline
              points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
              className={mergeClasses(styles.line, looks[index]?.line)}
            />
            {points.map(({ from, x, y }) => (
              <circle key={from} cx={x} cy={y} r={4} className={looks[index]?.point} />
            ))}
          </g>
        );
      })}
    </ChartFrame>
  );
}
