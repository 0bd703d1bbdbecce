import { Field, Switch } from '@fluentui/react-components';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';

const text = words.versions.draft;

interface DraftSwitchProps {
  readonly inDraft: boolean;
  /** There are changes that are not saved: they belong to where they were begun. */
  readonly disabled: boolean;
}

/** Whether what is edited goes into the draft or counts at once; kept in the address. */
export function DraftSwitch({ inDraft, disabled }: DraftSwitchProps) {
  const [, setPart] = useQueryPart('draft');
  return (
    <Field hint={text.switchHint}>
      <Switch
        label={text.switch}
        checked={inDraft}
        disabled={disabled}
        onChange={(_, { checked }) => setPart(checked ? 'yes' : '')}
      />
    </Field>
  );
}
