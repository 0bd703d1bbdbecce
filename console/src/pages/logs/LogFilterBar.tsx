import { Button, makeStyles, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { words } from '../../words.ts';
import type { LogFilters } from './log-query.ts';

const text = words.logs;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    flexWrap: 'wrap',
    padding: '12px 12px 4px',
    '& > *': { maxWidth: '100%' },
    '& select': { maxWidth: '100%' },
  },
});

interface LogFilterBarProps {
  readonly filters: LogFilters;
  readonly withApplication: boolean;
  /** A report counts every status and action. */
  readonly forReport?: boolean;
}

/** Filters of the log: person, date, status, action, application. */
export function LogFilterBar({ filters, withApplication, forReport = false }: LogFilterBarProps) {
  const styles = useStyles();
  return (
    <search className={styles.bar}>
      <SearchField label={text.search} value={filters.user} onSearch={(value) => filters.set('user', value)} />
      <Choice
        name="period"
        label={text.period}
        names={text.periods}
        filters={filters}
        usual={forReport ? 'month' : ''}
      />
      {forReport ? null : (
        <>
          <Choice name="status" label={text.status} names={text.statuses} filters={filters} />
          <Choice name="action" label={text.action} names={text.actions} filters={filters} />
          <SearchField label={text.searchText} value={filters.text} onSearch={(value) => filters.set('text', value)} />
          <SearchField
            label={text.searchTarget}
            value={filters.target}
            onSearch={(value) => filters.set('target', value)}
          />
          <Given name="cycle" label={text.columns.cycle} filters={filters} />
          <Given name="code" label={text.entry.code} filters={filters} />
        </>
      )}
      {withApplication ? <ApplicationChoice filters={filters} /> : null}
    </search>
  );
}

interface GivenProps {
  readonly name: 'cycle' | 'code';
  readonly label: string;
  readonly filters: LogFilters;
}

/** A filter that came with a link, and may be taken away. */
function Given({ name, label, filters }: GivenProps) {
  if (filters[name] === '') return null;
  return (
    <Button icon={<DismissRegular />} iconPosition="after" onClick={() => filters.set(name, '')}>
      {text.filterIs(label, filters[name])}
    </Button>
  );
}

interface ChoiceProps {
  readonly name: 'period' | 'status' | 'action' | 'application';
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly filters: LogFilters;
  /** What is chosen where nothing is; empty: all. */
  readonly usual?: string;
}

function Choice({ name, label, names, filters, usual = '' }: ChoiceProps) {
  const options = Object.entries(names);
  return (
    <Select aria-label={label} value={filters[name] || usual} onChange={(_, { value }) => filters.set(name, value)}>
      {usual === '' ? <option value="">{text.filterIs(label, text.any)}</option> : null}
      {options.map(([key, shown]) => (
        <option key={key} value={key}>
          {text.filterIs(label, shown)}
        </option>
      ))}
    </Select>
  );
}

function ApplicationChoice({ filters }: { readonly filters: LogFilters }) {
  const { data } = useEndpoint('listApplications');
  const names = Object.fromEntries((data?.applications ?? []).map(({ application, name }) => [application, name]));
  return <Choice name="application" label={text.application} names={names} filters={filters} />;
}
