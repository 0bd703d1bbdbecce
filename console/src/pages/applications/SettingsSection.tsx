import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { CheckField, SelectField, SwitchField, TextField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { FormSection } from './FormSection.tsx';
import { LeavingFields } from './LeavingFields.tsx';
import { connectionOf, type ProvisioningDraft } from './provisioning-draft.ts';

const text = words.provisioning;

interface SettingsSectionProps {
  readonly application: Application;
  readonly saved: ProvisioningDraft;
  readonly draft: ProvisioningDraft;
  readonly disabled: boolean;
  /** Whether Provisioning Status is switched here; default yes. */
  readonly withStatus?: boolean;
  readonly onChange: (part: Partial<ProvisioningDraft>) => void;
}

/** Settings: Provisioning Status and Scope, as the guides have them, and when it runs. */
export function SettingsSection(props: SettingsSectionProps) {
  const { application, saved, draft, disabled, withStatus = true, onChange } = props;
  const { missing } = application.connection;
  const lacking = missing.length > 0 && connectionOf(saved, draft) === undefined;
  return (
    <FormSection title={text.settings} lead={<LearnMore topic="scope" />}>
      {withStatus ? (
        <Field label={text.status} {...(lacking ? { hint: text.statusMissing(missing.join(', ')) } : {})}>
          <RadioGroup
            layout="horizontal"
            value={draft.status}
            disabled={disabled || lacking}
            onChange={(_, { value }) => onChange({ status: value === 'on' ? 'on' : 'off' })}
          >
            <Radio value="on" label={text.on} />
            <Radio value="off" label={text.off} />
          </RadioGroup>
        </Field>
      ) : null}
      <SelectField
        name="scope"
        label={text.scope}
        value={draft.scope}
        disabled={disabled}
        onChange={(scope) => onChange({ scope: scope === 'all' ? 'all' : 'assigned' })}
        options={[
          { value: 'assigned', label: text.scopes.assigned },
          { value: 'all', label: text.scopes.all },
        ]}
      />
      <CheckField
        name="nestedGroups"
        label={words.scope.nested}
        hint={words.scope.nestedHint}
        value={draft.nestedGroups}
        disabled={disabled || draft.scope === 'all'}
        onChange={(nestedGroups) => onChange({ nestedGroups })}
      />
      <SwitchField
        name="times.onChange"
        label={text.onChange}
        hint={text.onChangeHint}
        value={draft.onChange}
        disabled={disabled}
        onChange={(value) => onChange({ onChange: value })}
      />
      <TextField
        name="times.intervalMinutes"
        label={text.interval}
        hint={draft.onChange ? text.intervalNet : text.intervalHint}
        type="number"
        inputMode="numeric"
        value={draft.intervalMinutes}
        disabled={disabled}
        onChange={(intervalMinutes) => onChange({ intervalMinutes })}
      />
      <LeavingFields leaving={application.leaving} draft={draft} disabled={disabled} onChange={onChange} />
    </FormSection>
  );
}
