import { Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import type { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { ForecastCounts } from '../applications/ForecastCounts.tsx';
import { refreshedByCycles } from '../applications/refreshed-by-cycles.ts';
import type { Ticks } from './ticks.ts';

const { toApp: text } = words.okta;

interface ToAppDialogProps {
  readonly application: Application;
  /** What saving does to the job: it starts, stops, or goes on with other actions. */
  readonly kind: 'start' | 'stop' | 'change';
  readonly ticks: Ticks;
  /** Of the configuration that was edited. */
  readonly version: number;
  /** What would happen; undefined: nothing, or it could not be told. */
  readonly forecast: ReplyOf<'forecastStart'> | undefined;
  /** Why it could not be told. */
  readonly unknown: Problem | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Before the ticks are saved: what will happen, and to how many people. */
export function ToAppDialog(props: ToAppDialogProps) {
  const { application, kind, ticks, version, forecast, unknown, onSaved, onClose } = props;
  const say = useToast();
  const save = useAct('setMapping', { refreshes: ['getMapping', 'getApplication', 'getJob', 'listVersions'] });
  const start = useAct('startJob', { refreshes: refreshedByCycles });
  const stop = useAct('stopJob', { refreshes: refreshedByCycles });
  const params = { application: String(application.application) };
  const run = async () => {
    const call = { params: { ...params, object: 'User' as const }, body: { actions: ticks } };
    if ((await save.run(call, version)) === undefined) return;
    // Who is unticked is not written to any more before anything else is.
    if (kind === 'start' && (await start.run({ params })) === undefined) return;
    if (kind === 'stop' && (await stop.run({ params })) === undefined) return;
    say('success', text.saved[kind]);
    onSaved();
  };
  return (
    <ConfirmDialog
      open
      title={text.askTitle[kind](application.name)}
      confirm={words.shared.save}
      busy={save.busy || start.busy || stop.busy}
      problem={save.problem ?? start.problem ?? stop.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.ask[kind]}</Text>
      <ProblemNotice problem={unknown} />
      {forecast === undefined ? null : <Outlook application={application} forecast={forecast} />}
    </ConfirmDialog>
  );
}

function Outlook({
  application,
  forecast,
}: {
  readonly application: Application;
  readonly forecast: ReplyOf<'forecastStart'>;
}) {
  if (forecast.looked === 0) return <Notice intent="info">{text.nobody}</Notice>;
  return (
    <>
      {forecast.problem === null ? null : (
        <Notice intent="warning" title={words.provisioning.firstProblem}>
          {forecast.problem}
        </Notice>
      )}
      <ForecastCounts counts={forecast.counts} />
      {forecast.more ? <Text size={200}>{words.provisioning.firstSome(forecast.looked)}</Text> : null}
      {(forecast.counts.waits ?? 0) > 0 ? <Notice intent="info">{text.waits}</Notice> : null}
      {forecast.adopts ? (
        <Notice intent="info" title={words.provisioning.firstAdopts}>
          {text.adopts(application.name)}
        </Notice>
      ) : null}
    </>
  );
}
