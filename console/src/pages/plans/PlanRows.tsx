import { makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { valueText } from '../applications/mapping-draft.ts';
import { PlanRowBlade } from './PlanRowBlade.tsx';
import { type Plan, type PlanRow, rowTone } from './plan-state.ts';

const text = words.plans;

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '4px 12px', flexShrink: 0 },
});

/** What of an endpoint's closed set the address names, if it does. */
function oneOf<Word extends string>(known: Readonly<Record<Word, unknown>>, value: string): Word | undefined {
  return Object.hasOwn(known, value) ? keysOf(known).find((each) => each === value) : undefined;
}

function keysOf<Word extends string>(known: Readonly<Record<Word, unknown>>): readonly Word[] {
  const keys: Word[] = [];
  for (const key in known) keys.push(key);
  return keys;
}

/** The rows of a plan, by kind, outcome and name. */
export function PlanRows({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const application = useParam('application');
  const [action] = useQueryPart('action');
  const [state, setState] = useQueryPart('state');
  const [search, setSearch] = useQueryPart('search');
  const [opened, setOpened] = useState<PlanRow | undefined>(undefined);
  const filter = {
    action: oneOf(actionSet, action),
    state: oneOf(stateSet, state),
    text: search === '' ? undefined : search,
  };
  const rows = useEndlessRows(
    'listPlanRows',
    ({ before, limit }) => ({
      params: { application, plan: plan.plan },
      query: { ...filter, limit, ...(before === undefined ? {} : { after: Number(before) }) },
    }),
    ({ rows: found, next }) => ({ rows: found, next: next === null ? null : String(next) }),
  );
  const filtered = action !== '' || state !== '' || search !== '';
  return (
    <>
      <search className={styles.tools}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
        <Select aria-label={text.outcome} value={state} onChange={(_, { value }) => setState(value)}>
          <option value="">{text.filterIs(text.outcome, text.any)}</option>
          {Object.entries(text.rowStates).map(([key, label]) => (
            <option key={key} value={key}>
              {text.filterIs(text.outcome, label)}
            </option>
          ))}
        </Select>
      </search>
      <VirtualTable
        label={text.title(plan.plan)}
        rows={rows}
        columns={columns}
        rowKey={({ row }) => String(row)}
        onOpen={setOpened}
        empty={
          filtered ? <EmptyState title={text.noRows}>{text.noRowsText}</EmptyState> : <EmptyState title={text.empty} />
        }
      />
      {opened === undefined ? null : <PlanRowBlade row={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

const actionSet: Readonly<Record<PlanRow['action'], true>> = {
  create: true,
  link: true,
  update: true,
  restore: true,
  disable: true,
  delete: true,
  reference: true,
  'add-member': true,
  'remove-member': true,
  settle: true,
  skip: true,
  fail: true,
};

const stateSet: Readonly<Record<PlanRow['state'], true>> = {
  planned: true,
  done: true,
  failed: true,
  refused: true,
  told: true,
};

/** What a row comes to in one line: what became of it, who, which values, or why not. */
function detailOf({ outcome, state, member, action, changes, message }: PlanRow): string {
  if (outcome !== null && state !== 'done') return outcome;
  if (member !== null) return member;
  if (action === 'skip' || action === 'fail' || changes.length === 0) return message;
  return changes
    .map(({ path, before, after }) => {
      const name = path.slice(path.lastIndexOf(':') + 1);
      return before === null ? `${name}: ${valueText(after)}` : text.changed(name, valueText(before), valueText(after));
    })
    .join('; ');
}

const columns: readonly Column<PlanRow>[] = [
  {
    key: 'action',
    header: text.rowColumns.action,
    width: '136px',
    cell: ({ action }) => wordOf(text.actions, action),
  },
  { key: 'name', header: text.rowColumns.name, width: 'minmax(144px, 2fr)', cell: ({ name }) => name },
  {
    key: 'detail',
    header: text.rowColumns.detail,
    width: 'minmax(144px, 4fr)',
    narrow: false,
    cell: (row) => <span title={detailOf(row)}>{detailOf(row)}</span>,
  },
  {
    key: 'state',
    header: text.rowColumns.state,
    width: '152px',
    cell: ({ state }) => <StatusBadge tone={rowTone(state)}>{wordOf(text.rowStates, state)}</StatusBadge>,
  },
];
