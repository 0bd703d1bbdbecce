import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import type { LimitDraft, NumberName } from './limit-draft.ts';

const text = words.protection;

const useStyles = makeStyles({
  limit: { display: 'flex', flexDirection: 'column', gap: '4px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '12px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface LimitFieldsProps {
  readonly draft: LimitDraft;
  readonly disabled: boolean;
  /** The fields of the number and of the percentage. */
  readonly names: readonly [NumberName, NumberName];
  readonly labels: { readonly number: string; readonly percent: string; readonly hint: string };
  /** Both may be left empty: no limit. */
  readonly optional?: boolean;
  readonly onChange: (part: Partial<LimitDraft>) => void;
}

/** How many of a kind may go without a person: a number, and the same in percent, side by side. */
export function LimitFields({ draft, disabled, names, labels, optional = false, onChange }: LimitFieldsProps) {
  const styles = useStyles();
  const field = (name: NumberName, label: string) => (
    <TextField
      name={name}
      label={label}
      type="number"
      inputMode="numeric"
      value={draft[name]}
      disabled={disabled}
      {...(optional ? { placeholder: text.noLimit } : {})}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const [number, percent] = names;
  return (
    <div className={styles.limit}>
      <div className={styles.pair}>
        {field(number, labels.number)}
        {field(percent, labels.percent)}
      </div>
      <Text size={200} className={styles.hint}>
        {labels.hint}
      </Text>
    </div>
  );
}
