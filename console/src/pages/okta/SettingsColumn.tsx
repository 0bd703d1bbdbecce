import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useNarrow } from '../../components/use-media.ts';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: '176px minmax(0, 1fr)',
    gap: '24px',
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { display: 'block', padding: '0 10px 4px', color: tokens.colorNeutralForeground2 },
  panel: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: 0 },
});

interface Setting {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface SettingsColumnProps {
  readonly title: string;
  readonly settings: readonly Setting[];
  /** The open one; an unknown one opens the first. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** The column *Settings* with its parts; only the open one is built. */
export function SettingsColumn({ title, settings, value, onChange }: SettingsColumnProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const id = useId();
  const open = settings.find(({ key }) => key === value) ?? settings[0];
  if (open === undefined) return null;
  return (
    <div className={styles.frame}>
      <div>
        <Text id={id} size={200} weight="semibold" className={styles.title}>
          {title}
        </Text>
        <TabList
          aria-labelledby={id}
          vertical={!narrow}
          reserveSelectedTabSpace={false}
          selectedValue={open.key}
          onTabSelect={(_, data) => onChange(String(data.value))}
        >
          {settings.map(({ key, label }) => (
            <Tab key={key} value={key} id={`${id}-${key}`} aria-controls={`${id}-panel`}>
              {label}
            </Tab>
          ))}
        </TabList>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.key}`} className={styles.panel}>
        {open.content}
      </div>
    </div>
  );
}
