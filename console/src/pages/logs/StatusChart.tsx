import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { type Bucket, ChartFrame, height, step } from './ChartFrame.tsx';

const { reportPage: text, statuses } = words.logs;
const order = ['failure', 'warning', 'skipped', 'success'] as const;

const useStyles = makeStyles({
  success: { fill: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessForeground1 },
  skipped: { fill: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralForeground3 },
  warning: { fill: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningForeground3 },
  failure: { fill: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerForeground1 },
  swatch: { width: '12px', height: '12px' },
});

/** Operations by status over time, as bars and as a table. */
export function StatusChart({ buckets }: { readonly buckets: readonly Bucket[] }) {
  const styles = useStyles();
  const most = Math.max(1, ...buckets.map(totalOf));
  const used = order.filter((status) => buckets.some((bucket) => (bucket.statuses[status] ?? 0) > 0));
  return (
    <ChartFrame
      label={text.overTime}
      buckets={buckets}
      top={text.entries(most)}
      legend={used.map((status) => ({
        name: statuses[status],
        swatch: mergeClasses(styles.swatch, styles[status]),
      }))}
      cells={(bucket) =>
        totalOf(bucket) === 0
          ? undefined
          : used.map((status) => (bucket.statuses[status] ?? 0).toLocaleString(language))
      }
    >
      {buckets.map((bucket, index) => (
        <Bar key={bucket.from} bucket={bucket} x={index * step + 4} most={most} />
      ))}
    </ChartFrame>
  );
}

function Bar({ bucket, x, most }: { readonly bucket: Bucket; readonly x: number; readonly most: number }) {
  const styles = useStyles();
  const heights = order.map((status) => ({
    status,
    size: ((bucket.statuses[status] ?? 0) / most) * (height - 8),
  }));
  let y = height - 1;
  return heights.map(({ status, size }) => {
    y -= size;
    return size === 0 ? null : (
      <rect key={status} x={x} y={y} width={step - 8} height={size} className={styles[status]} />
    );
  });
}

function totalOf({ statuses: counts }: Bucket): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
