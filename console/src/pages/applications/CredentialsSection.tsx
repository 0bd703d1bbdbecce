import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { ConnectionFields } from './ConnectionFields.tsx';
import { FormSection } from './FormSection.tsx';
import { connectionOf, type ProvisioningDraft } from './provisioning-draft.ts';
import { TestConnection, type TestTexts } from './TestConnection.tsx';

const text = words.provisioning;

const texts: TestTexts = {
  test: text.test,
  testing: text.testing,
  ok: text.testOk,
  failed: failureTitle,
};

/** Nobody whose secret is good should look for a mistake in it. */
function failureTitle(code: string | null): string {
  if (code === 'unauthorized') return text.testFailed;
  return code === 'forbidden' ? text.testRefused : text.testFailedOther;
}

interface CredentialsSectionProps {
  readonly application: Application;
  readonly entry: ReplyOf<'getGalleryEntry'>;
  readonly saved: ProvisioningDraft;
  readonly draft: ProvisioningDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ProvisioningDraft>) => void;
}

/** Admin Credentials: where the application is, the secret, and whether they work. */
export function CredentialsSection(props: CredentialsSectionProps) {
  const { application, entry, saved, draft, disabled } = props;
  const form = entry.tenantUrl.replace('{subdomain}', '{tenant}').replace('{apiUrl}', '{API URL}');
  const labels = {
    tenantUrl: text.tenantUrl,
    tenantUrlHint: form === '' ? entry.tenantUrlHelp : text.tenantUrlHint(form, entry.tenantUrlHelp),
    placeholder: form,
    secretToken: text.kinds.token,
    secretTokenHelp: entry.secretTokenHelp,
  };
  return (
    <FormSection title={text.credentials} lead={text.credentialsLead(application.name)}>
      <ConnectionFields {...props} labels={labels} />
      <TestConnection
        application={application}
        connection={connectionOf(saved, draft) ?? {}}
        texts={texts}
        disabled={disabled}
      />
    </FormSection>
  );
}
