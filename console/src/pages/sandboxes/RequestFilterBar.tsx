import { makeStyles, Select } from '@fluentui/react-components';
import { LearnMore } from '../../components/LearnMore.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { words } from '../../words.ts';
import type { RequestFilters } from './request-filters.ts';

const text = words.clients;

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center', padding: '12px 12px 4px' },
});

interface RequestFilterBarProps {
  readonly filters: RequestFilters;
  /** A user is one of a tenant. */
  readonly withUser: boolean;
}

/** Filters of requests: text, user, what became of them, status, time. */
export function RequestFilterBar({ filters, withUser }: RequestFilterBarProps) {
  const styles = useStyles();
  return (
    <search className={styles.bar}>
      <SearchField label={text.search} value={filters.search} onSearch={(value) => filters.set('search', value)} />
      {withUser ? (
        <SearchField label={text.searchUser} value={filters.user} onSearch={(value) => filters.set('user', value)} />
      ) : null}
      <Choice name="only" label={text.only} any={text.any} names={text.kinds} filters={filters} />
      <Choice name="status" label={text.status} any={text.anyStatus} names={text.statuses} filters={filters} />
      <Choice name="period" label={text.period} any={text.anyPeriod} names={text.periods} filters={filters} />
      <LearnMore topic="requests" />
    </search>
  );
}

interface ChoiceProps {
  readonly name: 'only' | 'status' | 'period';
  readonly label: string;
  readonly any: string;
  readonly names: Readonly<Record<string, string>>;
  readonly filters: RequestFilters;
}

function Choice({ name, label, any, names, filters }: ChoiceProps) {
  return (
    <Select aria-label={label} value={filters[name]} onChange={(_, { value }) => filters.set(name, value)}>
      <option value="">{any}</option>
      {Object.entries(names).map(([key, shown]) => (
        <option key={key} value={key}>
          {shown}
        </option>
      ))}
    </Select>
  );
}
