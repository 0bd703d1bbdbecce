import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { SelectField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import type { Mark, RuleDraft } from './role-draft.ts';

const text = words.roleMapping;
const marks: readonly Mark[] = ['displayName', 'externalId', 'id'];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(110px, 140px) minmax(140px, 1fr) minmax(110px, 200px) auto auto',
    gap: '8px',
    alignItems: 'end',
    border: 'none',
    padding: 0,
    margin: 0,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
});

interface RowProps {
  readonly rule: RuleDraft;
  /** From 1. */
  readonly place: number;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<RuleDraft>) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

/** One rule: which group gives which role. */
export function RoleRuleRow({ rule, place, disabled, onChange, onUp, onRemove }: RowProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.row} aria-label={text.rule(place)} disabled={disabled}>
      <SelectField
        name={`rules.${place - 1}.by`}
        label={text.by}
        value={rule.by}
        options={marks.map((value) => ({ value, label: text.marks[value] }))}
        onChange={(value) => onChange({ by: marks.find((mark) => mark === value) ?? 'displayName' })}
      />
      <TextField
        name={`rules.${place - 1}.group`}
        label={text.group}
        value={rule.group}
        onChange={(group) => onChange({ group })}
      />
      <TextField
        name={`rules.${place - 1}.role`}
        label={text.role}
        value={rule.role}
        onChange={(role) => onChange({ role })}
      />
      <Button
        icon={<ArrowUpRegular />}
        appearance="subtle"
        aria-label={text.up(place)}
        disabled={place === 1}
        onClick={onUp}
      />
      <Button icon={<DismissRegular />} appearance="subtle" aria-label={text.remove(place)} onClick={onRemove} />
    </fieldset>
  );
}
