import { LearnMore } from '../../components/LearnMore.tsx';
import { Page } from '../../components/Page.tsx';
import { words } from '../../words.ts';
import { LogBrowser, LogCommands } from './LogBrowser.tsx';

/** Provisioning logs of all applications. */
export function LogsPage() {
  return (
    <Page
      title={words.logs.title}
      kind={words.shell.enterprise}
      lead={
        <>
          {words.logs.lead} <LearnMore topic="logs" />
        </>
      }
      commands={<LogCommands />}
      flush
    >
      <LogBrowser />
    </Page>
  );
}
