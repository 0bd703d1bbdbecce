import { Button, makeStyles, Spinner, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { ScopeCount } from './ScopeCount.tsx';
import { ScopingFilterForm } from './ScopingFilterForm.tsx';
import { type Filter, filterText, newFilter } from './scope-draft.ts';

const text = words.scope;

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'start' },
  cell: { overflowWrap: 'anywhere' },
});

interface ScopeBladeProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
  readonly filters: readonly Filter[];
  readonly disabled: boolean;
  readonly onDone: (filters: readonly Filter[]) => void;
  readonly onClose: () => void;
}

/** The scoping filters of a mapping; one at a time is opened and edited. Nothing is written until the mapping is saved. */
export function ScopeBlade({ application, object, filters, disabled, onDone, onClose }: ScopeBladeProps) {
  const styles = useStyles();
  const params = { application: String(application.application), object };
  const { data, error, refetch } = useEndpoint('getScope', { params });
  const [draft, setDraft] = useState(filters);
  const [open, setOpen] = useState<number | undefined>(undefined);
  if (data === undefined) {
    return (
      <Blade open title={text.title} size="large" onClose={onClose}>
        {error === null ? (
          <Spinner size="tiny" label={words.shared.loading} />
        ) : (
          <ProblemNotice problem={error} onRetry={() => void refetch()} />
        )}
      </Blade>
    );
  }
  const { attributes } = data;
  if (open !== undefined) {
    return (
      <ScopingFilterForm
        params={params}
        attributes={attributes}
        filter={draft[open] ?? newFilter(attributes)}
        at={open}
        filters={draft}
        disabled={disabled}
        onDone={(next) => {
          setDraft(next);
          setOpen(undefined);
        }}
        onClose={() => setOpen(undefined)}
      />
    );
  }
  const footer = (
    <>
      <Button appearance="primary" disabledFocusable={disabled} onClick={() => (disabled ? undefined : onDone(draft))}>
        {text.ok}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.title} size="large" onClose={onClose} footer={footer}>
      <Text className={styles.lead}>
        {text.lead} <LearnMore topic="filters" />
      </Text>
      {draft.length === 0 ? (
        <Text>{text.none}</Text>
      ) : (
        <PlainTable
          label={text.title}
          headers={[text.columns.title, text.columns.clauses, text.columns.remove]}
          widths={['30%', undefined, '72px']}
        >
          {draft.map((filter, at) => (
            <TableRow key={filter.title}>
              <TableCell className={styles.cell}>
                <Button
                  appearance="transparent"
                  size="small"
                  aria-label={text.edit(filter.title)}
                  onClick={() => setOpen(at)}
                >
                  {filter.title}
                </Button>
              </TableCell>
              <TableCell className={styles.cell}>{filterText(filter)}</TableCell>
              <TableCell>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DeleteRegular />}
                  aria-label={text.remove(filter.title)}
                  disabled={disabled}
                  onClick={() => setDraft(draft.filter((_, each) => each !== at))}
                />
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        disabled={disabled || draft.length >= 50}
        onClick={() => setOpen(draft.length)}
      >
        {text.add}
      </Button>
      <ScopeCount params={params} filters={draft} disabled={disabled} />
    </Blade>
  );
}
