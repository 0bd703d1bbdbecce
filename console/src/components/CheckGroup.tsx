import { makeStyles, Text, tokens, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Term } from './Term.tsx';

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  error: { display: 'block', color: tokens.colorPaletteRedForeground1 },
});

interface CheckGroupProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what is ticked. */
  readonly error?: string | undefined;
  /** Several `Checkbox`es. */
  readonly children: ReactNode;
}

/** Boxes to tick under one heading. A `Field` is for one box: it gives all within it one id, and a label would tick the first. */
export function CheckGroup({ label, hint, error, children }: CheckGroupProps) {
  const styles = useStyles();
  const errorId = useId('error');
  return (
    <fieldset
      className={styles.group}
      {...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': errorId })}
    >
      <legend className={styles.legend}>
        <Text>{label}</Text>
        <Term of={label} />
      </legend>
      {children}
      {hint === undefined ? null : (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      {error === undefined ? null : (
        <Text id={errorId} role="alert" size={200} className={styles.error}>
          {error}
        </Text>
      )}
    </fieldset>
  );
}
