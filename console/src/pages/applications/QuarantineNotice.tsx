import { Button, Text } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { dayText, timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { durationText } from './duration-text.ts';
import type { Job } from './provisioning-draft.ts';

const text = words.provisioning.progress;

type Quarantine = NonNullable<Job['quarantine']>;

interface QuarantineNoticeProps {
  readonly application: Application;
  readonly job: Job;
  readonly quarantine: Quarantine;
  /** The credentials are on this page. */
  readonly here?: boolean;
}

/** Why a job is in quarantine, since when, when it is asked again, and what comes of it if it lasts. */
export function QuarantineNotice({ application, job, quarantine, here = false }: QuarantineNoticeProps) {
  const { message, advice, since, probes } = quarantine;
  const params = { application: String(application.application) };
  return (
    <Notice
      intent="error"
      title={text.quarantine}
      action={
        <>
          {here ? null : (
            <Link to="/applications/$application/provisioning" params={params}>
              {text.enterSecret}
            </Link>
          )}
          <ProbeNow application={application} job={job} />
        </>
      }
    >
      {message} {advice}
      <Text as="p" block>
        {text.quarantineSince(timeText(since), probes)} {job.status === 'off' ? null : nextText(quarantine)}
      </Text>
      <Text as="p" block>
        {lastText(quarantine)} <LearnMore topic="quarantine" />
      </Text>
    </Notice>
  );
}

function nextText({ next }: Quarantine): string {
  const seconds = (Date.parse(next) - Date.now()) / 1000;
  return seconds <= 0 ? text.quarantineSoon : text.quarantineNext(timeText(next), durationText(seconds));
}

function lastText({ disabled, offAt }: Quarantine): string {
  return disabled === null ? text.quarantineOff(dayText(offAt)) : text.quarantineDisabled(dayText(disabled));
}

/** Asks the application at once instead of at the next probe; the wait does not get longer by it. */
function ProbeNow({ application, job }: Pick<QuarantineNoticeProps, 'application' | 'job'>) {
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
