import { makeStyles, Select } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { meaningOf } from '../../components/meaning-of.ts';
import { SearchField } from '../../components/SearchField.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { dayText, timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { wordOf } from '../applications/application-state.ts';
import { valueText } from '../applications/mapping-draft.ts';
import { type Drift, type Finding, findingTone } from './drift-state.ts';
import { useDriftFilter } from './use-drift-filter.ts';

const text = words.drift;

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '4px 12px', flexShrink: 0 },
});

interface DriftRowsProps {
  readonly application: Application;
  readonly drift: Drift;
  readonly selection: Selection;
}

/** The differences, by kind, attribute and name. */
export function DriftRows({ application, drift, selection }: DriftRowsProps) {
  const styles = useStyles();
  const filter = useDriftFilter();
  const [attribute, setAttribute] = useQueryPart('attribute');
  const [search, setSearch] = useQueryPart('search');
  const rows = useEndlessRows(
    'listDrift',
    ({ before, limit }) => ({
      params: { application: String(application.application) },
      query: { ...filter, limit, ...(before === undefined ? {} : { after: Number(before) }) },
    }),
    ({ findings, next }) => ({ rows: findings, next: next === null ? null : String(next) }),
  );
  const attributes = [...new Set(drift.counts.map((one) => one.attribute))].filter((name) => name !== '');
  return (
    <>
      <search className={styles.tools}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
        <Select aria-label={text.attribute} value={attribute} onChange={(_, { value }) => setAttribute(value)}>
          <option value="">{text.anyAttribute}</option>
          {attributes.map((name) => (
            <option key={name} value={name}>
              {text.attributeIs(shortName(name))}
            </option>
          ))}
        </Select>
      </search>
      <VirtualTable
        label={text.menu}
        rows={rows}
        columns={columns}
        rowKey={({ row }) => String(row)}
        selection={selection}
        empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      />
    </>
  );
}

/** The last part of a path with a URN. */
function shortName(path: string): string {
  return path.slice(path.lastIndexOf(':') + 1);
}

function shown(value: Finding['shows']) {
  const said = valueText(value);
  return <span title={said}>{said}</span>;
}

const columns: readonly Column<Finding>[] = [
  { key: 'kind', header: text.columns.kind, width: '160px', cell: ({ kind }) => wordOf(text.kinds, kind) },
  { key: 'name', header: text.columns.name, width: 'minmax(150px, 3fr)', cell: ({ name }) => name },
  {
    key: 'attribute',
    header: text.columns.attribute,
    width: 'minmax(104px, 1fr)',
    narrow: false,
    cell: ({ attribute }) => <span title={attribute}>{shortName(attribute)}</span>,
  },
  {
    key: 'wrote',
    header: text.columns.wrote,
    width: 'minmax(88px, 2fr)',
    narrow: false,
    cell: ({ wrote, kind }) => (kind === 'missing' || kind === 'appeared' ? '' : shown(wrote)),
  },
  {
    key: 'shows',
    header: text.columns.shows,
    width: 'minmax(112px, 2fr)',
    cell: ({ shows, kind }) => (kind === 'missing' || kind === 'appeared' ? '' : shown(shows)),
  },
  {
    key: 'state',
    header: text.columns.state,
    width: '124px',
    narrow: false,
    wide: true,
    cell: ({ state }) => (
      <StatusBadge tone={findingTone(state)} means={meaningOf('drift', state)}>
        {wordOf(text.states, state)}
      </StatusBadge>
    ),
  },
  {
    key: 'since',
    header: text.columns.since,
    width: '120px',
    narrow: false,
    cell: ({ since }) => <span title={timeText(since)}>{dayText(since)}</span>,
  },
];
