import { Button, Text } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { FormSection } from '../applications/FormSection.tsx';
import type { Job } from '../applications/provisioning-draft.ts';
import { SecretExpiry } from '../applications/SecretExpiry.tsx';
import { Facts } from '../directory/Facts.tsx';
import { ApiIntegrationForm } from './ApiIntegrationForm.tsx';
import { baseUrlForm } from './base-url-form.ts';

const text = words.okta.integration;

interface ApiIntegrationProps {
  readonly application: Application;
  readonly job: Job;
  readonly entry: ReplyOf<'getGalleryEntry'>;
}

/** API Integration: how the application is reached, as it is; *Configure API Integration* or *Edit* opens the form. */
export function ApiIntegration({ application, job, entry }: ApiIntegrationProps) {
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { connection } = application;
  const disabled = !may('saveProvisioning');
  if (editing) {
    return <ApiIntegrationForm application={application} job={job} entry={entry} onClose={() => setEditing(false)} />;
  }
  if (application.mode === 'manual') {
    return (
      <EmptyState title={text.offTitle} icon={<PlugConnectedRegular aria-hidden fontSize={48} />}>
        <Text>{text.off(application.name)}</Text>
        <Button appearance="primary" disabledFocusable={disabled} onClick={() => setEditing(true)}>
          {text.configure}
        </Button>
      </EmptyState>
    );
  }
  return (
    <FormSection title={text.title}>
      <Facts
        facts={[
          { label: text.title, value: text.enabled },
          { label: text.baseUrl, value: connection.tenantUrl ?? baseUrlForm(entry) },
          {
            label: connection.kind === 'client-credentials' ? words.provisioning.clientSecret : entry.oktaToken.label,
            value: connection.secretStored ? text.stored : text.notStored,
          },
        ]}
      />
      <SecretExpiry application={application} here />
      <div>
        <Button disabledFocusable={disabled} onClick={() => setEditing(true)}>
          {words.shared.edit}
        </Button>
      </div>
    </FormSection>
  );
}
