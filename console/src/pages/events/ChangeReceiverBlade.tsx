import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { draftOf, ReceiverFields, settingsOf } from './ReceiverFields.tsx';
import { ofReceivers, type Receiver } from './receiver-state.ts';

const { form: text, acts } = words.receivers;

interface ChangeReceiverBladeProps {
  /** As it was when the form was opened. */
  readonly receiver: Receiver;
  readonly onClose: () => void;
}

/** Changes a webhook or event stream; what waits goes where it points then. */
export function ChangeReceiverBlade({ receiver, onClose }: ChangeReceiverBladeProps) {
  const say = useToast();
  const act = useAct('setReceiver', { refreshes: ofReceivers });
  const [opened] = useState(receiver);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const submit = async () => {
    const call = { params: { receiver: opened.id }, body: settingsOf(draft) };
    const changed = await act.run(call, opened.version);
    if (changed === undefined) return;
    say('success', text.changed(changed.name));
    onClose();
  };
  return (
    <Blade
      open
      title={text.changeTitle(opened.name)}
      onClose={onClose}
      footer={<FormFooter form="change-receiver" label={words.shared.save} busy={act.busy} onCancel={onClose} />}
    >
      <Form id="change-receiver" label={acts.change} problem={act.problem} onSubmit={() => void submit()}>
        {opened.waiting > 0 && opened.kind !== 'poll' ? (
          <Notice intent="info">{text.waitsGo(opened.waiting)}</Notice>
        ) : null}
        <ReceiverFields draft={draft} stored onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      </Form>
    </Blade>
  );
}
