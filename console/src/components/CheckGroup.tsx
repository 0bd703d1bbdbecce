import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface CheckGroupProps {
  readonly label: string;
  readonly hint?: string;
  /** Several `Checkbox`es. */
  readonly children: ReactNode;
}

/** Boxes to tick under one heading. A `Field` is for one box: it gives all within it one id, and a label would tick the first. */
export function CheckGroup({ label, hint, children }: CheckGroupProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text>{label}</Text>
      </legend>
      {children}
      {hint === undefined ? null : (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
    </fieldset>
  );
}
