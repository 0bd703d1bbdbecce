import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Term } from './Term.tsx';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  list: { overflowX: 'auto' },
  panel: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '16px', flexGrow: 1, minHeight: 0 },
});

interface TabEntry {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  /** The open one; keep it in the address by `useQueryPart`. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Tabs with their panels; only the open one is built. An unknown value opens the first. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const styles = useStyles();
  const id = useId();
  const open = tabs.find(({ key }) => key === value) ?? tabs[0];
  if (open === undefined) return null;
  return (
    <div className={styles.tabs}>
      <div className={styles.row}>
        <TabList
          aria-label={label}
          className={styles.list}
          selectedValue={open.key}
          onTabSelect={(_, data) => onChange(String(data.value))}
        >
          {tabs.map(({ key, label: name }) => (
            <Tab key={key} value={key} id={`${id}-tab-${key}`} aria-controls={`${id}-panel`}>
              {name}
            </Tab>
          ))}
        </TabList>
        <Term of={open.label} />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${open.key}`} className={styles.panel}>
        {open.content}
      </div>
    </div>
  );
}
