import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { NavigationLink } from '../layout/NavigationLink.tsx';
import { hereAmong } from './here-among.ts';
import { ResourceSelect } from './ResourceSelect.tsx';
import { usePath } from './use-address.ts';
import { useNarrow } from './use-media.ts';
import { usePageStart } from './use-page-start.ts';

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
    '@media print': { display: 'none' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  group: {
    padding: '12px 16px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    '@media print': { overflowY: 'visible' },
  },
});

interface ResourceMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** The menu of one thing (an application, a user) beside its pages; a list to choose from where there is no room. */
export function ResourceMenu({ label, entries, children }: ResourceMenuProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const content = usePageStart<HTMLDivElement>();
  const here = hereAmong(entries, usePath());
  const groups = [...new Set(entries.map(({ group }) => group))];
  if (narrow) {
    return (
      <div className={`${styles.frame} ${styles.stacked}`}>
        <ResourceSelect label={label} entries={entries} here={here} />
        <div ref={content} className={styles.content}>
          {children}
        </div>
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
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
