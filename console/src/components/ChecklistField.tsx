import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useFieldError } from './Form.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  star: { color: tokens.colorPaletteRedForeground3 },
  option: { color: tokens.colorNeutralForeground1, display: 'block' },
  meaning: { color: tokens.colorNeutralForeground2, display: 'block' },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** One of what there is to tick. */
export interface ChecklistOption<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** What it means. */
  readonly meaning?: string;
}

interface ChecklistFieldProps<Key extends string> {
  /** The field of the endpoint's body. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly ChecklistOption<Key>[];
  readonly value: readonly Key[];
  readonly onChange: (value: readonly Key[]) => void;
}

/** Any number of a few, each with what it means. */
export function ChecklistField<Key extends string>(props: ChecklistFieldProps<Key>) {
  const { name, label, options, value, onChange } = props;
  const styles = useStyles();
  const errorId = useId();
  const error = useFieldError(name);
  return (
    <fieldset className={styles.group} {...(error === undefined ? {} : { 'aria-describedby': errorId })}>
      <legend className={styles.legend}>
        <Text>{label}</Text>{' '}
        <Text aria-hidden className={styles.star}>
          *
        </Text>
      </legend>
      {options.map(({ key, label: option, meaning }) => (
        <Checkbox
          key={key}
          checked={value.includes(key)}
          aria-invalid={error !== undefined}
          label={
            <>
              <Text className={styles.option}>{option}</Text>
              {meaning === undefined ? null : (
                <Text size={200} className={styles.meaning}>
                  {meaning}
                </Text>
              )}
            </>
          }
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...value, key] : value.filter((each) => each !== key))
          }
        />
      ))}
      {error === undefined ? null : (
        <Text id={errorId} role="alert" size={200} className={styles.error}>
          {error}
        </Text>
      )}
    </fieldset>
  );
}
