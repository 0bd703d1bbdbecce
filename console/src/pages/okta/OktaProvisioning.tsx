import type { ReplyOf } from '../../api/contract-types.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { ProtectionSection } from '../applications/ProtectionSection.tsx';
import type { Job } from '../applications/provisioning-draft.ts';
import { SelfTestSection } from '../applications/SelfTestSection.tsx';
import { SimulateSection } from '../plans/SimulateSection.tsx';
import { ApiIntegration } from './ApiIntegration.tsx';
import { OktaAdvanced } from './OktaAdvanced.tsx';
import { SettingsColumn } from './SettingsColumn.tsx';
import { ToApp } from './ToApp.tsx';

const text = words.okta.settings;

interface OktaProvisioningProps {
  readonly application: Application;
  readonly job: Job;
  readonly entry: ReplyOf<'getGalleryEntry'>;
}

/** The tab *Provisioning* as Okta's administrators know it: until the API integration is configured there is nothing else. */
export function OktaProvisioning({ application, job, entry }: OktaProvisioningProps) {
  const [open, setOpen] = useQueryPart('settings');
  const integrated = application.mode === 'automatic' && application.connection.missing.length === 0;
  const integration = <ApiIntegration application={application} job={job} entry={entry} />;
  const toApp = <ToApp application={application} job={job} />;
  const rest = [
    { key: 'advanced', label: text.advanced, content: <OktaAdvanced application={application} job={job} /> },
    {
      key: 'safeguards',
      label: text.safeguards,
      content: (
        <>
          <SimulateSection application={application} />
          <ProtectionSection application={application} />
          <SelfTestSection application={application} />
        </>
      ),
    },
  ];
  return (
    <SettingsColumn
      title={text.title}
      value={open}
      onChange={setOpen}
      settings={[
        ...(integrated ? [{ key: 'to-app', label: text.toApp, content: toApp }] : []),
        { key: 'integration', label: text.integration, content: integration },
        ...(integrated ? rest : []),
      ]}
    />
  );
}
