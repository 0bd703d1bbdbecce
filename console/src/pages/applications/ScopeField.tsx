import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { explainedLabel } from '../../components/explained-label.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { ScopeBlade } from './ScopeBlade.tsx';
import { type Filter, filterText } from './scope-draft.ts';

const text = words.scope;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  clauses: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'start' },
});

interface ScopeFieldProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
  readonly filters: readonly Filter[];
  readonly disabled: boolean;
  readonly onChange: (filters: readonly Filter[]) => void;
}

/** Source Object Scope of a mapping: its scoping filters, and the panel in which they are edited. */
export function ScopeField({ application, object, filters, disabled, onChange }: ScopeFieldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const shown = filters.length === 0 ? text.all : filters.map(({ title }) => title).join(', ');
  return (
    <>
      <Field label={explainedLabel(text.title)} hint={text.hint[object]}>
        <Button
          className={styles.button}
          icon={<FilterRegular />}
          aria-label={`${shown}. ${text.change}`}
          onClick={() => setOpen(true)}
        >
          {shown}
        </Button>
      </Field>
      {filters.length === 0 ? null : (
        <ul className={styles.list} aria-label={text.title}>
          {filters.map((filter) => (
            <li key={filter.title}>
              {filter.title}: <Text className={styles.clauses}>{filterText(filter)}</Text>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <ScopeBlade
          application={application}
          object={object}
          filters={filters}
          disabled={disabled}
          onDone={(next) => {
            onChange(next);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
