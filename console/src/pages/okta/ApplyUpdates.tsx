import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { refreshedByCycles } from '../applications/refreshed-by-cycles.ts';

const text = words.okta.mappings;

interface ApplyUpdatesProps {
  readonly application: Application;
  /** Something is edited: it would not be applied. */
  readonly unsaved: boolean;
  /** Mappings were saved here just now: the next cycle looks at everybody. */
  readonly saved: boolean;
}

/** *Apply updates now*: a cycle; *Force Sync*: everybody is looked at again. */
export function ApplyUpdates({ application, unsaved, saved }: ApplyUpdatesProps) {
  const say = useToast();
  const may = useMay();
  const [forcing, setForcing] = useState(false);
  const run = useAct('runJob', { refreshes: refreshedByCycles });
  const restart = useAct('restartJob', { refreshes: refreshedByCycles });
  const params = { application: String(application.application) };
  const off = application.status === 'off' || application.status === 'not-configured';
  const apply = async () => {
    if ((await run.run({ params })) !== undefined) say('success', text.applied);
  };
  const force = async () => {
    if ((await restart.run({ params, body: {} })) === undefined) return;
    setForcing(false);
    say('success', text.forced);
  };
  return (
    <>
      <Button disabledFocusable={off || unsaved || run.busy || !may('runJob')} onClick={() => void apply()}>
        {run.busy ? words.shared.working : text.applyNow}
      </Button>
      <Button disabledFocusable={off || unsaved || !may('restartJob')} onClick={() => setForcing(true)}>
        {text.force}
      </Button>
      {off ? <Text size={200}>{text.notRunning}</Text> : null}
      {saved && !off ? <Text size={200}>{text.waits}</Text> : null}
      <ProblemNotice problem={run.problem} />
      <ConfirmDialog
        open={forcing}
        title={text.forceTitle}
        confirm={text.force}
        busy={restart.busy}
        problem={restart.problem}
        onConfirm={() => void force()}
        onClose={() => setForcing(false)}
      >
        <Text>{text.forceText(application.name)}</Text>
      </ConfirmDialog>
    </>
  );
}
