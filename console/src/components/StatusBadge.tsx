import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  DismissCircleFilled,
  type FluentIcon,
  InfoRegular,
  WarningFilled,
} from '@fluentui/react-icons';

/** What a state means to who looks at it. */
export type Tone = 'good' | 'bad' | 'warning' | 'waiting' | 'neutral' | 'info';

const useStyles = makeStyles({
  badge: { display: 'inline-flex', alignItems: 'flex-start', gap: '6px', verticalAlign: 'middle', maxWidth: '100%' },
  // In a cell of a table it is one line, elsewhere it may be several.
  text: { whiteSpace: 'inherit', overflow: 'hidden', textOverflow: 'ellipsis' },
  // On the first of several lines.
  icon: { flexShrink: 0, marginTop: '2px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  waiting: { color: tokens.colorNeutralForeground3 },
  neutral: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const icons: Readonly<Record<Tone, FluentIcon>> = {
  good: CheckmarkCircleFilled,
  bad: DismissCircleFilled,
  warning: WarningFilled,
  waiting: ClockRegular,
  neutral: CircleRegular,
  info: InfoRegular,
};

interface StatusBadgeProps {
  readonly tone: Tone;
  /** What the state means: said to whoever points at it. */
  readonly means?: string | undefined;
  readonly children: string;
}

/** A state as icon and word; never by colour alone. */
export function StatusBadge({ tone, means, children }: StatusBadgeProps) {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <span className={styles.badge} title={means}>
      <Icon aria-hidden fontSize={16} className={mergeClasses(styles.icon, styles[tone])} />
      <Text className={styles.text}>{children}</Text>
    </span>
  );
}
