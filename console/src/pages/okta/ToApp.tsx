import { Spinner } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import type { Job } from '../applications/provisioning-draft.ts';
import { ProfileMappings } from './ProfileMappings.tsx';
import { SupportedFeatures } from './SupportedFeatures.tsx';
import { ToAppTicks } from './ToAppTicks.tsx';

interface ToAppProps {
  readonly application: Application;
  readonly job: Job;
}

/** To App: what may be done to accounts, what the application supports of it, and the attribute mappings. */
export function ToApp({ application, job }: ToAppProps) {
  const params = { application: String(application.application) };
  const users = useEndpoint('getMapping', { params: { ...params, object: 'User' } });
  const groups = useEndpoint('getMapping', { params: { ...params, object: 'Group' } });
  const attributes = useEndpoint('listTargetAttributes', { params: { ...params, object: 'User' } });
  if (users.data === undefined || groups.data === undefined || attributes.data === undefined) {
    const problem = users.error ?? groups.error ?? attributes.error;
    if (problem === null) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
    const again = () => void Promise.all([users.refetch(), groups.refetch(), attributes.refetch()]);
    return <ProblemNotice problem={problem} onRetry={again} />;
  }
  return (
    <>
      <ToAppTicks application={application} job={job} users={users.data} groups={groups.data} />
      <SupportedFeatures application={application} />
      <ProfileMappings application={application} mapping={users.data} attributes={attributes.data} />
    </>
  );
}
