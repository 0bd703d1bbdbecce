import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { NavigationLink } from '../layout/NavigationLink.tsx';
import { useNarrow } from './use-media.ts';

/** One entry of a thing's own menu; entries of one `group` stand under its name. */
export interface MenuEntry {
  readonly label: string;
  readonly to: string;
  readonly group?: string;
  readonly icon?: ReactElement;
}

const useStyles = makeStyles({
  frame: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  stacked: { flexDirection: 'column' },
  menu: {
    width: '216px',
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    overflowY: 'auto',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  group: {
    padding: '12px 16px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  select: { margin: '8px 12px' },
  content: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
});

interface ResourceMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** The entry whose page one is on, or below: of several the nearest. */
function hereAmong(entries: readonly MenuEntry[], path: string): string {
  const above = entries.map(({ to }) => to).filter((to) => path === to || path.startsWith(`${to}/`));
  return above.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

/** The menu of one thing (an application, a user) beside its pages; a list to choose from where there is no room. */
export function ResourceMenu({ label, entries, children }: ResourceMenuProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  const here = hereAmong(entries, path);
  const groups = [...new Set(entries.map(({ group }) => group))];
  if (narrow) {
    return (
      <div className={`${styles.frame} ${styles.stacked}`}>
        <Select
          aria-label={label}
          className={styles.select}
          value={here}
          onChange={(_, { value }) => void navigate({ to: value })}
        >
          {entries.map(({ label: name, to }) => (
            <option key={to} value={to}>
              {name}
            </option>
          ))}
        </Select>
        <div className={styles.content}>{children}</div>
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      <nav aria-label={label} className={styles.menu}>
        {groups.map((group) => (
          <div key={group ?? ''}>
            {group === undefined ? null : <div className={styles.group}>{group}</div>}
            <ul className={styles.list}>
              {entries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <li key={entry.to}>
                    <NavigationLink
                      to={entry.to}
                      label={entry.label}
                      here={entry.to === here}
                      {...(entry.icon === undefined ? {} : { icon: entry.icon })}
                    />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
