import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowRepeatAllRegular,
  ClipboardTextLtrRegular,
  PauseRegular,
  PlayRegular,
  SettingsRegular,
  StopRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Term } from '../../components/Term.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { CurrentCycle } from './CurrentCycle.tsx';
import { CycleHistory } from './CycleHistory.tsx';
import { JobNotices } from './JobNotices.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { RestartDialog } from './RestartDialog.tsx';
import { refreshedByCycles } from './refreshed-by-cycles.ts';
import { Statistics } from './Statistics.tsx';

const { provisioning, enterprise } = words;
const text = provisioning.progress;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '16px',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Running: how far the current cycle is, start, stop, restart, and what all cycles did. */
export function ProgressPage() {
  return (
    <ApplicationFrame
      page={enterprise.menu.progress}
      lead={
        <>
          {text.lead} <LearnMore topic="cycles" />
        </>
      }
      commands={(application) => <Commands application={application} />}
    >
      {(application) => <Running application={application} />}
    </ApplicationFrame>
  );
}

function Running({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint(
    'getJob',
    { params },
    { refresh: (job) => (job?.busy === true ? 700 : 4_000) },
  );
  if (data === undefined) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return (
    <>
      <JobNotices application={application} job={data} />
      <div className={styles.columns}>
        <section className={styles.card} aria-label={text.current}>
          <div>
            <Text as="h2" weight="semibold" size={400}>
              {text.current}
            </Text>
            <Term of={text.current} />
          </div>
          <CurrentCycle job={data} />
        </section>
        <section className={styles.card} aria-label={text.statistics}>
          <Text as="h2" weight="semibold" size={400}>
            {text.statistics}
          </Text>
          <Statistics application={application} job={data} />
        </section>
      </div>
      <CycleHistory application={application} job={data} />
    </>
  );
}

type Asked = 'stop' | 'restart' | 'pause';

function Commands({ application }: { readonly application: Application }) {
  const say = useToast();
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const params = { application: String(application.application) };
  const { data: job } = useEndpoint('getJob', { params });
  const start = useAct('startJob', { refreshes: refreshedByCycles });
  const stop = useAct('stopJob', { refreshes: refreshedByCycles });
  const resume = useAct('resumeJob', { refreshes: refreshedByCycles });
  const run = useAct('runJob', { refreshes: refreshedByCycles });
  const disabled = !may('startJob') || application.connection.missing.length > 0 || job === undefined;
  const at = (page: string) => () => void navigate({ to: `/applications/${params.application}/${page}` });
  const act = async (does: () => Promise<unknown>, done: string) => {
    if ((await does()) === undefined) return;
    say('success', done);
    setAsked(undefined);
  };
  return (
    <>
      <CommandBar>
        {job?.status === 'on' ? (
          <Command label={text.stop} icon={<StopRegular />} disabled={disabled} onClick={() => setAsked('stop')} />
        ) : (
          <Command
            label={text.start}
            icon={<PlayRegular />}
            disabled={disabled}
            onClick={() => void act(() => start.run({ params }), text.started)}
          />
        )}
        <Command
          label={text.restart}
          icon={<ArrowRepeatAllRegular />}
          disabled={disabled}
          onClick={() => setAsked('restart')}
        />
        {job?.pause != null ? (
          <Command
            label={words.provisioning.pause.resume}
            icon={<PlayRegular />}
            disabled={disabled}
            onClick={() => void act(() => resume.run({ params }), words.provisioning.pause.resumed)}
          />
        ) : (
          <Command
            label={words.provisioning.pause.pause}
            icon={<PauseRegular />}
            disabled={disabled || job?.status !== 'on'}
            onClick={() => setAsked('pause')}
          />
        )}
        <Command
          label={text.run}
          icon={<ArrowClockwiseRegular />}
          disabled={disabled || job?.busy === true || job?.pause != null}
          onClick={() => void act(() => run.run({ params }), text.ran)}
        />
        <CommandDivider />
        <Command label={text.edit} icon={<SettingsRegular />} onClick={at('provisioning')} />
        <Command label={text.logs} icon={<ClipboardTextLtrRegular />} onClick={at('logs')} />
      </CommandBar>
      <ProblemNotice problem={start.problem ?? run.problem ?? resume.problem} />
      <ConfirmDialog
        open={asked === 'stop'}
        title={text.stopTitle}
        confirm={text.stop}
        busy={stop.busy}
        problem={stop.problem}
        onConfirm={() => void act(() => stop.run({ params }), text.stopped)}
        onClose={() => setAsked(undefined)}
      >
        {text.stopText}
      </ConfirmDialog>
      {asked === 'restart' && job !== undefined ? (
        <RestartDialog params={params} job={job} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked === 'pause' ? <PauseDialog params={params} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}
