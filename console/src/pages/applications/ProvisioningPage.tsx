import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { ArrowSyncCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import { OktaProvisioning } from '../okta/OktaProvisioning.tsx';
import { SimulateSection } from '../plans/SimulateSection.tsx';
import { DraftBanner } from '../versions/DraftBanner.tsx';
import { GalleryUpdateNotice } from '../versions/GalleryUpdateNotice.tsx';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { ProvisioningForm } from './ProvisioningForm.tsx';
import { QuarantineNotice } from './QuarantineNotice.tsx';
import { SelfTestSection } from './SelfTestSection.tsx';

const { provisioning: text, enterprise } = words;

const useStyles = makeStyles({ text: { maxWidth: '56ch' } });

/** Provisioning: set up here, step 5 of the guides. */
export function ProvisioningPage() {
  return (
    <ApplicationFrame page={enterprise.menu.provisioning} lead={<Lead />}>
      {(application) => (
        <>
          <GalleryUpdateNotice application={application} place="provisioning" />
          <DraftBanner application={application} />
          <Provisioning application={application} />
        </>
      )}
    </ApplicationFrame>
  );
}

function Lead() {
  return (
    <>
      {text.lead} <LearnMore topic="cycles" />
    </>
  );
}

function Provisioning({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const [begun, setBegun] = useState(false);
  const params = { application: String(application.application) };
  const job = useEndpoint('getJob', { params });
  const entry = useEndpoint('getGalleryEntry', { params: { key: application.gallery } });
  const problem = job.error ?? entry.error;
  if (job.data === undefined || entry.data === undefined) {
    if (problem === null) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
    return <ProblemNotice problem={problem} onRetry={() => void Promise.all([job.refetch(), entry.refetch()])} />;
  }
  const quarantine =
    job.data.quarantine === null ? null : (
      <QuarantineNotice application={application} job={job.data} quarantine={job.data.quarantine} here />
    );
  if (application.vocabulary === 'okta') {
    return (
      <>
        {quarantine}
        <OktaProvisioning application={application} job={job.data} entry={entry.data} />
      </>
    );
  }
  if (application.mode === 'manual' && !begun) {
    return (
      <EmptyState title={text.startTitle} icon={<ArrowSyncCircleRegular aria-hidden fontSize={48} />}>
        <Text className={styles.text}>{text.start(application.name)}</Text>
        <Button appearance="primary" onClick={() => setBegun(true)}>
          {text.getStarted}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {quarantine}
      <ProvisioningForm application={application} job={job.data} entry={entry.data} />
      {application.mode === 'manual' ? null : <SimulateSection application={application} />}
      {application.mode === 'manual' ? null : <ProtectionSection application={application} />}
      {application.mode === 'manual' ? null : <SelfTestSection application={application} />}
    </>
  );
}
