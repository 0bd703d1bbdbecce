import { ArrowUndoRegular, CalendarClockRegular, DismissCircleRegular, ScanRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCaller } from '../../api/caller.ts';
import { useAct } from '../../api/use-act.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { DownloadMenu } from '../../components/DownloadMenu.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { DriftSettingsDialog } from './DriftSettingsDialog.tsx';
import { type Drift, refreshedByDrift } from './drift-state.ts';
import { useDriftFilter } from './use-drift-filter.ts';

const text = words.drift;

interface DriftCommandsProps {
  readonly application: Application;
  readonly drift: Drift;
  readonly selection: Selection;
}

/** What can be done about drift: look for it, write it back, take it away as a file. */
export function DriftCommands({ application, drift, selection }: DriftCommandsProps) {
  const may = useMay();
  const say = useToast();
  const caller = useCaller();
  const filter = useDriftFilter();
  const check = useAct('checkDrift', { refreshes: refreshedByDrift });
  const [asked, setAsked] = useState<'chosen' | 'all' | 'cancel' | 'settings' | undefined>(undefined);
  const params = { application: String(application.application) };
  const runs = drift.check?.state === 'checking';
  const begin = async () => {
    if ((await check.run({ params })) !== undefined) say('success', text.begun);
  };
  const close = () => setAsked(undefined);
  const rows = [...selection.keys].map(Number);
  const fitting = drift.counts
    .filter((one) => (filter.kind ?? one.kind) === one.kind && (filter.attribute ?? one.attribute) === one.attribute)
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <CommandBar>
        {runs ? (
          <Command
            label={text.cancel}
            icon={<DismissCircleRegular />}
            disabled={!may('cancelDrift')}
            onClick={() => setAsked('cancel')}
          />
        ) : (
          <Command
            label={text.check}
            icon={<ScanRegular />}
            disabled={check.busy || application.connection.missing.length > 0 || !may('checkDrift')}
            onClick={() => void begin()}
          />
        )}
        <CommandDivider />
        <Command
          label={text.writeBack}
          icon={<ArrowUndoRegular />}
          disabled={rows.length === 0 || !may('writeBackDrift')}
          onClick={() => setAsked('chosen')}
        />
        <Command
          label={text.writeBackAll}
          icon={<ArrowUndoRegular />}
          disabled={fitting === 0 || !may('writeBackDrift')}
          onClick={() => setAsked('all')}
        />
        <CommandDivider />
        <Command
          label={text.schedule}
          icon={<CalendarClockRegular />}
          disabled={!may('setDriftSettings')}
          onClick={() => setAsked('settings')}
        />
        <DownloadMenu
          name={text.file}
          disabled={drift.total === 0}
          read={({ format, before }) =>
            caller.call('exportDrift', {
              params,
              query: { ...filter, format, ...(before === undefined ? {} : { before }) },
            })
          }
        />
      </CommandBar>
      <ProblemNotice problem={check.problem} />
      <AskAct
        open={asked === 'chosen' || asked === 'all'}
        title={text.writeBackTitle(asked === 'all' ? fitting : rows.length)}
        confirm={text.writeBack}
        act="writeBackDrift"
        call={{ params, body: asked === 'all' ? { filter } : { rows } }}
        refreshes={refreshedByDrift}
        onDone={({ writtenBack, left }) => {
          selection.clear();
          say('success', text.writtenBack(writtenBack, left));
        }}
        onClose={close}
      >
        {text.writeBackText}
      </AskAct>
      <AskAct
        open={asked === 'cancel'}
        title={text.cancelTitle}
        confirm={text.cancel}
        act="cancelDrift"
        call={{ params }}
        done={text.cancelled}
        refreshes={refreshedByDrift}
        onClose={close}
      >
        {text.cancelText}
      </AskAct>
      {asked === 'settings' ? <DriftSettingsDialog application={application} drift={drift} onClose={close} /> : null}
    </>
  );
}
