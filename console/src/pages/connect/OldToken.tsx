import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { AskAct } from '../../components/AskAct.tsx';
import { Notice } from '../../components/Notice.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Connect } from './SetUp.tsx';

const { rotate: text } = words.connect;

interface OldTokenProps {
  readonly tenant: string;
  readonly credential: string;
  readonly rotation: NonNullable<Connect['tokens'][number]['rotation']>;
  readonly onShow: (connect: Connect) => void;
}

/** The token of before while it still works: whether it can go already. */
export function OldToken({ tenant, credential, rotation, onShow }: OldTokenProps) {
  const [asking, setAsking] = useState(false);
  const { until, ending, oldUsed, newUsed } = rotation;
  const sentences = [
    text.old(ending ?? '', timeText(until)),
    oldUsed === null ? '' : text.oldUsed(timeText(oldUsed)),
    newUsed === null ? text.newUnused : text.newUsed(timeText(newUsed)),
  ];
  return (
    <>
      <Notice intent="info" action={<Button onClick={() => setAsking(true)}>{text.endOld}</Button>}>
        {sentences.filter(Boolean).join(' ')}
      </Notice>
      <AskAct
        open={asking}
        title={text.endOldTitle}
        confirm={text.endOld}
        danger
        act="endOldConnectToken"
        call={{ params: { tenant, credential } }}
        done={text.endedOld}
        refreshes={[]}
        onDone={onShow}
        onClose={() => setAsking(false)}
      >
        {text.endOldText}
      </AskAct>
    </>
  );
}
