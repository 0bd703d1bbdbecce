import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '48px 16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

interface EmptyStateProps {
  readonly title: string;
  /** What to do to have something here. */
  readonly children?: ReactNode;
  readonly icon?: ReactElement;
}

/** Where nothing is: says so, and the way on. */
export function EmptyState({ title, children, icon }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon ?? <DocumentSearchRegular aria-hidden fontSize={40} />}
      <Text as="h2" weight="semibold" size={400}>
        {title}
      </Text>
      {children}
    </div>
  );
}
