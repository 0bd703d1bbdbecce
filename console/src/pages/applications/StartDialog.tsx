import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { type Act, useAct } from '../../api/use-act.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { useSimulate } from '../plans/use-simulate.ts';
import type { Application } from './ApplicationFrame.tsx';
import { ForecastCounts } from './ForecastCounts.tsx';

type Forecast = ReplyOf<'forecastStart'>;

const text = words.provisioning;
const refreshes = [
  'getApplication',
  'getJob',
  'getOverview',
  'listApplications',
  'getStatistics',
  'listCycles',
] as const;
const mostChosen = 50;

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '240px', overflowY: 'auto' },
  row: {
    display: 'flex',
    gap: '8px',
    justifyContent: 'space-between',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexShrink: 0, maxWidth: '50%' },
  what: { color: tokens.colorNeutralForeground2, textAlign: 'end' },
});

interface StartDialogProps {
  readonly application: Application;
  /** The look at what the first cycle would do, under way or done. */
  readonly look: Act<'forecastStart'>;
  readonly onClose: () => void;
}

/** Before the first cycle: what it would do, and whether some people go first. */
export function StartDialog({ application, look, onClose }: StartDialogProps) {
  const styles = useStyles();
  const say = useToast();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set<string>());
  const start = useAct('startJob', { refreshes });
  const first = useAct('provisionFirst', { refreshes });
  const simulate = useSimulate(application);
  const adopts = look.reply?.adopts === true;
  const params = { application: String(application.application) };
  const busy = start.busy || first.busy;
  const goOn = async () => {
    onClose();
    await navigate({ to: '/applications/$application/progress', params });
  };
  const startAll = async () => {
    if ((await start.run({ params })) === undefined) return;
    say('success', text.firstStarted);
    await goOn();
  };
  const startSome = async () => {
    if ((await first.run({ params, body: { objects: [...chosen] } })) === undefined) return;
    say('success', text.firstChosenStarted);
    await goOn();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open || busy ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.firstTitle(application.name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <ProblemNotice problem={start.problem ?? first.problem ?? simulate.problem ?? look.problem} />
            {look.busy ? <Spinner label={text.firstLooking} labelPosition="after" size="small" /> : null}
            {adopts ? (
              <Notice intent="info" title={text.firstAdopts}>
                {text.firstAdoptsText(look.reply?.accounts ?? null, application.name)}
              </Notice>
            ) : null}
            {look.reply === undefined ? null : <Outlook forecast={look.reply} chosen={chosen} onChoose={setChosen} />}
          </DialogContent>
          <DialogActions fluid>
            {adopts ? (
              <Button
                appearance="primary"
                disabledFocusable={busy || simulate.disabled}
                onClick={() => void simulate.run()}
              >
                {text.firstSimulate}
              </Button>
            ) : null}
            <Button
              {...(adopts ? {} : { appearance: 'primary' as const })}
              disabledFocusable={busy || look.busy}
              onClick={() => void startAll()}
            >
              {busy ? words.shared.working : text.firstEverybody}
            </Button>
            <Button disabledFocusable={busy || chosen.size === 0} onClick={() => void startSome()}>
              {text.firstChosen(chosen.size)}
            </Button>
            <Button disabledFocusable={busy} onClick={onClose}>
              {text.firstLater}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface OutlookProps {
  readonly forecast: Forecast;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Outlook({ forecast, chosen, onChoose }: OutlookProps) {
  const styles = useStyles();
  const people = forecast.objects.filter(({ objectId }) => objectId !== '');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id) && next.size < mostChosen) next.add(id);
    onChoose(next);
  };
  if (forecast.looked === 0) return <Notice intent="warning">{text.firstNobody}</Notice>;
  return (
    <>
      <Text>{text.firstLead}</Text>
      {forecast.problem === null ? null : (
        <Notice intent="warning" title={text.firstProblem}>
          {forecast.problem}
        </Notice>
      )}
      <ForecastCounts counts={forecast.counts} />
      {forecast.more ? <Text size={200}>{text.firstSome(forecast.looked)}</Text> : null}
      <Text>{text.firstChoose}</Text>
      <ul className={styles.list} aria-label={text.firstChoose}>
        {people.map(({ objectId, name, outcome, detail }) => (
          <li key={objectId} className={styles.row}>
            <Checkbox
              className={styles.name}
              label={name}
              checked={chosen.has(objectId)}
              disabled={outcome === 'skip'}
              onChange={() => toggle(objectId)}
            />
            <Text size={200} className={styles.what}>
              {outcome === 'skip' ? `${text.outcomeOne.skip}: ${detail}` : text.outcomeOne[outcome]}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
