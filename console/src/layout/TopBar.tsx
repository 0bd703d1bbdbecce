import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTheme } from '../theme/ThemeChoice.tsx';
import { words } from '../words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '40px',
    flexShrink: 0,
    padding: '0 8px 0 16px',
    '@media print': { display: 'none' },
  },
  dark: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  product: {
    color: 'inherit',
    textDecorationLine: 'none',
    fontWeight: 600,
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: '2px solid #fff', outlineOffset: '2px' },
  },
  space: { flexGrow: 1 },
  button: {
    color: 'inherit',
    ':hover': { color: 'inherit', backgroundColor: 'rgba(0, 0, 0, 0.25)' },
    ':hover:active': { color: 'inherit', backgroundColor: 'rgba(0, 0, 0, 0.35)' },
  },
});

/** Colours of a bar across the top. */
export interface BarColours {
  readonly light: { readonly background: string; readonly text: string };
  readonly dark: { readonly background: string; readonly text: string };
}

interface TopBarProps {
  /** Opens the navigation where it is hidden. */
  readonly onMenu: (() => void) | undefined;
  readonly home: { readonly label: string; readonly to: string };
  readonly colours: BarColours;
  /** What stands at its end; given the class of its buttons. */
  readonly children: (buttonClass: string) => ReactNode;
}

/** The bar across the top. */
export function TopBar({ onMenu, home, colours, children }: TopBarProps) {
  const styles = useStyles();
  const { dark } = useTheme();
  const colour = dark ? colours.dark : colours.light;
  return (
    <header
      className={mergeClasses(styles.bar, dark && styles.dark)}
      style={{ backgroundColor: colour.background, color: colour.text }}
    >
      {onMenu === undefined ? null : (
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<NavigationRegular />}
          aria-label={words.shell.openNavigation}
          onClick={onMenu}
        />
      )}
      <Link to={home.to} className={styles.product}>
        {home.label}
      </Link>
      <span className={styles.space} />
      {children(styles.button)}
    </header>
  );
}
