import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { SearchField } from '../../components/SearchField.tsx';
import { words } from '../../words.ts';
import type { LeaverAddress } from './leaver-query.ts';

const text = words.leavers;

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'end', padding: '12px 12px 4px', flexShrink: 0 },
});

/** Period, person, and whether only open ones. */
export function LeaverFilters({ address }: { readonly address: LeaverAddress }) {
  const styles = useStyles();
  const { period, open } = address;
  return (
    <search className={styles.bar}>
      <SearchField label={text.search} value={address.text} onSearch={(value) => address.set('text', value)} />
      <Select aria-label={text.period} value={period} onChange={(_, { value }) => address.set('period', value)}>
        {Object.entries(text.periods).map(([key, label]) => (
          <option key={key} value={key}>
            {text.filterIs(text.period, label)}
          </option>
        ))}
      </Select>
      {period === 'dates' ? (
        <>
          <DayField label={text.from} value={address.from} onChange={(value) => address.set('from', value)} />
          <DayField label={text.to} value={address.to} onChange={(value) => address.set('to', value)} />
        </>
      ) : null}
      <Select aria-label={text.show} value={open} onChange={(_, { value }) => address.set('open', value)}>
        <option value="">{text.filterIs(text.show, text.everybody)}</option>
        <option value="only">{text.filterIs(text.show, text.onlyOpen)}</option>
      </Select>
    </search>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label} size="small">
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
