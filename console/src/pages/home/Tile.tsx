import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { language } from '../../words/language.ts';

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    height: '100%',
    boxSizing: 'border-box',
    padding: '12px 16px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface TileProps {
  readonly to: string;
  readonly label: string;
  /** Undefined while it is counted. */
  readonly count: number | undefined;
  readonly note?: string;
}

/** A number that leads to what it counts. */
export function Tile({ to, label, count, note }: TileProps) {
  const styles = useStyles();
  return (
    <li>
      <Link to={to} className={styles.tile}>
        <Text>{label}</Text>
        {count === undefined ? (
          <Skeleton>
            <SkeletonItem size={28} />
          </Skeleton>
        ) : (
          <Text size={600} weight="semibold">
            {count.toLocaleString(language)}
          </Text>
        )}
        {note === undefined ? null : (
          <Text size={200} className={styles.note}>
            {note}
          </Text>
        )}
      </Link>
    </li>
  );
}
