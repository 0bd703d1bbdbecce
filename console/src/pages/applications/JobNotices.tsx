import { Button } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { HeldNotice } from './HeldNotice.tsx';
import type { Job } from './provisioning-draft.ts';
import { SecretExpiry } from './SecretExpiry.tsx';

const { progress: text, statusMissing } = words.provisioning;

interface JobNoticesProps {
  readonly application: Application;
  readonly job: Job;
}

/** Asks the application at once instead of at the next probe; the wait does not get longer by it. */
function ProbeNow({ application, job }: JobNoticesProps) {
  const may = useMay();
  const run = useAct('runJob', { refreshes: ['getJob', 'listCycles'] });
  if (job.status === 'off') return null;
  const params = { application: String(application.application) };
  return (
    <Button disabledFocusable={!may('runJob') || run.busy || job.busy} onClick={() => void run.run({ params })}>
      {text.probeNow}
    </Button>
  );
}

/** What is wrong with a job, and what to do about it. */
export function JobNotices({ application, job }: JobNoticesProps) {
  const params = { application: String(application.application) };
  const { missing } = application.connection;
  const credentials = (
    <Link to="/applications/$application/provisioning" params={params}>
      {text.enterSecret}
    </Link>
  );
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice intent="warning" action={credentials}>
          {statusMissing(missing.join(', '))}
        </Notice>
      )}
      <SecretExpiry application={application} />
      {job.lateSince === null ? null : (
        <Notice intent="error" title={text.late}>
          {text.lateText(timeText(job.lateSince))}{' '}
          {job.lastSuccess === null ? null : text.lastSuccess(timeText(job.lastSuccess))}
        </Notice>
      )}
      {job.quarantine === null ? null : (
        <Notice
          intent="error"
          title={text.quarantine}
          action={
            <>
              {credentials}
              <ProbeNow application={application} job={job} />
            </>
          }
        >
          {job.quarantine.message} {job.quarantine.advice}{' '}
          {text.quarantineText(timeText(job.quarantine.since), timeText(job.quarantine.next))}{' '}
          <LearnMore topic="quarantine" />
        </Notice>
      )}
      {job.held === null ? null : <HeldNotice application={application} held={job.held} />}
      {job.failed === 0 ? null : (
        <Notice
          intent="warning"
          title={text.failing(job.failed)}
          action={
            <Link to="/applications/$application/logs" params={params} search={{ status: 'failure' }}>
              {text.seeFailures}
            </Link>
          }
        >
          {text.failingText}
        </Notice>
      )}
      {job.status === 'off' && job.last?.kind === 'on-demand' ? <Notice intent="info">{text.chosenOnly}</Notice> : null}
    </>
  );
}
