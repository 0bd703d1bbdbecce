import { LearnMore } from '../../components/LearnMore.tsx';
import { words } from '../../words.ts';
import { LogBrowser, LogCommands } from '../logs/LogBrowser.tsx';
import { ApplicationFrame } from './ApplicationFrame.tsx';

/** Provisioning logs of one application. */
export function ApplicationLogsPage() {
  return (
    <ApplicationFrame
      page={words.enterprise.menu.logs}
      lead={
        <>
          {words.logs.lead} <LearnMore topic="logs" />
        </>
      }
      flush
      commands={({ application }) => <LogCommands application={String(application)} />}
    >
      {({ application }) => <LogBrowser application={String(application)} />}
    </ApplicationFrame>
  );
}
