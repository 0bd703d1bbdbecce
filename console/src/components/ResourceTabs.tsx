import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { words } from '../words.ts';
import { hereAmong } from './here-among.ts';
import type { MenuEntry } from './ResourceMenu.tsx';
import { ResourceSelect } from './ResourceSelect.tsx';
import { usePath } from './use-address.ts';
import { useNarrow } from './use-media.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 4px',
    margin: '0 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: 'flex', flexWrap: 'wrap', listStyle: 'none', margin: 0, padding: 0 },
  tab: {
    display: 'inline-block',
    padding: '8px 12px 6px',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { borderBottomColor: tokens.colorCompoundBrandStroke, fontWeight: 600 },
});

interface ResourceTabsProps {
  readonly label: string;
  /** Those without a group are tabs; the others stand under their group in the menu behind them. */
  readonly entries: readonly MenuEntry[];
}

/** The pages of one thing as tabs above its content; a list to choose from where there is no room. */
export function ResourceTabs({ label, entries }: ResourceTabsProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const here = hereAmong(entries, usePath());
  if (narrow) return <ResourceSelect label={label} entries={entries} here={here} />;
  const others = entries.filter(({ group }) => group !== undefined);
  const groups = [...new Set(others.map(({ group }) => group))];
  const open = others.find(({ to }) => to === here);
  return (
    <nav aria-label={label} className={styles.bar}>
      <ul className={styles.list}>
        {entries
          .filter(({ group }) => group === undefined)
          .map(({ label: name, to }) => (
            <li key={to}>
              <Link
                to={to}
                className={mergeClasses(styles.tab, to === here && styles.here)}
                aria-current={to === here ? 'page' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
      </ul>
      {others.length === 0 ? null : (
        <Menu>
          <MenuTrigger>
            <Button
              appearance="subtle"
              icon={<ChevronDownRegular />}
              iconPosition="after"
              className={mergeClasses(open !== undefined && styles.here)}
            >
              {open === undefined ? words.shared.more : words.shared.moreOpen(open.label)}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {groups.map((group) => (
                <MenuGroup key={group}>
                  <MenuGroupHeader>{group}</MenuGroupHeader>
                  {others
                    .filter((entry) => entry.group === group)
                    .map(({ label: name, to }) => (
                      <MenuItem key={to} onClick={() => void navigate({ to })}>
                        {name}
                      </MenuItem>
                    ))}
                </MenuGroup>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </nav>
  );
}
