import { Checkbox, Field, Input, Select, Switch, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { explainedLabel } from './explained-label.tsx';
import { useFieldError } from './Form.tsx';

interface FieldProps<Value> {
  /** The field of the endpoint's body, as problem details name it: `notificationEmail`, `attributes.mail`. */
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** What every field shows around its control. */
function useFieldProps({ name, label, hint, required }: Omit<FieldProps<unknown>, 'value' | 'onChange'>) {
  const error = useFieldError(name);
  return {
    label: explainedLabel(label),
    required: required === true,
    ...(hint === undefined ? {} : { hint: <>{hint}</> }),
    ...(error === undefined ? {} : { validationMessage: error }),
  };
}

interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'password' | 'email' | 'url' | 'tel' | 'number' | 'date';
  /** What the browser may fill in: `username`, `current-password`, `one-time-code`; default nothing. */
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'url';
  readonly readOnly?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, value, onChange, type = 'text', autoComplete = 'off', disabled, readOnly } = props;
  return (
    <Field {...useFieldProps(props)}>
      <Input
        name={name}
        value={value}
        type={type}
        autoComplete={autoComplete}
        spellCheck={false}
        disabled={disabled === true}
        readOnly={readOnly === true}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
        autoFocus={props.autoFocus === true}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField(props: FieldProps<string> & { readonly rows?: number; readonly monospace?: boolean }) {
  const { name, value, onChange, disabled, rows = 4 } = props;
  return (
    <Field {...useFieldProps(props)}>
      <Textarea
        name={name}
        value={value}
        rows={rows}
        resize="vertical"
        spellCheck={false}
        disabled={disabled === true}
        {...(props.monospace === true ? { style: { fontFamily: 'var(--fontFamilyMonospace)' } } : {})}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

interface SelectFieldProps extends FieldProps<string> {
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
}

/** One of a few. */
export function SelectField(props: SelectFieldProps) {
  const { name, value, onChange, options, disabled } = props;
  return (
    <Field {...useFieldProps(props)}>
      <Select
        name={name}
        value={value}
        disabled={disabled === true}
        // A long option must not make the field wider than what it stands in.
        root={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0, width: '100%' }}
        onChange={(_, data) => onChange(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled === true}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Yes or no, said with a tick: taken when the form is saved. */
export function CheckField(props: FieldProps<boolean>) {
  const { name, label, value, onChange, disabled } = props;
  const { label: _label, required: _required, ...field } = useFieldProps(props);
  return (
    <Field {...field}>
      <Checkbox
        name={name}
        label={explainedLabel(label)}
        checked={value}
        disabled={disabled === true}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    </Field>
  );
}

/** On or off. */
export function SwitchField(props: FieldProps<boolean>) {
  const { name, label, value, onChange, disabled } = props;
  const { label: _label, required: _required, ...field } = useFieldProps(props);
  return (
    <Field {...field}>
      <Switch
        name={name}
        label={explainedLabel(label)}
        checked={value}
        disabled={disabled === true}
        onChange={(_, data) => onChange(data.checked)}
      />
    </Field>
  );
}
