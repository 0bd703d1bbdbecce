import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

// In a column that is as high as the window it would be squeezed, and its text stand below it.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons at its end. */
  readonly action?: ReactNode;
}

/** A message bar in the page; errors and warnings are read out at once. */
export function Notice({ intent, title, children, action }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.bar}
      intent={intent}
      layout="multiline"
      politeness={intent === 'info' ? 'polite' : 'assertive'}
    >
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {action === undefined ? null : <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
