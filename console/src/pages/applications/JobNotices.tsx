import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { HeldNotice } from './HeldNotice.tsx';
import type { Job } from './provisioning-draft.ts';
import { QuarantineNotice } from './QuarantineNotice.tsx';
import { SecretExpiry } from './SecretExpiry.tsx';

const { progress: text, statusMissing } = words.provisioning;

interface JobNoticesProps {
  readonly application: Application;
  readonly job: Job;
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
        <QuarantineNotice application={application} job={job} quarantine={job.quarantine} />
      )}
      {job.held === null ? null : <HeldNotice application={application} held={job.held} />}
      {job.failed === 0 ? null : (
        <Notice
          intent="warning"
          title={text.failing(job.failed)}
          action={
            <Link to="/applications/$application/failures" params={params}>
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
