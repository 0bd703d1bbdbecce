import { makeStyles, Toolbar, ToolbarButton, ToolbarDivider, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { words } from '../words.ts';

const useStyles = makeStyles({
  bar: {
    padding: '0 16px',
    minHeight: '40px',
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { padding: '0 4px' },
    '@media print': { display: 'none' },
    '& button': { fontWeight: tokens.fontWeightRegular },
  },
});

/** The row of commands under a page's title. */
export function CommandBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Toolbar aria-label={words.shared.commands} className={styles.bar} size="small">
      {children}
    </Toolbar>
  );
}

interface CommandProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** One command: icon and word. */
export function Command({ label, icon, onClick, disabled = false }: CommandProps) {
  return (
    <ToolbarButton icon={icon} onClick={onClick} disabled={disabled}>
      {label}
    </ToolbarButton>
  );
}

/** A line between groups of commands. */
export function CommandDivider() {
  return <ToolbarDivider />;
}
