import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '32px',
    padding: '2px 12px 2px 13px',
    borderLeft: '3px solid transparent',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    fontFamily: tokens.fontFamilyBase,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A long German word takes a second line, and no room from the icon.
    '> svg': { flexShrink: 0 },
  },
  label: { minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  here: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    fontWeight: 600,
  },
});

interface NavigationLinkProps {
  readonly to: string;
  readonly label: string;
  readonly icon?: ReactElement;
  /** Marked only on its own page, not on those below. */
  readonly exact?: boolean;
  /** Marked on these pages, too, which lie elsewhere. */
  readonly also?: readonly string[];
  /** Whether it is marked, where somebody else knows better than its address. */
  readonly here?: boolean;
  readonly onGo?: () => void;
}

/** A line of a navigation. */
export function NavigationLink({ to, label, icon, exact = false, also = [], here: marked, onGo }: NavigationLinkProps) {
  const styles = useStyles();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = marked ?? (path === to || also.includes(path) || (!exact && path.startsWith(`${to}/`)));
  return (
    <Link
      to={to}
      className={mergeClasses(styles.link, here && styles.here)}
      aria-current={here ? 'page' : undefined}
      onClick={onGo}
    >
      {icon}
      <span className={styles.label}>{label}</span>
    </Link>
  );
}
