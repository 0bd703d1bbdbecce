import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { StepPage } from './step-page.ts';

const { copy: text } = words.connect;

/** The token: made once it is wanted, shown once. */
export function TokenSection({ connect, token, onMade }: StepPage) {
  const act = useAct('makeConnectToken');
  const [asking, setAsking] = useState(false);
  const params = { tenant: connect.tenant };
  const last = connect.tokens.findLast(({ state }) => state === 'active');
  const make = async () => {
    const reply = await act.run({ params, body: {} });
    if (reply !== undefined) onMade(reply);
  };
  return (
    <Section title={text.token}>
      <ProblemNotice problem={act.problem} />
      {token !== undefined ? (
        <Notice intent="warning" title={text.once}>
          {`${text.onceText} ${text.here}`}
        </Notice>
      ) : last === undefined ? (
        <>
          <Text as="p">{text.makeText(connect.tokenName)}</Text>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void make()}>
            {act.busy ? words.shared.working : text.make}
          </Button>
        </>
      ) : (
        <>
          <Text as="p">{text.made(timeText(last.created), last.ending ?? '')}</Text>
          <Button onClick={() => setAsking(true)}>{text.lost}</Button>
        </>
      )}
      <AskAct
        open={asking}
        title={text.lostTitle}
        confirm={text.lostConfirm}
        act="makeConnectToken"
        call={{ params, body: { replace: true } }}
        refreshes={[]}
        onDone={onMade}
        onClose={() => setAsking(false)}
      >
        {connect.overlaps ? text.lostText : text.lostTextOne}
      </AskAct>
    </Section>
  );
}
