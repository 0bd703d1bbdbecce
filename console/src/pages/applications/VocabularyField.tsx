import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const text = words.enterprise.vocabulary;

export type Vocabulary = Application['vocabulary'];

interface VocabularyFieldProps {
  readonly value: Vocabulary;
  readonly onChange: (value: Vocabulary) => void;
  readonly disabled?: boolean;
  /** The application is about to be added. */
  readonly adding?: boolean;
}

/** In whose words the pages of an application are. */
export function VocabularyField({ value, onChange, disabled = false, adding = false }: VocabularyFieldProps) {
  return (
    <Field label={text.label} hint={adding ? text.addHint[value] : text.hint}>
      <RadioGroup
        name="vocabulary"
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value === 'okta' ? 'okta' : 'entra')}
      >
        <Radio value="entra" label={text.names.entra} />
        <Radio value="okta" label={text.names.okta} />
      </RadioGroup>
    </Field>
  );
}
