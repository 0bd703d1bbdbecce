import { Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import type { Application } from './ApplicationFrame.tsx';
import type { Job } from './provisioning-draft.ts';
import { Tally } from './Tally.tsx';

const text = words.provisioning.progress;

interface StatisticsProps {
  readonly application: Application;
  readonly job: Job;
}

/** Statistics to date: accounts now, and what all cycles did. */
export function Statistics({ application, job }: StatisticsProps) {
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('getStatistics', { params }, { refresh: job.busy ? 1_500 : 5_000 });
  return (
    <>
      <Facts
        facts={[
          { label: text.users, value: job.linked.User.toLocaleString(language) },
          ...(application.groups === 'none'
            ? []
            : [{ label: text.groups, value: job.linked.Group.toLocaleString(language) }]),
        ]}
      />
      {data === undefined ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined || data.since === null ? null : (
        <>
          <Text size={200}>{text.statisticsLead(data.cycles, timeText(data.since))}</Text>
          <Tally tally={data.tally} none={text.nothingYet} />
        </>
      )}
    </>
  );
}
