import {
  ArrowClockwiseRegular,
  ArrowRepeatAllRegular,
  DeleteRegular,
  EditRegular,
  KeyRegular,
  PauseRegular,
  PlayRegular,
  SendRegular,
} from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { keyOf } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { ChangeReceiverBlade } from './ChangeReceiverBlade.tsx';
import { ReceiverSecret } from './ReceiverSecret.tsx';
import { ofReceivers, type Receiver } from './receiver-state.ts';

const text = words.receivers.acts;

/** What can be done to a webhook or event stream. */
export function ReceiverCommands({ receiver }: { readonly receiver: Receiver }) {
  const { id, name, kind, state, dead } = receiver;
  const call = { params: { receiver: id } };
  const may = useMay();
  const say = useToast();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [asked, setAsked] = useState<'change' | 'rotate' | 'remove' | undefined>(undefined);
  const [made, setMade] = useState<ReplyOf<'rotateReceiverSecret'> | undefined>(undefined);
  const close = () => setAsked(undefined);
  const test = useAct('testReceiver');
  const pause = useAct('pauseReceiver', { refreshes: ofReceivers });
  const resume = useAct('resumeReceiver', { refreshes: ofReceivers });
  const resend = useAct('resendDead', { refreshes: ofReceivers });
  const tryIt = async () => {
    const reply = await test.run(call);
    if (reply?.ok === true) say('success', text.tested(reply.message));
  };
  const sendAgain = async () => {
    if ((await resend.run(call)) !== undefined) say('success', text.resent);
  };
  const refresh = () => {
    for (const each of ofReceivers) void cache.invalidateQueries({ queryKey: keyOf(each) });
  };
  const acts = may('setReceiver');
  return (
    <>
      <CommandBar>
        {acts && kind !== 'poll' ? (
          <Command label={text.test} icon={<SendRegular />} onClick={() => void tryIt()} />
        ) : null}
        {acts ? <Command label={text.change} icon={<EditRegular />} onClick={() => setAsked('change')} /> : null}
        {acts && state === 'paused' ? (
          <Command label={text.resume} icon={<PlayRegular />} onClick={() => void resume.run(call)} />
        ) : null}
        {acts && state !== 'paused' ? (
          <Command label={text.pause} icon={<PauseRegular />} onClick={() => void pause.run(call)} />
        ) : null}
        {acts && kind !== 'push' ? (
          <Command label={text.rotate} icon={<KeyRegular />} onClick={() => setAsked('rotate')} />
        ) : null}
        {acts && dead > 0 ? (
          <Command label={text.resend} icon={<ArrowRepeatAllRegular />} onClick={() => void sendAgain()} />
        ) : null}
        {acts ? <Command label={text.remove} icon={<DeleteRegular />} onClick={() => setAsked('remove')} /> : null}
        <Command label={words.receivers.refresh} icon={<ArrowClockwiseRegular />} onClick={refresh} />
      </CommandBar>
      <ProblemNotice problem={test.problem ?? pause.problem ?? resume.problem ?? resend.problem} />
      {test.reply?.ok === false ? (
        <Notice intent="warning" title={text.notTaken}>
          {[test.reply.message, test.reply.answer ?? ''].join(' ').trim()}
        </Notice>
      ) : null}
      <AskAct
        open={asked === 'rotate'}
        title={text.rotateTitle}
        confirm={text.rotate}
        act="rotateReceiverSecret"
        call={{ ...call, body: {} }}
        refreshes={['getReceiver']}
        onDone={setMade}
        onClose={close}
      >
        {kind === 'poll' ? text.rotatePoll : text.rotateText}
      </AskAct>
      <AskAct
        open={asked === 'remove'}
        title={text.removeTitle(name)}
        confirm={text.remove}
        danger
        act="removeReceiver"
        call={call}
        done={text.removed(name)}
        refreshes={['listReceivers']}
        onDone={() => navigate({ to: '/webhooks' })}
        onClose={close}
      >
        {text.removeText}
      </AskAct>
      {asked === 'change' ? <ChangeReceiverBlade receiver={receiver} onClose={close} /> : null}
      {made === undefined ? null : <ReceiverSecret added={made} onClose={() => setMade(undefined)} />}
    </>
  );
}
