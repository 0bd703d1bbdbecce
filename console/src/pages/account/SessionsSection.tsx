import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { SessionList } from './SessionList.tsx';

const { account: text } = words.administration;

/** When the session ends, and how to end all of them. */
export function SessionsSection() {
  const session = useEndpoint('getSession').data;
  const act = useAct('signOutEverywhere');
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    // Nothing of what was seen may stay in the window.
    if ((await act.run()) !== undefined) window.location.assign('/');
  };
  return (
    <Section title={text.sessions}>
      <Text as="p">{text.sessionsLead}</Text>
      <SessionList />
      {session?.idleUntil == null ? null : <Text>{text.sessionIdle(timeText(session.idleUntil))}</Text>}
      {session?.expires == null ? null : <Text>{text.sessionEnds(timeText(session.expires))}</Text>}
      <Button onClick={() => setAsking(true)}>{text.everywhere}</Button>
      <ConfirmDialog
        open={asking}
        title={text.everywhereQuestion}
        confirm={text.everywhere}
        busy={act.busy}
        problem={act.problem}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        {text.everywhereLead}
      </ConfirmDialog>
    </Section>
  );
}
