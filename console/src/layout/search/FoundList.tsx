import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { words } from '../../words.ts';
import type { Found, FoundGroup } from './found.ts';

const useStyles = makeStyles({
  list: { overflowY: 'auto', minHeight: 0, margin: 0, padding: 0 },
  heading: {
    display: 'block',
    padding: '10px 12px 2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    scrollMarginTop: '32px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  name: { overflowWrap: 'anywhere' },
  detail: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface FoundListProps {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  /** Key of the one that Enter opens. */
  readonly chosen: string | undefined;
  readonly onOpen: (found: Found) => void;
}

/** What was found, by kind; the field above it says which one is chosen. */
export function FoundList({ id, groups, chosen, onOpen }: FoundListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={words.search.results} className={styles.list}>
      {groups.map(({ label, found }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by this role (WAI-ARIA)
        <div key={label} role="group" aria-label={label}>
          <span className={styles.heading} aria-hidden>
            {label}
          </span>
          {found.map((one) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
            <div
              key={one.key}
              id={optionId(id, one.key)}
              role="option"
              aria-selected={one.key === chosen}
              className={mergeClasses(styles.one, one.key === chosen && styles.chosen)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(one)}
            >
              <Text className={styles.name}>{one.name}</Text>
              {one.detail === undefined ? null : (
                <Text size={200} className={styles.detail}>
                  {one.detail}
                </Text>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The id of a result in the page. */
export function optionId(list: string, key: string): string {
  return `${list}-${key.replace(/[^\w-]/g, '_')}`;
}
