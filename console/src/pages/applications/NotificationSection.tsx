import { useEndpoint } from '../../api/use-endpoint.ts';
import { CheckField, TextField } from '../../components/fields.tsx';
import { NoMailServer } from '../../components/NoMailServer.tsx';
import { words } from '../../words.ts';
import { FormSection } from './FormSection.tsx';
import type { ProvisioningDraft } from './provisioning-draft.ts';

const text = words.provisioning;

interface NotificationSectionProps {
  readonly draft: ProvisioningDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ProvisioningDraft>) => void;
}

/** Who is to be told of failures. */
export function NotificationSection({ draft, disabled, onChange }: NotificationSectionProps) {
  const { data } = useEndpoint('getMailChoice');
  const wanted = draft.notifyOnFailure || draft.notificationEmail !== '';
  return (
    <FormSection title={text.notification}>
      <TextField
        name="notificationEmail"
        label={text.notificationEmail}
        type="email"
        inputMode="email"
        value={draft.notificationEmail}
        disabled={disabled}
        onChange={(notificationEmail) => onChange({ notificationEmail })}
      />
      <CheckField
        name="notifyOnFailure"
        label={text.notify}
        value={draft.notifyOnFailure}
        disabled={disabled}
        onChange={(notifyOnFailure) => onChange({ notifyOnFailure })}
      />
      {wanted && data?.server === false ? <NoMailServer /> : null}
    </FormSection>
  );
}
